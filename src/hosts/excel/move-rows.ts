import { rowAfter, type RowCopy, type SheetStep } from "../../worksheet/step.ts";
import { asText } from "./cell-value.ts";
import { restoreRows } from "./row-store.ts";

/** How far the rows of a step have come, told while it goes on. */
export interface RowProgress {
  /** Rows that were put in or taken out so far, in the order in which that was done. */
  readonly moved: RowMove[];
  /** Whether the rows that were put in have become copies: their own cells may have been written since. */
  areCopied: boolean;
}

export interface RowMove {
  readonly row: number;
  readonly copy: RowCopy | undefined;
  /** The row of the store that keeps it, where it was taken out. */
  readonly kept: number | undefined;
}

/**
 * Puts rows in and takes rows out from the bottom up, so that what stands above keeps its number until its turn. Each
 * goes by itself: where Excel refuses one, it is known which are done.
 */
export async function moveRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: SheetStep,
  kept: readonly number[],
  progress: RowProgress,
): Promise<void> {
  const moves: RowMove[] = [
    ...step.remove.map((row, index) => ({ row, copy: undefined, kept: kept[index] })),
    ...step.insert.map((copy) => ({ row: copy.after, copy, kept: undefined })),
  ].sort((a, b) => b.row - a.row);
  for (const move of moves) {
    if (move.copy) wholeRow(sheet, newRow(move.row, step)).insert("Down");
    else wholeRow(sheet, move.row).delete("Up");
    await send(context);
    progress.moved.push(move);
  }
  for (const { after } of step.insert) {
    const row = rowAfter(step, after)! + 1;
    const [from, to] = after === step.lastRow ? [row, row - 1] : [row - 1, row];
    wholeRow(sheet, to).copyFrom(wholeRow(sheet, from));
  }
  await send(context);
  progress.areCopied = true;
  for (const { after, cells } of step.insert) {
    const row = rowAfter(step, after)! + 1;
    for (const { column, to } of cells) {
      sheet.getCell(row - 1, column - 1).values = [[typeof to === "string" ? asText(to) : (to ?? "")]];
    }
  }
  await send(context);
}

/** A copy of the last row goes above it, so that sums over the data take it in; it is the lower one that is changed. */
function newRow(after: number, { lastRow }: SheetStep): number {
  return after === lastRow ? after : after + 1;
}

/** Puts rows back where they were, the latest that moved first. */
export function putRowsBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: SheetStep,
  { moved, areCopied }: RowProgress,
): void {
  for (const { row, copy, kept } of [...moved].reverse()) {
    if (copy) wholeRow(sheet, areCopied ? row + 1 : newRow(row, step)).delete("Up");
    else if (kept !== undefined) restoreRows(context, sheet, [{ row, kept }]);
  }
}

export function wholeRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRange(`${row}:${row}`);
}

const send = (context: Excel.RequestContext) => context.sync();
