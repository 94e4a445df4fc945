import { ClaimLine } from "../../claims/claim-line.ts";
import type { Finding } from "../../scrub/report.ts";
import { columnLetters, quotedSheet } from "../../worksheet/cells.ts";
import { rowKeysOf } from "../../worksheet/fingerprint.ts";
import type { OwnCell } from "../../worksheet/own-sheet.ts";
import { cellOf } from "../../worksheet/places.ts";
import type { Checked } from "../check-sheet.ts";

/** Rows that are looked up: for more of them Excel would have to search a long column too often. */
export const mostLookedUp = 5_000;

/** The row of a finding, and a link to its cell. */
export type Links = (finding: Finding, isLookedUp: boolean) => readonly [row: OwnCell, cell: OwnCell];

/**
 * Where findings are, for cells that stay right when the sheet is sorted: the row is looked up by the key that stands
 * beside it. Where the sheet has no keys, or rows that say the same, it is the row that was checked.
 * @param rowCell address of the cell that holds the row of the finding, on the sheet that the link is on.
 */
export function linksTo(checked: Checked): (rowCell: string) => Links {
  const { report, mapping, sheet, marked } = checked;
  const keys = marked && keyCells(marked.address, sheet);
  const keyOf = rowKeysOf(report.lines);
  const isOnly = keys === undefined ? () => false : keysOfOne(checked, keyOf);
  return (rowCell) => (finding, isLookedUp) => {
    const line = new ClaimLine(report.lines, finding.line);
    const place = cellOf(mapping, line, finding.at) ?? cellOf(mapping, line, "code");
    const column = columnLetters(place?.column ?? Math.min(...mapping.headings.map((heading) => heading.column)));
    const key = keyOf(finding.line);
    const { row } = line;
    const found = keys && isLookedUp && isOnly(key);
    return [
      found ? { formula: `=IFERROR(MATCH("${key}",${keys},0),${row})`, result: row } : row,
      {
        formula: `=HYPERLINK("#${inText(quotedSheet(sheet))}!${column}"&${rowCell},"${column}"&${rowCell})`,
        result: column + row,
      },
    ];
  };
}

/** The column of row keys, from the first row of the sheet on, so that a place in it is the number of a row. */
function keyCells(block: string, sheet: string): string | undefined {
  const [, letters, last] = /:\$?([A-Z]+)\$?(\d+)$/.exec(block) ?? [];
  return letters && `${quotedSheet(sheet)}!$${letters}$1:$${letters}$${last}`;
}

/** Rows that say the same cannot be told apart. */
function keysOfOne({ report: { lines } }: Checked, keyOf: (line: number) => string): (key: string) => boolean {
  const counts = new Map<string, number>();
  for (let line = 0; line < lines.count; line++) {
    if (line > 0 && lines.rows[line - 1] === lines.rows[line]) continue;
    const key = keyOf(line);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => counts.get(key) === 1;
}

/** A text as it stands within quotation marks in a formula. */
function inText(text: string): string {
  return text.replaceAll('"', '""');
}
