import type { CellValue } from "../../worksheet/cells.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { SheetTable } from "../../worksheet/tables.ts";
import { cellInput } from "./cell-value.ts";
import { spansOf } from "./chunks.ts";
import { asFill } from "./clear.ts";
import { openSheet } from "./step.ts";

/** Gives a table other rows. It grows into blank cells below it, and leaves blank ones where it becomes shorter. */
export async function replaceRows(
  context: Excel.RequestContext,
  { name, cells }: SheetTable,
  rows: readonly (readonly CellValue[])[],
): Promise<void> {
  const sheet = await openSheet(context, cells.sheet);
  const { table, top, left, rowCount, formats } = await openTable(context, { name, cells });
  const width = cells.columns.length;
  const height = 1 + Math.max(1, rows.length);
  const below = sheet.getRangeByIndexes(top + rowCount, left, Math.max(1, height - rowCount), width);
  if (height > rowCount) await refuseOccupied(context, below, name);
  table.resize(sheet.getRangeByIndexes(top, left, height, width));
  // A cell that is formatted as text may keep the apostrophe that is to mark a text: formats come after the contents.
  sheet.getRangeByIndexes(top + 1, left, height - 1, width).numberFormat = asFill("General");
  const values = Array.from({ length: height - 1 }, (_, index) =>
    cells.columns.map((_column, place) => cellInput(rows[index]?.[place] ?? null)),
  );
  for (const { start, count } of spansOf(values, 0)) {
    sheet.getRangeByIndexes(top + 1 + start, left, count, width).values = values.slice(start, start + count);
  }
  formats.forEach((format, place) => {
    sheet.getRangeByIndexes(top + 1, left + place, height - 1, 1).numberFormat = asFill(format);
  });
  if (rowCount > height) sheet.getRangeByIndexes(top + height, left, rowCount - height, width).clear("Contents");
  await context.sync();
}

/** The table where it stands now, if it still is the one that was read. */
async function openTable(context: Excel.RequestContext, { name, cells }: SheetTable) {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("showTotals");
  const whole = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const first = table.getDataBodyRange().getRow(0).load("numberFormat");
  await context.sync();
  const data = { table: name, sheet: cells.sheet };
  const isAsRead = !table.isNullObject && whole.columnCount === cells.columns.length;
  if (!isAsRead) throw new Problem({ key: "excel.table-changed", data });
  if (table.showTotals) throw new Problem({ key: "excel.table-totals", data });
  const { rowIndex: top, columnIndex: left, rowCount } = whole;
  return { table, top, left, rowCount, formats: (first.numberFormat as unknown[][])[0]!.map(String) };
}

async function refuseOccupied(context: Excel.RequestContext, below: Excel.Range, table: string): Promise<void> {
  const used = below.getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  if (!used.isNullObject) throw new Problem({ key: "excel.table-no-room", data: { table, address: used.address } });
}
