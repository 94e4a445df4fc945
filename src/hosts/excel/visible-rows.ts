import { spans } from "./chunks.ts";

/** Rows that are asked for at once. */
const chunk = 10_000;

/**
 * Which rows are neither filtered out nor hidden. It is asked row by row: of cells that can be seen Excel gives none
 * where their column is hidden.
 */
export async function visibleRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
): Promise<(row: number) => boolean> {
  const whole = sheet.getRangeByIndexes(firstRow - 1, 0, lastRow - firstRow + 1, 1).load("rowHidden");
  await context.sync();
  if ((whole.rowHidden as boolean | null) === false) return () => true;
  const hidden = new Set<number>();
  for (const { start, count } of spans(firstRow, lastRow - firstRow + 1, chunk)) {
    const rows = sheet.getRangeByIndexes(start - 1, 0, count, 1).getRowProperties({ rowHidden: true });
    await send(context);
    rows.value.forEach(({ rowHidden }, index) => rowHidden && hidden.add(start + index));
  }
  return (row) => !hidden.has(row);
}

const send = (context: Excel.RequestContext) => context.sync();
