import type { Cleared } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import { evenSpans, hiddenRows } from "./hidden-rows.ts";
import { askOwnBlock, ownBlockOf, type OwnBlock } from "./own-block.ts";
import { findColours } from "./row-colours.ts";
import { firstOf } from "./target.ts";

/** Removes the block of a sheet with its colours, and puts its columns back as they were. */
export async function clearBlock(context: Excel.RequestContext, sheetName: string | undefined): Promise<Cleared> {
  const { worksheets } = context.workbook;
  const sheet = sheetName === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheetName);
  sheet.load("name");
  sheet.protection.load("protected");
  const asked = askOwnBlock(sheet);
  await context.sync();
  if (sheet.isNullObject) throw new Problem({ key: "excel.no-sheet", data: { sheet: sheetName! } });
  const own = ownBlockOf(asked);
  if (!own) return { blocks: 0 };
  if (sheet.protection.protected) throw new Problem({ key: "excel.still-protected", data: { sheet: sheet.name } });
  await removeBlock(context, sheet, own);
  return { blocks: 1 };
}

export async function removeBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, own: OwnBlock): Promise<void> {
  const table = await tableAt(context, own.range.getCell(0, 0));
  if (!table) await clearCells(context, sheet, own);
  const colours = await findColours(context, sheet, own.left);
  for (const colour of colours) colour.delete();
  putBack(sheet, own);
  if (table) await removeTableColumns(context, table, own);
  own.item.delete();
  await context.sync();
}

async function tableAt(context: Excel.RequestContext, cell: Excel.Range): Promise<Excel.Table | undefined> {
  const tables = cell.getTables(false);
  tables.load("items/id");
  await context.sync();
  return firstOf(tables);
}

/** Of a filtered list some versions of Excel clear only what can be seen: what is left is cleared by itself. */
async function clearCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { range, top, bottom, left, right }: OwnBlock,
): Promise<void> {
  range.clear("Contents");
  const hidden = await hiddenRows(context, sheet, { firstRow: top + 1, lastRow: bottom + 1 });
  if (hidden.size === 0) return;
  for (const { start, count } of evenSpans({ start: 0, count: bottom - top + 1 }, top + 1, hidden)) {
    sheet.getRangeByIndexes(top + start, left, count, right - left + 1).clear("Contents");
  }
  const rest = range.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  if (!rest.isNullObject) throw new Problem({ key: "excel.still-there", data: { sheet: sheet.name } });
}

/** In a table the block's columns are the table's own: those that still are where the name says go. */
async function removeTableColumns(context: Excel.RequestContext, table: Excel.Table, own: OwnBlock): Promise<void> {
  const { columns } = table;
  columns.load("items/name,items/index");
  const whole = table.getRange();
  whole.load("columnIndex");
  await context.sync();
  const ours = columns.items.filter(({ index }) => {
    const at = whole.columnIndex + index;
    return own.left <= at && at <= own.right;
  });
  for (const column of [...ours].reverse()) column.delete();
}

/** Widths, hiding and number format as they were before the block came. */
function putBack(sheet: Excel.Worksheet, { top, bottom, left, right, before }: OwnBlock): void {
  const rows = bottom - top + 1;
  for (let column = left; column <= right; column++) {
    const range = sheet.getRangeByIndexes(top, column, rows, 1);
    const width = before?.widths[column - left] ?? 0;
    range.columnHidden = before?.hidden[column - left] ?? false;
    if (width > 0) range.format.columnWidth = width;
    else range.format.useStandardWidth = true;
  }
  const money = sheet.getRangeByIndexes(top, left + moneyColumn, rows, 1);
  money.numberFormat = asFill(before?.format ?? "General");
}

/** Place of the money column and of the row key within the block. */
export const moneyColumn = 2;
export const keyColumn = 4;

/** One value for every cell of a range: Excel takes it though its type asks for one per cell. */
export function asFill(value: string): string[][] {
  return value as unknown as string[][];
}
