import { address } from "../../worksheet/cells.ts";
import type { Pace } from "../../worksheet/host.ts";
import type { MergedRun } from "../../worksheet/merged.ts";
import { Problem } from "../../worksheet/problem.ts";
import { rowAfter, rowsBeside, type MadeStep, type SheetStep } from "../../worksheet/step.ts";
import { statesOf, type Held } from "./cell-states.ts";
import { asText, cellValue } from "./cell-value.ts";
import { askMerged, mergedRuns } from "./merged.ts";
import { moveRows } from "./move-rows.ts";
import { putBack, type Progress } from "./put-back.ts";
import { keepRows } from "./row-store.ts";
import { dataWidth, formulasOf, heldIn, witnessOf } from "./witness.ts";

/** Cells that travel in one go. */
const chunk = 1_000;

const send = (context: Excel.RequestContext) => context.sync();

/** Makes a step, if every cell still holds what it held when the step was thought of. */
export async function makeStep(
  context: Excel.RequestContext,
  step: SheetStep,
  pace: Pace | undefined,
): Promise<MadeStep> {
  const sheet = await openSheet(context, step.sheet);
  const before = await statesOf(context, sheet, step.cells, pace);
  step.cells.forEach(({ row, column, from }, index) => {
    if (!isSame(from, before[index]!.value)) {
      throw new Problem({ key: "excel.cell-changed", data: { cell: address(row, column), sheet: step.sheet } });
    }
  });
  await refuseWhereMoved(context, sheet, step);
  const movesRows = step.insert.length + step.remove.length > 0;
  const formulas = movesRows ? await formulasOf(context, sheet) : [];
  const width = movesRows ? await dataWidth(context, sheet) : 0;
  const gone = await heldIn(context, sheet, step.remove, width);
  const progress: Progress = { cells: 0, rows: { moved: [], areCopied: false } };
  try {
    await writeCells(context, sheet, step.cells, before, pace, progress);
    const kept = await keepRows(context, sheet, step.remove);
    await moveRows(context, sheet, step, kept, progress.rows);
    const places = step.cells.map(({ row, column }) => ({ row: rowAfter(step, row) ?? row, column }));
    const after = await statesOf(context, sheet, places, undefined);
    const rows = step.insert.map(({ after: above }) => rowAfter(step, above)! + 1);
    const held = await heldIn(context, sheet, rows, width);
    return {
      sheet: step.sheet,
      cells: step.cells.map(({ row, column }, index) => ({
        row,
        rowNow: places[index]!.row,
        column,
        before: before[index]!.state,
        after: after[index]!.state,
      })),
      inserted: rows.map((row, index) => ({ row, held: held[index]! })),
      removed: step.remove.map((row, index) => ({ row, held: gone[index]!, kept: kept[index]! })),
      formulas,
      witness: movesRows ? await witnessOf(context, sheet, rowsBeside(step)) : undefined,
    };
  } catch (failure) {
    const states = before.map(({ state }) => state);
    return putBack(context, sheet, { step, states, formulas, progress }, failure);
  }
}

async function refuseWhereMoved(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { sheet: name, holds = [] }: SheetStep,
): Promise<void> {
  const asked = askMerged(sheet);
  for (let start = 0; start < holds.length; start += chunk) {
    const rows = holds.slice(start, start + chunk).filter(({ cells }) => cells.length > 0);
    const read = rows.map(({ row, cells }) => {
      const columns = cells.map(({ column }) => column);
      const first = Math.min(...columns);
      const range = sheet.getRangeByIndexes(row - 1, first - 1, 1, Math.max(...columns) - first + 1);
      return { first, range: range.load("values") };
    });
    await send(context);
    const merged = mergedRuns(asked);
    rows.forEach(({ row, cells }, index) => {
      const { first, range } = read[index]!;
      const [values] = range.values as unknown[][];
      const other = cells.find(
        ({ column, value }) => !isSame(value, cellValue(values![column - first])) && !isCovered(merged, row, column),
      );
      if (other) {
        throw new Problem({ key: "excel.cell-changed", data: { cell: address(row, other.column), sheet: name } });
      }
    });
  }
}

/** What such a cell shows stands in the first one of its merge; nobody can type into it. */
function isCovered(merged: readonly MergedRun[], row: number, column: number): boolean {
  return merged.some((run) => run.column === column && run.firstRow < row && row <= run.lastRow);
}

async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: SheetStep["cells"],
  before: readonly Held[],
  pace: Pace | undefined,
  progress: Progress,
): Promise<void> {
  for (let start = 0; start < cells.length; start += chunk) {
    await pace?.(start, cells.length);
    const some = cells.slice(start, start + chunk);
    some.forEach(({ row, column, to, format }, index) => {
      const cell = sheet.getCell(row - 1, column - 1);
      if (format && hasNoFormat(before[start + index]!)) cell.numberFormat = [[format]];
      cell.values = [[typeof to === "string" ? asText(to) : (to ?? "")]];
    });
    progress.cells += some.length;
    await send(context);
  }
}

/** A number in a cell for text would be text again. */
function hasNoFormat({ state: { format } }: Held): boolean {
  return format === "General" || format === "@";
}

export async function openSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.isNullObject) throw new Problem({ key: "excel.no-sheet", data: { sheet: name } });
  if (sheet.protection.protected) throw new Problem({ key: "excel.protected-change", data: { sheet: name } });
  return sheet;
}

/** A blank cell, and one that a formula leaves empty, are the same to whoever reads them. */
function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => (value === "" ? null : value);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
