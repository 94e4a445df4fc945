import type { Fix } from "../../../src/claims/fix.ts";
import { cellEdits } from "../../../src/worksheet/edits.ts";
import { columnOf } from "../../../src/worksheet/mapping.ts";
import type { Grid } from "./grid.ts";
import type { ReadGrid } from "./reading.ts";

/** A grid after a fix, and where its rows were before; a new row was nowhere. */
export interface Fixed {
  readonly grid: Grid;
  readonly rowsBefore: readonly (number | undefined)[];
  /** The old row that each row has its cells from: a new row is a copy, with some cells of its own. */
  readonly rowsBehind: readonly number[];
  /** Rows of the old grid that the fix touches. */
  readonly touched: ReadonlySet<number>;
}

/** Worksheet row of the first line. */
const firstRow = 2;

/** Makes the change that a fix describes in the cells; undefined if the grid lacks a column that it needs. */
export function applyFix(fix: Fix, grid: Grid, { lines, mapping }: ReadGrid): Fixed | undefined {
  const changes = cellEdits(fix, mapping, lines);
  if (!changes) return undefined;
  const rows = grid.rows.map((row, before) => ({
    before: before as number | undefined,
    behind: before,
    cells: [...row],
  }));
  const place = (row: number) => rows.findIndex(({ before }) => before === row - firstRow);
  for (const { row, column, to } of changes.edits) rows[place(row)]!.cells[column - 1] = String(to ?? "");
  for (const { after, values } of [...changes.insert].reverse()) {
    const cells = [...grid.rows[after - firstRow]!];
    for (const [field, to] of Object.entries(values)) {
      cells[columnOf(mapping, field as keyof typeof values, 0)! - 1] = String(to ?? "");
    }
    rows.splice(place(after) + 1, 0, { before: undefined, behind: after - firstRow, cells });
  }
  const kept = rows.filter(({ before }) => before === undefined || !changes.remove.includes(before + firstRow));
  const touched = [...changes.edits.map(({ row }) => row), ...changes.remove].map((row) => row - firstRow);
  return {
    grid: { headings: grid.headings, rows: kept.map(({ cells }) => cells) },
    rowsBefore: kept.map(({ before }) => before),
    rowsBehind: kept.map(({ behind }) => behind),
    touched: new Set(touched),
  };
}
