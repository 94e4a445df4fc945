import type { SheetCells } from "../../worksheet/cells.ts";
import { Problem } from "../../worksheet/problem.ts";
import { cellValue } from "./cell-value.ts";
import { listenForChanges } from "./changes.ts";
import { usesDate1904 } from "./date-system.ts";
import { askOwnBlock, ownBlockOf } from "./own-block.ts";
import { inExcel } from "./run.ts";

/** Rows and columns that are enough to find the headings in and to judge the columns by. */
const topRows = 60;
const topColumns = 400;

const calmly = () => undefined;

/** Reads the first rows of a sheet. */
export function readTop(name: string): Promise<SheetCells> {
  return inExcel(async (context) => {
    const date1904 = await usesDate1904(context);
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const asked = askOwnBlock(sheet);
    await context.sync();
    if (sheet.isNullObject || used.isNullObject)
      throw new Problem({ key: "formula.headings-unread", data: { sheet: name } });
    const { rowIndex, columnIndex } = used;
    const width = Math.min(used.columnCount, topColumns);
    const top = sheet.getRangeByIndexes(rowIndex, columnIndex, Math.min(used.rowCount, topRows), width);
    top.load("values");
    await context.sync();
    const own = ownBlockOf(asked);
    const places = Array.from({ length: width }, (_, place) => place).filter(
      (place) => !own || columnIndex + place < own.left || columnIndex + place > own.right,
    );
    return {
      sheet: name,
      firstRow: rowIndex + 1,
      columns: places.map((place) => columnIndex + place + 1),
      rows: top.values.map((row: unknown[]) => places.map((place) => cellValue(row[place]))),
      date1904,
    };
  }, calmly);
}

/**
 * Calls back with the sheet and the first row of every change that the user makes, and without them when sheets come
 * or go, since another sheet may then bear the same name, or when tables do.
 */
export async function watchSheets(listener: (sheet?: string, row?: number) => void): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    const comeOrGo = async () => listener();
    worksheets.onAdded.add(comeOrGo);
    worksheets.onDeleted.add(comeOrGo);
    tables.onAdded.add(comeOrGo);
    tables.onDeleted.add(comeOrGo);
    await listenForChanges(
      context,
      () => false,
      ({ sheet, address }) => listener(sheet, Number(/\d+/.exec(address)?.[0] ?? 1)),
    );
  }, calmly);
}

/** Calculates every formula once more, such as after the headings changed that formulas do not name. */
export async function recalculate(): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  }, calmly);
}
