import { Problem } from "../../worksheet/problem.ts";
import { general, type NumberFormats } from "../../worksheet/shown-value.ts";
import { rowsPerChunk, spans } from "./chunks.ts";

/** Bytes of a number format as it travels. */
const bytesPerFormat = 24;

/** Number formats of some columns of a sheet, each column asked for itself: they may lie far apart. */
export async function numberFormats(
  context: Excel.RequestContext,
  name: string,
  columns: readonly number[],
): Promise<NumberFormats> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  await context.sync();
  if (sheet.isNullObject) throw new Problem({ key: "excel.no-sheet", data: { sheet: name } });
  if (used.isNullObject || columns.length === 0) return () => general;
  const { rowIndex, rowCount } = used;
  const found = new Map(columns.map((column): [number, string[]] => [column, []]));
  const most = rowsPerChunk(columns.length, columns.length * bytesPerFormat);
  for (const { start, count } of spans(rowIndex, rowCount, most)) {
    const parts = columns.map((column) => sheet.getRangeByIndexes(start, column - 1, count, 1).load("numberFormat"));
    await send(context);
    columns.forEach((column, place) => {
      found.get(column)!.push(...(parts[place]!.numberFormat as unknown[][]).map(([format]) => String(format)));
    });
  }
  return (row, column) => found.get(column)?.[row - 1 - rowIndex] ?? general;
}

const send = (context: Excel.RequestContext) => context.sync();
