import type { CellValue, SheetCells } from "./cells.ts";
import { joinRows, type RowRun } from "./changed-rows.ts";

/** Cells of one column that are merged: only the first of them holds what all of them show. */
export interface MergedRun {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** An area, its rows and columns counted from 1, as a run; undefined where it goes over several columns, as a title does. */
export function mergedRun(top: number, left: number, bottom: number, right: number): MergedRun | undefined {
  return left === right && bottom > top ? { column: left, firstRow: top, lastRow: bottom } : undefined;
}

/** Cells as they are seen: a patient merged over the lines of a visit is the patient of each of them. */
export function asSeen<Cells extends Pick<SheetCells, "columns" | "firstRow" | "rows">>(
  cells: Cells,
  runs: readonly MergedRun[],
): Cells & Pick<SheetCells, "merged"> {
  const places = new Map(cells.columns.map((column, place) => [column, place]));
  const rows: (readonly CellValue[])[] = [...cells.rows];
  for (const { column, firstRow, lastRow } of apart(runs)) {
    const place = places.get(column);
    const shown = place === undefined ? undefined : rows[firstRow - cells.firstRow]?.[place];
    if (place === undefined || shown === undefined || shown === null) continue;
    const last = Math.min(lastRow - cells.firstRow, rows.length - 1);
    for (let index = firstRow - cells.firstRow + 1; index <= last; index++)
      rows[index] = filled(rows[index]!, place, shown);
  }
  return runs.length > 0 ? { ...cells, rows, merged: runs } : cells;
}

/** Rows, and those that merged cells hold together with them. */
export function withMerged(rows: readonly RowRun[], runs: readonly MergedRun[]): readonly RowRun[] {
  const touched = runs.filter((run) => rows.some(({ first, last }) => run.firstRow <= last && first <= run.lastRow));
  return joinRows([...rows, ...touched.map(({ firstRow: first, lastRow: last }) => ({ first, last }))]);
}

/** Merged cells never overlap; a file that says so is not believed. */
function apart(runs: readonly MergedRun[]): readonly MergedRun[] {
  const sorted = [...runs].sort((a, b) => a.column - b.column || a.firstRow - b.firstRow);
  let before: MergedRun | undefined;
  return sorted.filter((run) => {
    const isApart = before === undefined || before.column !== run.column || before.lastRow < run.firstRow;
    if (isApart) before = run;
    return isApart;
  });
}

/** A row with no line in it stays blank: a merge that goes beyond the data makes no lines. */
function filled(row: readonly CellValue[], place: number, shown: CellValue): readonly CellValue[] {
  if (row.every((cell) => cell === null || cell === "")) return row;
  const own = [...row];
  while (own.length < place) own.push(null);
  own[place] ??= shown;
  return own;
}
