import { fieldsOf, type Topic } from "../../../src/claims/fields.ts";
import type { Fix, TopicValue } from "../../../src/claims/fix.ts";
import type { Grid } from "./grid.ts";
import type { ReadGrid } from "./reading.ts";

/** A grid after a fix, and where its rows were before; a new row was nowhere. */
export interface Fixed {
  readonly grid: Grid;
  readonly rowsBefore: readonly (number | undefined)[];
  /** Rows of the old grid that the fix touches. */
  readonly touched: ReadonlySet<number>;
}

/** Makes the change that a fix describes, as somebody would type it into the sheet. */
export function applyFix(fix: Fix, grid: Grid, read: ReadGrid): Fixed {
  const headings = [...grid.headings];
  const rows = grid.rows.map((row, before) => ({ before: before as number | undefined, cells: [...row] }));
  const touched = new Set<number>();
  for (const { line, topic, to } of fix.edits ?? []) {
    touched.add(line.index);
    write(rows[line.index]!.cells, topic, to);
  }
  for (const { after, values } of [...(fix.insert ?? [])].reverse()) {
    const cells = [...grid.rows[after.index]!];
    for (const [topic, to] of Object.entries(values)) write(cells, topic as Topic, to);
    rows.splice(rows.findIndex(({ before }) => before === after.index) + 1, 0, { before: undefined, cells });
  }
  const removed = new Set((fix.remove ?? []).map((line) => line.index));
  removed.forEach((row) => touched.add(row));
  const kept = rows.filter(({ before }) => before === undefined || !removed.has(before));
  return {
    grid: { headings, rows: kept.map(({ cells }) => headings.map((_, column) => cells[column] ?? "")) },
    rowsBefore: kept.map(({ before }) => before),
    touched,
  };

  function write(cells: string[], topic: Topic, to: TopicValue): void {
    const places = [...new Set(fieldsOf(topic).flatMap((field) => read.columnsOf(field)))];
    if (places.length === 0)
      places.push(headings.indexOf(topic) < 0 ? headings.push(topic) - 1 : headings.indexOf(topic));
    const values = (Array.isArray(to) ? to : [to]).map(String) as string[];
    places.forEach((column, i) => {
      const last = i === places.length - 1;
      cells[column] = last ? values.slice(i).join(" ") : (values[i] ?? "");
    });
  }
}
