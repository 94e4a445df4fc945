import { address } from "../../worksheet/cells.ts";
import type { Pace } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import {
  rowAfter,
  type CellFormula,
  type CellState,
  type MadeStep,
  type RowCopy,
  type SheetStep,
} from "../../worksheet/step.ts";
import { asText, cellValue, isFormula } from "./cell-value.ts";
import { keepRows } from "./row-store.ts";

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
  const movesRows = step.insert.length + step.remove.length > 0;
  const formulas = movesRows ? await formulasOf(context, sheet) : [];
  for (let start = 0; start < step.cells.length; start += chunk) {
    await pace?.(start, step.cells.length);
    for (const { row, column, to } of step.cells.slice(start, start + chunk)) {
      write(sheet.getCell(row - 1, column - 1), to);
    }
    await send(context);
  }
  const kept = await keepRows(context, sheet, step.remove);
  const copies = await moveRows(context, sheet, step);
  const places = step.cells.map(({ row, column }) => ({ row: rowAfter(step, row) ?? row, column }));
  const after = await statesOf(context, sheet, places, undefined);
  return {
    sheet: step.sheet,
    cells: step.cells.map(({ row, column }, index) => ({
      row,
      rowNow: places[index]!.row,
      column,
      before: before[index]!.state,
      after: after[index]!.state,
    })),
    inserted: copies,
    removed: step.remove.map((row, index) => ({ row, kept: kept[index]! })),
    formulas,
  };
}

export async function openSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.isNullObject) throw new Problem({ key: "excel.no-sheet", data: { sheet: name } });
  if (sheet.protection.protected) throw new Problem({ key: "excel.protected-change", data: { sheet: name } });
  return sheet;
}

interface Held {
  readonly state: CellState;
  readonly value: unknown;
}

/** What cells hold, asked for in chunks. */
export async function statesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  places: readonly { readonly row: number; readonly column: number }[],
  pace: Pace | undefined,
): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (let start = 0; start < places.length; start += chunk) {
    await pace?.(start, places.length);
    const cells = places.slice(start, start + chunk).map(({ row, column }) => {
      return sheet.getCell(row - 1, column - 1).load("values,formulas,numberFormat");
    });
    await send(context);
    for (const cell of cells) {
      held.push({
        state: { formula: firstOf(cell.formulas) as CellFormula, format: String(firstOf(cell.numberFormat)) },
        value: cellValue(firstOf(cell.values)),
      });
    }
  }
  return held;
}

function firstOf(cells: unknown): unknown {
  return (cells as unknown[][])[0]![0];
}

/** A blank cell, and one that a formula leaves empty, are the same to whoever reads them. */
function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => (value === "" ? null : value);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function write(cell: Excel.Range, to: unknown): void {
  cell.values = [[typeof to === "string" ? asText(to) : (to ?? "")]];
}

/** Every formula of a sheet. */
async function formulasOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<MadeStep["formulas"]> {
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

/** Puts rows in and takes rows out from the bottom up, so that what stands above keeps its number until its turn. */
async function moveRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: SheetStep,
): Promise<MadeStep["inserted"]> {
  const moves = [
    ...step.remove.map((row) => ({ row, copy: undefined as RowCopy | undefined })),
    ...step.insert.map((copy) => ({ row: copy.after, copy })),
  ].sort((a, b) => b.row - a.row);
  if (moves.length === 0) return [];
  for (const { row, copy } of moves) {
    if (copy) insertCopy(sheet, copy, step.lastRow);
    else wholeRow(sheet, row).delete("Up");
  }
  await context.sync();
  const used = sheet.getUsedRange(true);
  used.load("columnIndex,columnCount");
  await context.sync();
  const width = used.columnIndex + used.columnCount;
  const rows = step.insert.map(({ after }) => rowAfter(step, after)! + 1);
  const held = rows.map((row) => sheet.getRangeByIndexes(row - 1, 0, 1, width).load("formulas"));
  await context.sync();
  return rows.map((row, index) => ({ row, held: (held[index]!.formulas as CellFormula[][])[0]! }));
}

function insertCopy(sheet: Excel.Worksheet, { after, cells }: RowCopy, lastRow: number): void {
  const below = after + 1;
  if (after === lastRow) {
    wholeRow(sheet, after).insert("Down");
    wholeRow(sheet, after).copyFrom(wholeRow(sheet, below));
  } else {
    wholeRow(sheet, below).insert("Down");
    wholeRow(sheet, below).copyFrom(wholeRow(sheet, after));
  }
  for (const { column, to } of cells) write(sheet.getCell(below - 1, column - 1), to);
}

export function wholeRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRange(`${row}:${row}`);
}
