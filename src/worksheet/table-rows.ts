import type { CellValue } from "./cells.ts";
import type { SheetTable, WantedTable } from "./tables.ts";

/** Tables that have all of these headings, wherever they stand and whatever else the user keeps in them. */
export function withHeadings(headings: readonly string[]): WantedTable {
  return (cells) => headings.every((heading) => cells.includes(heading));
}

/** The rows of a table, its headings and blank rows left out. */
export function filledRows({ cells }: SheetTable): readonly (readonly CellValue[])[] {
  return cells.rows.slice(1).filter((row) => row.some((cell) => cell !== null && cell !== ""));
}

/** A row for a table as the user has it by now: columns that were added stay blank, in whatever order they are. */
export function rowUnder(
  headings: readonly CellValue[],
  cells: Readonly<Record<string, CellValue>>,
): readonly CellValue[] {
  return headings.map((heading) => (Object.hasOwn(cells, String(heading)) ? cells[String(heading)]! : null));
}

/** The rows of a table with some more at its end. What else the user keeps in it stays. */
export function withMore(
  table: SheetTable,
  more: readonly Readonly<Record<string, CellValue>>[],
): readonly (readonly CellValue[])[] {
  const [top = []] = table.cells.rows;
  return [...filledRows(table), ...more.map((cells) => rowUnder(top, cells))];
}
