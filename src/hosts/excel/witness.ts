import { hash } from "../../worksheet/fingerprint.ts";
import type { CellFormula, MadeStep, Witness } from "../../worksheet/step.ts";
import { isFormula } from "./cell-value.ts";
import { askOwnBlock, ownBlockOf } from "./own-block.ts";

/** Every formula of a sheet. */
export async function formulasOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<MadeStep["formulas"]> {
  const found = sheet.getRange().getSpecialCellsOrNullObject("Formulas");
  found.areas.load("items/rowIndex,items/columnIndex,items/formulas");
  await context.sync();
  if (found.isNullObject) return [];
  return found.areas.items.flatMap(({ rowIndex, columnIndex, formulas }) =>
    (formulas as unknown[][]).flatMap((row, down) =>
      row.flatMap((formula, across) =>
        isFormula(formula) ? [{ row: rowIndex + 1 + down, column: columnIndex + 1 + across, formula }] : [],
      ),
    ),
  );
}

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
  if (rows.length === 0) return [];
  const held = rows.map((row) => sheet.getRangeByIndexes(row - 1, 0, 1, width).load("formulas"));
  await context.sync();
  return held.map(({ formulas }) => (formulas as CellFormula[][])[0]!);
}

/** What some rows and all formulas of a sheet come to now: another mark where rows were moved or formulas changed. */
export async function witnessOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly number[],
): Promise<Witness> {
  const formulas = await formulasOf(context, sheet);
  const held = await heldIn(context, sheet, rows, await dataWidth(context, sheet));
  const text = JSON.stringify([formulas.map(({ row, column, formula }) => [row, column, formula]), held]);
  return { rows, mark: `${hash(text, 1)} ${hash(text, 2)}` };
}
