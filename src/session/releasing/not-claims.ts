import type { Words } from "../../words/words.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { Refuse } from "../columns.ts";
import { factHeadings } from "./fact-headings.ts";

/** Why a sheet is not to be checked: it holds copies of a release, or the evidence of a claim. */
export function onlyReleased(words: Words): Refuse {
  const hints = new Set([words.say("release.sheet.released.hint"), words.say("release.sheet.held.hint")]);
  const facts = factHeadings(words);
  return ({ sheet, rows }) =>
    rows.some((row) => hints.has(String(row[0])) || facts.every((heading, place) => row[place] === heading))
      ? new Problem({ key: "release.no-claims", data: { sheet } })
      : undefined;
}
