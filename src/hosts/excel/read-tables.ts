import type { SheetTable, WantedTable } from "../../worksheet/tables.ts";
import { cellValue } from "./cell-value.ts";
import { bytesPerRow, rowsPerChunk, spans } from "./chunks.ts";
import { usesDate1904 } from "./date-system.ts";

/** Tables of the workbook whose headings are wanted. */
export async function readTables(context: Excel.RequestContext, isWanted: WantedTable): Promise<readonly SheetTable[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();
  const headed = tables.items.filter(({ showHeaders }) => showHeaders);
  const heads = headed.map((table) => table.getHeaderRowRange().load("values"));
  if (headed.length > 0) await context.sync();
  const wanted = headed.filter((_, index) => isWanted(heads[index]!.values[0]!.map((head) => cellValue(head))));
  if (wanted.length === 0) return [];
  const date1904 = await usesDate1904(context);
  const found: SheetTable[] = [];
  for (const table of wanted) found.push(await readTable(context, table, date1904));
  return found;
}

async function readTable(context: Excel.RequestContext, table: Excel.Table, date1904: boolean): Promise<SheetTable> {
  const whole = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = table.worksheet.load("name");
  const heads = table.getHeaderRowRange().load("values");
  await context.sync();
  const rows = whole.rowCount - (table.showTotals ? 1 : 0);
  const most = rowsPerChunk(whole.columnCount, 4 * bytesPerRow(heads.values));
  const blocks = spans(whole.rowIndex, rows, most).map(({ start, count }) =>
    sheet.getRangeByIndexes(start, whole.columnIndex, count, whole.columnCount),
  );
  const values: unknown[][] = [];
  for (const block of blocks) values.push(...(await valuesOf(context, block)));
  return {
    name: table.name,
    cells: {
      sheet: sheet.name,
      firstRow: whole.rowIndex + 1,
      headerRow: whole.rowIndex + 1,
      columns: Array.from({ length: whole.columnCount }, (_, place) => whole.columnIndex + place + 1),
      rows: values.map((row) => row.map((value) => cellValue(value))),
      date1904,
    },
  };
}

async function valuesOf(context: Excel.RequestContext, block: Excel.Range): Promise<unknown[][]> {
  block.load("values");
  await context.sync();
  return block.values as unknown[][];
}
