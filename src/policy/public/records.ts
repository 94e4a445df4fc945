import { groupBy } from "../../claims/group-by.ts";
import { publicColumns, publicKinds, type PublicTable } from "../../reference/public-table.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import type { SheetTable } from "../../worksheet/tables.ts";
import { fileColumns, filesTable, issueHeading, tableNames } from "./columns.ts";
import { fileCells, rowCells } from "./write.ts";

/** Imported tables of a file, to be read as those of a workbook are; its records count from 1. */
export function publicRecords(tables: readonly PublicTable[], file: string): readonly SheetTable[] {
  if (tables.length === 0) return [];
  const files = tables.map((table) => fileCells(table, false));
  const kinds = [...groupBy(tables, ({ kind }) => kind)].filter(([kind]) => publicKinds.includes(kind));
  return [
    asTable(filesTable, file, fileColumns, files),
    ...kinds.map(([kind, own]) =>
      asTable(tableNames[kind], file, [issueHeading, ...publicColumns[kind]], own.flatMap(rowCells)),
    ),
  ];
}

function asTable(
  name: string,
  file: string,
  headings: readonly string[],
  rows: readonly Readonly<Record<string, CellValue>>[],
): SheetTable {
  const columns = headings.map((_, place) => place + 1);
  const cells = rows.map((row) => headings.map((heading) => row[heading] ?? null));
  return {
    name,
    cells: { sheet: file, firstRow: 0, headerRow: 0, columns, rows: [headings, ...cells], date1904: false },
    isRecords: true,
  };
}
