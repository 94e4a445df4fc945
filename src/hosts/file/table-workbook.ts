import type { NewTables } from "../../worksheet/tables.ts";
import { tableFile } from "./add-tables.ts";
import { cellsWorkbook } from "./cells-workbook.ts";
import type { FileWorkbook } from "./workbook.ts";

/** A sheet of one bare table that does not stand in a file yet, as the workbook that it would be; days are read as text. */
export function openTable(wanted: NewTables, file: string): FileWorkbook {
  const { columns, rows } = wanted.tables[0]!;
  const cells = {
    sheet: wanted.sheet,
    firstRow: 1,
    columns: columns.map((_, place) => place + 1),
    rows: [columns.map(({ heading }) => heading), ...rows],
    date1904: false,
  };
  return cellsWorkbook(cells, file, () => tableFile(wanted, file));
}
