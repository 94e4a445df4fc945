import { wholeRow } from "./move-rows.ts";
import { addSheet } from "./structure.ts";

/** Sheet that keeps the rows that were taken out, formats and formulas included, until they are put back. */
const storeName = "EchoScrub store";

/**
 * Copies rows to the store, each no higher than it stood, so that its formulas keep what they refer to.
 * @returns the row of the store that keeps each.
 */
export async function keepRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly number[],
): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  let store = context.workbook.worksheets.getItemOrNullObject(storeName);
  store.load("visibility");
  const used = store.getUsedRangeOrNullObject();
  used.load("rowIndex,rowCount");
  await context.sync();
  let next = store.isNullObject || used.isNullObject ? 1 : used.rowIndex + used.rowCount + 1;
  const isHidden = !store.isNullObject && store.visibility === "VeryHidden";
  if (store.isNullObject) store = await addSheet(context, storeName);
  if (!isHidden) store.visibility = "VeryHidden";
  const kept = rows.map((row) => {
    const place = Math.max(next, row);
    next = place + 1;
    wholeRow(store, place).copyFrom(wholeRow(sheet, row));
    return place;
  });
  await context.sync();
  return kept;
}

/** Puts rows back where they stood, the uppermost first. */
export function restoreRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  removed: readonly { readonly row: number; readonly kept: number }[],
): void {
  const store = context.workbook.worksheets.getItem(storeName);
  for (const { row, kept } of [...removed].sort((a, b) => a.row - b.row)) {
    wholeRow(sheet, row).insert("Down");
    wholeRow(sheet, row).copyFrom(wholeRow(store, kept));
    wholeRow(store, kept).clear();
  }
}

/** Lets go of rows that are back where they were. They are nobody's now, so that it does not matter if that fails. */
export async function forgetRows(context: Excel.RequestContext, kept: readonly number[]): Promise<void> {
  if (kept.length === 0) return;
  const store = context.workbook.worksheets.getItem(storeName);
  for (const row of kept) wholeRow(store, row).clear();
  await context.sync().catch(() => undefined);
}
