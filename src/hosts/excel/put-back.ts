import { address } from "../../worksheet/cells.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { CellFormula, CellState, FormulaRun, MadeStep, SheetStep } from "../../worksheet/step.ts";
import { asText } from "./cell-value.ts";
import { mendFormulas } from "./formula-runs.ts";
import { putRowsBack, type RowProgress } from "./move-rows.ts";
import { forgetRows } from "./row-store.ts";
import { goesOn, officeMessage } from "./run.ts";
import { lengthenTables } from "./tables-held.ts";
import type { NewContent } from "./write-cells.ts";

/** How far a step has come, told while it goes on. */
export interface Progress {
  /** Cells that were written, or may have been. */
  cells: number;
  /** Rows of the store that keep what is taken out. */
  kept: readonly number[];
  readonly rows: RowProgress;
}

interface Unfinished {
  readonly step: SheetStep;
  /** Its cells that are written, with what they held. */
  readonly written: readonly NewContent[];
  readonly formulas: readonly FormulaRun[];
  readonly tables: MadeStep["tables"];
  readonly progress: Progress;
}

/** Puts back what was done of a step that was refused or stopped midway, and says so. */
export async function putBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { step, written, formulas, tables, progress }: Unfinished,
  failure: unknown,
): Promise<never> {
  const detail = officeMessage(failure);
  const cells = written.slice(0, progress.cells);
  try {
    if (progress.rows.isUnknown) throw failure;
    putRowsBack(context, sheet, step, progress.rows);
    if (progress.rows.moved.length > 0) lengthenTables(sheet, tables);
    await context.sync();
    for (const { row, column, before } of cells) restoreCell(sheet, row, column, before.state);
    await context.sync();
    await mendFormulas(context, sheet, formulas);
  } catch {
    const places = [
      ...cells.map(({ row, column }) => address(row, column)),
      ...progress.rows.moved.map(({ row }) => `${row}:${row}`),
    ];
    throw new Problem({ key: "excel.change-half", data: { sheet: step.sheet, detail, places: places.join(", ") } });
  }
  await forgetRows(context, progress.kept);
  if (goesOn(failure)) throw failure;
  throw new Problem({ key: "excel.change-undone", data: { sheet: step.sheet, detail } });
}

/** Gives a cell back what it held, and its number format. */
export function restoreCell(sheet: Excel.Worksheet, row: number, column: number, state: CellState): void {
  const cell = sheet.getCell(row - 1, column - 1);
  cell.numberFormat = [[state.format]];
  cell.formulas = [[asHeld(state)]];
}

/** Text that Excel would take for something else was kept as text, and is again. */
function asHeld({ formula, format }: CellState): CellFormula {
  return typeof formula !== "string" || formula.startsWith("=") || format === "@" ? formula : asText(formula);
}
