import type { Area } from "./package/area.ts";
import {
  describeColumns,
  describedColumns,
  readColumns,
  setColumns,
  writeColumns,
  type ColumnRun,
} from "./package/columns.ts";

/** Widths in characters of the columns that are seen: the icon with its word, a sentence, an amount, a reason. */
const widths = [16, 60, 12, 40];

/** What a name's comment can hold. */
const longestComment = 255;

/** The looks of the columns of a block, and what to remember to be able to put them back. */
export function blockColumns(
  head: string,
  from: number,
  prefix: string,
  { old, next, before }: { old: Area | undefined; next: Area | undefined; before: string },
  fail: () => Error,
): { head: string; before: string } {
  let runs = readColumns(head, from, fail);
  if (old) {
    const columns = Array.from({ length: old.right - old.left + 1 }, (_, index) => old.left + index);
    const blank = columns.map((column) => ({ first: column, last: column, look: undefined }));
    runs = setColumns(runs, [...blank, ...describedColumns(before, old.left)]);
  }
  let remembered = "";
  if (next) {
    remembered = describeColumns(runs, next.left, next.right);
    if (remembered.length > longestComment) remembered = "";
    runs = setColumns(runs, ownLooks(runs, next));
  }
  return { head: writeColumns(head, from, prefix, runs, fail), before: remembered };
}

/** Widths of our own; what the column's cells are formatted like by default stays. */
function ownLooks(runs: readonly ColumnRun[], { left, right }: Area): ColumnRun[] {
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const column = left + index;
    const run = runs.find(({ first, last }) => first <= column && column <= last);
    const style = /\bstyle\s*=\s*["']\d+["']/.exec(run?.look ?? "")?.[0];
    const width = widths[index];
    const own =
      width === undefined ? 'width="9" hidden="1" customWidth="1"' : `width="${String(width)}" customWidth="1"`;
    return { first: column, last: column, look: style ? `${own} ${style}` : own };
  });
}
