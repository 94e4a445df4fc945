import type { Field } from "../claims/fields.ts";
import type { Reading } from "../claims/reading.ts";
import { contentOf, type SheetLines } from "./sheet-lines.ts";

/** Between values that share a cell, where the sheet has no manner of its own. */
const usualSeparator = ", ";

/**
 * Spreads a list over the cells of a topic, in order. One cell takes them all, with the separator that the sheet uses;
 * the last of several cells takes those that are left over.
 */
export function spread(
  lines: SheetLines,
  index: number,
  present: readonly Field[],
  list: readonly string[],
): readonly string[] {
  const last = present.length - 1;
  return present.map((field, place) =>
    place < last ? (list[place] ?? "") : list.slice(place).join(separatorOf(lines, index, field)),
  );
}

/** The separator in the cell itself, else in the first cell of its column that holds several values. */
function separatorOf(lines: SheetLines, index: number, field: Field): string {
  const dictionary: readonly Reading<unknown>[] = lines.columns[field]?.dictionary ?? [];
  const own = separatorIn(contentOf(lines, index, field));
  if (own !== undefined) return own;
  for (const reading of dictionary) {
    if (reading.kind !== "value" || !Array.isArray(reading.value) || reading.value.length < 2) continue;
    const used = separatorIn(reading.written);
    if (used !== undefined) return used;
  }
  return usualSeparator;
}

function separatorIn(content: unknown): string | undefined {
  return typeof content === "string" ? /[0-9a-z](\s*[,;:/|+&\s]\s*)[0-9a-z]/i.exec(content)?.[1] : undefined;
}
