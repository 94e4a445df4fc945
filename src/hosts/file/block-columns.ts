import { areaAddress, parseArea, type Area } from "./package/area.ts";
import { excluding, including, readDimension, setDimension } from "./package/dimension.ts";
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

/** The old block, how the sheet was before it, and the block that takes its place. */
export interface Exchange {
  readonly old: Area | undefined;
  readonly before: string;
  readonly next: Area | undefined;
}

/** Changes what a sheet says of its columns and its size, and what to remember to be able to put it back. */
export function exchangeHead(
  head: string,
  from: number,
  prefix: string,
  { old, before, next }: Exchange,
  fail: () => Error,
): { readonly head: string; readonly before: string } {
  const [, size = "", columns = ""] = /^([^;]*)(?:; )?(.*)$/s.exec(before) ?? [];
  const stated = readDimension(head, from, fail);
  const freed = stated && old ? excluding(stated, old, parseArea(size)) : stated;
  const resized = freed && next ? including(freed, next) : freed;
  const text = resized ? setDimension(head, from, resized, fail) : head;
  let runs = readColumns(text, from, fail);
  if (old) {
    const blank = { first: old.left, last: old.right, look: undefined };
    runs = setColumns(runs, [blank, ...describedColumns(columns, old.left)]);
  }
  const looks = next ? describeColumns(runs, next.left, next.right) : "";
  if (next) runs = setColumns(runs, ownLooks(runs, next));
  const remembered = (freed ? areaAddress(freed) : "") + (looks ? `; ${looks}` : "");
  return {
    head: writeColumns(text, from, prefix, runs, fail),
    before: remembered.length > longestComment ? "" : remembered,
  };
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
