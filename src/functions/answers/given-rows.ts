import { columnNumber, type SheetCells } from "../../worksheet/cells.ts";
import { plainValue } from "./value.ts";

/** Rows of cells as a formula is given them. */
export type Values = readonly (readonly unknown[])[];

/** Where the first cell of a formula's argument stands. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const addressPattern = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})?\$?(\d+)?(?::.*)?$/i;

/** Reads an address such as Sheet1!A6:R6 or 'My sheet'!6:6; undefined where the argument was no range of a sheet. */
export function placeOf(address: string | null | undefined): Place | undefined {
  const match = address ? addressPattern.exec(address) : null;
  if (!match) return undefined;
  const [, quoted, plain, letters, row] = match;
  const name = quoted?.replaceAll("''", "'") ?? plain!;
  return {
    sheet: name.replace(/^\[[^\]]*\]/, ""),
    row: row ? Number(row) : 1,
    column: letters ? columnNumber(letters) : 1,
  };
}

/** Cells of a sheet from the values of an argument whose first cell stands at a place. */
export function cellsAt({ sheet, row, column }: Place, values: Values, date1904: boolean): SheetCells {
  return {
    sheet,
    firstRow: row,
    columns: Array.from({ length: values[0]?.length ?? 0 }, (_, i) => column + i),
    rows: values.map((contents) => contents.map(plainValue)),
    date1904,
  };
}
