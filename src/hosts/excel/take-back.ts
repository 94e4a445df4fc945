import { address } from "../../worksheet/cells.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { CellFormula, MadeStep } from "../../worksheet/step.ts";
import { statesOf } from "./cell-states.ts";
import { wholeRow } from "./move-rows.ts";
import { formulasOf, mendFormulas } from "./formula-runs.ts";
import { restoreCell } from "./put-back.ts";
import { forgetRows, restoreRows } from "./row-store.ts";
import { officeMessage } from "./run.ts";
import { openSheet } from "./step.ts";
import { lengthenTables } from "./tables-held.ts";
import { heldIn, witnessOf } from "./witness.ts";

/** Takes a step back. Where a cell is no longer what the step made it, everything stays as it is. */
export async function takeBack(context: Excel.RequestContext, made: MadeStep): Promise<void> {
  const sheet = await openSheet(context, made.sheet);
  if (await isTakenBack(context, sheet, made)) return forgetRows(context, keptBy(made));
  try {
    for (const { row } of [...made.inserted].sort((a, b) => b.row - a.row)) wholeRow(sheet, row).delete("Up");
    if (made.removed.length > 0) restoreRows(context, sheet, made.removed);
    lengthenTables(sheet, made.tables);
    for (const { row, column, before } of made.cells) restoreCell(sheet, row, column, before);
    await context.sync();
    await mendFormulas(context, sheet, made.formulas);
  } catch (failure) {
    const places = [
      ...made.cells.map(({ row, column }) => address(row, column)),
      ...[...made.inserted, ...made.removed].map(({ row }) => `${row}:${row}`),
    ];
    const data = { sheet: made.sheet, detail: officeMessage(failure), places: places.join(", ") };
    throw new Problem({ key: "excel.take-back-half", data });
  }
}

function keptBy({ removed }: MadeStep): readonly number[] {
  return removed.map(({ kept }) => kept);
}

/** Whether Excel's own Undo has taken the step back. Where something else has changed, that is said. */
async function isTakenBack(context: Excel.RequestContext, sheet: Excel.Worksheet, made: MadeStep): Promise<boolean> {
  try {
    await refuseWhereChanged(context, sheet, made);
    return false;
  } catch (failure) {
    if (failure instanceof Problem && (await isAsBefore(context, sheet, made))) return true;
    throw failure;
  }
}

async function isAsBefore(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { cells, inserted, removed, formulas, witness }: MadeStep,
): Promise<boolean> {
  const now = await statesOf(context, sheet, cells, undefined);
  if (cells.some(({ before }, index) => now[index]!.state.formula !== before.formula)) return false;
  const width = Math.max(1, ...[...inserted, ...removed].map(({ held }) => held.length));
  const heldNow = (rows: MadeStep["inserted"]) =>
    heldIn(
      context,
      sheet,
      rows.map(({ row }) => row),
      width,
    );
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const stands = await heldNow(inserted);
  if (inserted.some(({ held }, index) => isSame(held, stands[index]!.slice(0, held.length)))) return false;
  const back = await heldNow(removed);
  if (removed.some(({ held }, index) => !isSame(held, back[index]!.slice(0, held.length)))) return false;
  return witness === undefined || isSame(await formulasOf(context, sheet), formulas);
}

async function refuseWhereChanged(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  made: MadeStep,
): Promise<void> {
  const places = made.cells.map(({ rowNow, column }) => ({ row: rowNow, column }));
  const now = await statesOf(context, sheet, places, undefined);
  // A step that was cut off midway has left cells as they were.
  const changed = made.cells.find(({ before, after }, index) => {
    const { formula } = now[index]!.state;
    return formula !== after.formula && formula !== before.formula;
  });
  if (changed) throw changedSince(made.sheet, address(changed.rowNow, changed.column));
  const rows = made.inserted.map(({ row, held }) =>
    sheet.getRangeByIndexes(row - 1, 0, 1, held.length).load("formulas"),
  );
  await context.sync();
  made.inserted.forEach(({ row, held }, index) => {
    const [formulas] = rows[index]!.formulas as CellFormula[][];
    const column = held.findIndex((formula, place) => formulas![place] !== formula);
    if (column >= 0) throw changedSince(made.sheet, address(row, column + 1));
  });
  const { witness } = made;
  if (witness && (await witnessOf(context, sheet, witness.rows)).mark !== witness.mark) {
    throw new Problem({ key: "excel.moved-since", data: { sheet: made.sheet } });
  }
}

function changedSince(sheet: string, cell: string): Problem {
  return new Problem({ key: "excel.changed-since", data: { cell, sheet } });
}
