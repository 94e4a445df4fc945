import { spans, type RowSpan } from "./chunks.ts";

/** Rows that are asked for at once. */
const chunk = 10_000;

/**
 * The rows that are filtered out or hidden. It is asked row by row: of cells that can be seen Excel gives none where their
 * column is hidden.
 */
export async function hiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
): Promise<ReadonlySet<number>> {
  const whole = sheet.getRangeByIndexes(firstRow - 1, 0, lastRow - firstRow + 1, 1).load("rowHidden");
  await context.sync();
  const hidden = new Set<number>();
  if ((whole.rowHidden as boolean | null) === false) return hidden;
  for (const { start, count } of spans(firstRow, lastRow - firstRow + 1, chunk)) {
    const rows = sheet.getRangeByIndexes(start - 1, 0, count, 1).getRowProperties({ rowHidden: true });
    await send(context);
    rows.value.forEach(({ rowHidden }, index) => rowHidden && hidden.add(start + index));
  }
  return hidden;
}

const send = (context: Excel.RequestContext) => context.sync();

/** Cuts rows where what can be seen ends or begins. Places count from `firstRow`. */
export function evenSpans(
  { start, count }: RowSpan,
  firstRow: number,
  hidden: ReadonlySet<number>,
): readonly RowSpan[] {
  if (hidden.size === 0) return [{ start, count }];
  const cut: { start: number; count: number }[] = [];
  for (let place = start; place < start + count; place++) {
    const isSame = place > start && hidden.has(firstRow + place) === hidden.has(firstRow + place - 1);
    if (isSame) cut.at(-1)!.count++;
    else cut.push({ start: place, count: 1 });
  }
  return cut;
}
