import { hash } from "../../worksheet/fingerprint.ts";
import type { CellFormula, Witness } from "../../worksheet/step.ts";
import { formulasOf } from "./formula-runs.ts";
import { askOwnBlock, ownBlockOf } from "./own-block.ts";

/** Rows that travel in one go. */
const chunk = 1_000;

/** Columns that hold something of the user's: our verdicts stand behind them, and change with each check. */
export async function dataWidth(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<number> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("columnIndex,columnCount");
  const asked = askOwnBlock(sheet);
  await context.sync();
  const all = used.isNullObject ? 1 : used.columnIndex + used.columnCount;
  return Math.max(1, Math.min(all, ownBlockOf(asked)?.left ?? all));
}

/** What the cells of rows hold, from the first column on. */
export async function heldIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly number[],
  width: number,
): Promise<readonly (readonly CellFormula[])[]> {
  const held: (readonly CellFormula[])[] = [];
  for (let start = 0; start < rows.length; start += chunk) {
    const read = rows.slice(start, start + chunk).map((row) => {
      return sheet.getRangeByIndexes(row - 1, 0, 1, width).load("formulas");
    });
    await send(context);
    for (const { formulas } of read) held.push((formulas as CellFormula[][])[0]!);
  }
  return held;
}

const send = (context: Excel.RequestContext) => context.sync();

/** What some rows and all formulas of a sheet come to now: another mark where rows were moved or formulas changed. */
export async function witnessOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly number[],
): Promise<Witness> {
  const formulas = await formulasOf(context, sheet);
  const held = await heldIn(context, sheet, rows, await dataWidth(context, sheet));
  const text = JSON.stringify([formulas, held]);
  return { rows, mark: `${hash(text, 1)} ${hash(text, 2)}` };
}
