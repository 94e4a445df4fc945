import type { CellValue, SheetCells } from "../../../src/worksheet/cells.ts";

export type Rows = readonly (readonly CellValue[])[];

/** A sheet from A1 on. */
export function sheetOf(rows: Rows, more: Partial<SheetCells> = {}): SheetCells {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, place) => place + 1);
  return { sheet: "Charges", firstRow: 1, columns, rows, date1904: false, ...more };
}

/** Formula texts by address, such as E5. */
export function formulas(texts: Readonly<Record<string, string>>): Pick<SheetCells, "formulaAt"> {
  return { formulaAt: (row, column) => texts[String.fromCharCode(64 + column) + row] };
}
