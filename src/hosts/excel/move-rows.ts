import { rowAfter, type RowCopy, type SheetStep } from "../../worksheet/step.ts";
import { restoreRows } from "./row-store.ts";

/** How far the rows of a step have come, told while it goes on. */
export interface RowProgress {
  /** Rows that were put in or taken out so far, in the order in which that was done. */
  readonly moved: RowMove[];
  /** Whether the rows that were put in have become copies: their own cells may have been written since. */
  areCopied: boolean;
  /** Excel did not even say how far it came: all that is told of rows may or may not have been done. */
  isUnknown: boolean;
}

export interface RowMove {
  readonly row: number;
  readonly copy: RowCopy | undefined;
  /** The row of the store that keeps it, where it was taken out. */
  readonly kept: number | undefined;
}

/** Rows that are moved in one go. */
const group = 50;

/** Setting of the workbook that counts the rows of a step while they are moved. */
const counter = "EchoScrub.rows";

/**
 * Puts rows in and takes rows out from the bottom up, so that what stands above keeps its number until its turn. Excel
 * counts along: where it refuses one of a group, it is known which are done.
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
  for (let start = 0; start < moves.length; start += group) {
    await moveGroup(context, sheet, step, moves.slice(start, start + group), progress);
  }
  for (const { after } of step.insert) {
    const row = rowAfter(step, after)! + 1;
    const [from, to] = after === step.lastRow ? [row, row - 1] : [row - 1, row];
    wholeRow(sheet, to).copyFrom(wholeRow(sheet, from));
  }
  await send(context);
  progress.areCopied = true;
}

async function moveGroup(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: SheetStep,
  moves: readonly RowMove[],
  progress: RowProgress,
): Promise<void> {
  const { settings } = context.workbook;
  const counts = moves.length > 1;
  if (counts) settings.add(counter, 0);
  moves.forEach(({ row, copy }, index) => {
    if (copy) wholeRow(sheet, newRow(row, step)).insert("Down");
    else wholeRow(sheet, row).delete("Up");
    if (counts) settings.add(counter, index + 1);
  });
  if (counts) settings.getItem(counter).delete();
  try {
    await send(context);
    progress.moved.push(...moves);
  } catch (failure) {
    const done = counts ? await countMoved(context).catch(() => undefined) : 0;
    progress.isUnknown = done === undefined;
    progress.moved.push(...moves.slice(0, done));
    throw failure;
  }
}

async function countMoved(context: Excel.RequestContext): Promise<number> {
  const count = context.workbook.settings.getItemOrNullObject(counter).load("value");
  await context.sync();
  if (count.isNullObject) return 0;
  count.delete();
  return Number(count.value);
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
