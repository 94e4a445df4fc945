import type { Words } from "../../words/words.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { Refuse } from "../columns.ts";
import { findingsHeadings } from "./findings-columns.ts";

/** Why a sheet is not to be checked: it is the one of findings, which has codes and days as claims have. */
export function onlyFindings(words: Words): Refuse {
  const headings = JSON.stringify(findingsHeadings(words));
  return ({ sheet, rows }) =>
    rows.some((row) => JSON.stringify(row) === headings)
      ? new Problem({ key: "findings.no-claims", data: { sheet } })
      : undefined;
}
