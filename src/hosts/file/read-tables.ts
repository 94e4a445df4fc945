import type { SheetTable, WantedTable } from "../../worksheet/tables.ts";
import { columnsOf, inTable } from "./read-target.ts";
import type { FileTable } from "./package/tables.ts";
import type { FileWorkbook } from "./workbook.ts";

/** Tables of a workbook whose headings are wanted. */
export function readTables(book: FileWorkbook, isWanted: WantedTable): readonly SheetTable[] {
  return book.sheets.flatMap(({ name }) => {
    const wanted = book.tables(name).filter(({ headerRows, columns }) => headerRows === 1 && isWanted(columns));
    return wanted.map((table) => readTable(book, name, table));
  });
}

function readTable(book: FileWorkbook, sheet: string, table: FileTable): SheetTable {
  const { name, area, totalsRows } = table;
  const cells = book.read(sheet, { columns: columnsOf(area), lastRow: area.bottom - totalsRows });
  return { name, cells: inTable(cells, table) };
}
