import type { Field } from "../claims/fields.ts";
import type { Lines } from "../claims/lines.ts";
import type { CellValue } from "./cells.ts";

/** Lines as they were read from a sheet, with what their cells held, so that a fix can keep the manner of each cell. */
export interface SheetLines extends Lines {
  /** Of each field, what the cell behind each reading of the column's dictionary held. */
  readonly contents: { readonly [F in Field]?: readonly CellValue[] };
  readonly date1904: boolean;
  /** The first row of sums among the rows. */
  readonly firstTotal: number | undefined;
}

/** What the cell of a line held; null where it is blank or there is no column. */
export function contentOf(lines: SheetLines, index: number, field: Field): CellValue {
  const column = lines.columns[field];
  return column ? (lines.contents[field]?.[column.ids[index]!] ?? null) : null;
}

/** The lines of the row that a line stands in, as places from the first to behind the last. */
export function linesOfRow(lines: Lines, index: number): readonly [number, number] {
  const row = lines.rows[index];
  let first = index;
  let end = index + 1;
  while (first > 0 && lines.rows[first - 1] === row) first--;
  while (end < lines.count && lines.rows[end] === row) end++;
  return [first, end];
}
