import type { ClaimType } from "../../claims/lines.ts";
import type { Format, Head } from "../format.ts";
import { findHeadings, matchAbove } from "../headings.ts";
import { trimmed } from "../text/cells.ts";
import { isCode } from "../values.ts";
import { PairReader } from "./pair-reader.ts";

/**
 * Procedure-to-procedure edits, since 1996. A quarter has several files, parted by the first code of the pairs; none of
 * them says its quarter, and hardly one whether it is for practitioners or hospitals.
 */
export const procedureEdits: Format = {
  text: "tab",
  sheets: true,
  recognise(head) {
    const { rows, sheet = "" } = head;
    const headings = findHeadings(rows, ["Column 1", "Column 2", "Effective", "Deletion", "Modifier"]);
    if (!headings) return undefined;
    const above = [sheet, ...rows.slice(0, headings.start).flat()].join(" ");
    if (/\b(?:additions|deletions|revisions)\b/i.test(above)) return { what: "ptpChanges", instead: "procedureEdits" };
    const first = rows.findIndex((row, at) => at >= headings.start && isCode(trimmed(row[0])));
    const pairs = new PairReader();
    return {
      kind: "procedure-edits",
      start: first < 0 ? rows.length : first,
      width: 7,
      glance: (bytes, from, to) => pairs.glance(bytes, from, to),
      row: (cells) => pairs.row(cells.map(trimmed)),
      done() {
        const part = claimTypeOf(head, headings.start);
        const title = "CMS NCCI procedure-to-procedure edits";
        return {
          tables: [{ kind: "procedure-edits", ...(part && { part }), title, rows: pairs.rows() }],
          ...pairs.said(),
        };
      },
    };
  },
};

function claimTypeOf({ rows, sheet = "" }: Head, start: number): ClaimType | undefined {
  const named = (pattern: RegExp) => pattern.test(sheet) || matchAbove(rows, start, pattern) !== undefined;
  if (named(/practitioner|ccipra/i)) return "professional";
  return named(/hospital|ccioph/i) ? "institutional" : undefined;
}
