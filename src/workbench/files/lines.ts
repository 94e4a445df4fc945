import { plainFormat } from "../model/format.ts";
import type { CellFormat } from "../model/format.ts";
import type { Line } from "../model/sheet.ts";
import type { LineLayout } from "./read-layout.ts";

/** The last columns of a file may all be hidden or coloured: no more of them are kept than one could look at. */
const mostLines = 20_000;

/** Rows or columns as the page has them. */
export function linesOf(layouts: readonly LineLayout[], formats: readonly CellFormat[]): Map<number, Line> {
  const lines = new Map<number, Line>();
  for (const { first, last, size, isHidden, style } of layouts) {
    const format = style === undefined ? undefined : formats[style];
    const isPlain = format === undefined || format === plainFormat;
    if (size === undefined && !isHidden && isPlain) continue;
    const line: Line = {
      ...(size !== undefined && { size }),
      ...(isHidden && { hidden: true }),
      ...(!isPlain && { format }),
    };
    for (let at = first; at <= Math.min(last, first + mostLines); at++) lines.set(at, line);
  }
  return lines;
}
