import type { SheetCells } from "./cells.ts";
import { findHeaderRow } from "./headings/header-row.ts";
import { meaningsOf } from "./headings/meaning.ts";
import { isBlank } from "./rows.ts";

/** A sheet with no more columns than these is read as a whole. */
const narrow = 64;

/**
 * The columns of a wide sheet that are worth reading, from its first rows: those whose headings are known, so that the
 * columns found among them are the same as among all. Undefined if all columns are.
 */
export function neededColumns(top: SheetCells): readonly number[] | undefined {
  if (top.columns.length <= narrow) return undefined;
  const topics = new Map(
    findHeaderRow(top)?.headings.map(({ column, heading }) => [column, meaningsOf(heading).map(({ topic }) => topic)]),
  );
  const hasCode = [...topics.values()].some((named) => named.includes("code"));
  if (hasCode) return top.columns.filter((column) => topics.get(column)?.length);
  const filled = top.columns.filter((_, place) => top.rows.some((row) => !isBlank(row[place])));
  return filled.length < top.columns.length ? filled : undefined;
}
