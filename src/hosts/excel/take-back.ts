import { address } from "../../worksheet/cells.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { CellFormula, CellState, MadeStep } from "../../worksheet/step.ts";
import { asText } from "./cell-value.ts";
import { restoreRows } from "./row-store.ts";
import { openSheet, statesOf, wholeRow } from "./step.ts";

/** Takes a step back. Where a cell is no longer what the step made it, everything stays as it is. */
export async function takeBack(context: Excel.RequestContext, made: MadeStep): Promise<void> {
  const sheet = await openSheet(context, made.sheet);
  await refuseWhereChanged(context, sheet, made);
  for (const { row } of [...made.inserted].sort((a, b) => b.row - a.row)) wholeRow(sheet, row).delete("Up");
  if (made.removed.length > 0) restoreRows(context, sheet, made.removed);
  for (const { row, column, before } of made.cells) {
    const cell = sheet.getCell(row - 1, column - 1);
    cell.numberFormat = [[before.format]];
    cell.formulas = [[asHeld(before)]];
  }
  await context.sync();
  await mendFormulas(context, sheet, made.formulas);
}

async function refuseWhereChanged(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  made: MadeStep,
): Promise<void> {
  const places = made.cells.map(({ rowNow, column }) => ({ row: rowNow, column }));
  const now = await statesOf(context, sheet, places, undefined);
  const changed = made.cells.find(({ after }, index) => now[index]!.state.formula !== after.formula);
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
}

function changedSince(sheet: string, cell: string): Problem {
  return new Problem({ key: "excel.changed-since", data: { cell, sheet } });
}

/** Text that Excel would take for something else was kept as text, and is again. */
function asHeld({ formula, format }: CellState): CellFormula {
  return typeof formula !== "string" || formula.startsWith("=") || format === "@" ? formula : asText(formula);
}

/** Sums over rows that went and came back may have lost them: they are what they were again. */
async function mendFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formulas: MadeStep["formulas"],
): Promise<void> {
  const now = await statesOf(context, sheet, formulas, undefined);
  formulas.forEach(({ row, column, formula }, index) => {
    if (now[index]!.state.formula !== formula) sheet.getCell(row - 1, column - 1).formulas = [[formula]];
  });
  await context.sync();
}
