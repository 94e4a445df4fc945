import { address } from "../../worksheet/cells.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { CellFormula, CellState, MadeStep, SheetStep } from "../../worksheet/step.ts";
import { statesOf } from "./cell-states.ts";
import { asText } from "./cell-value.ts";
import { putRowsBack, type RowProgress } from "./move-rows.ts";
import { officeCode, officeMessage } from "./run.ts";

/** How far a step has come, told while it goes on. */
export interface Progress {
  /** Cells that were written, or may have been. */
  cells: number;
  readonly rows: RowProgress;
}

interface Unfinished {
  readonly step: SheetStep;
  /** What its cells held. */
  readonly states: readonly CellState[];
  readonly formulas: MadeStep["formulas"];
  readonly progress: Progress;
}

/** Puts back what was done of a step that was refused or stopped midway, and says so. */
export async function putBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { step, states, formulas, progress }: Unfinished,
  failure: unknown,
): Promise<never> {
  const detail = officeMessage(failure);
  try {
    putRowsBack(context, sheet, step, progress.rows);
    await context.sync();
    step.cells.slice(0, progress.cells).forEach(({ row, column }, index) => {
      restoreCell(sheet, row, column, states[index]!);
    });
    await context.sync();
    await mendFormulas(context, sheet, formulas);
  } catch {
    const places = [
      ...step.cells.slice(0, progress.cells).map(({ row, column }) => address(row, column)),
      ...progress.rows.moved.map(({ row }) => `${row}:${row}`),
    ];
    throw new Problem({ key: "excel.change-half", data: { sheet: step.sheet, detail, places: places.join(", ") } });
  }
  if (officeCode(failure) === undefined) throw failure;
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

/** Sums over rows that went and came back may have lost them: they are what they were again. */
export async function mendFormulas(
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
