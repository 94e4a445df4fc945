import type { Words } from "../../words/words.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import { csvCell } from "../../worksheet/csv-cell.ts";
import { shownValue } from "../../worksheet/shown-value.ts";
import type { ReleaseContent, ReleasedRow } from "./content.ts";
import { heldHeadings, whyCells } from "./release-sheets.ts";

/** The released rows as delimited text (RFC 4180): the user's columns under their headings, days as 2026-11-03. */
export function releasedFile({ columns, released, date1904 }: ReleaseContent): string {
  return delimited([columns.map(({ heading }) => heading), ...released.map((row) => shown(row, date1904))]);
}

/** The rows that stay, each with its reasons behind the user's columns. */
export function heldFile({ columns, held, date1904 }: ReleaseContent, words: Words): string {
  const headings = [...columns.map(({ heading }) => heading), ...heldHeadings(words)];
  return delimited([headings, ...held.map((row) => [...shown(row, date1904), ...whyCells(row.why)])]);
}

function shown({ cells, formats }: ReleasedRow, date1904: boolean): readonly CellValue[] {
  return cells.map((value, place) => shownValue(value, formats[place]!, date1904));
}

export function delimited(rows: readonly (readonly CellValue[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** A text that is nothing but a number begins no formula, though it may begin with a minus. */
function field(value: CellValue): string {
  return typeof value === "string" && /^-\d+(?:\.\d+)?$/.test(value) ? value : csvCell(value);
}
