import type { ClaimFileReport } from "../../imports/x12/read-claims.ts";
import type { Words } from "../../words/words.ts";

/** How many kinds of segments are named that the sheet has no column for. */
const mostNamed = 8;

/** What is in a claim file, in one sentence. */
export function countsSaid({ claims, lines, transactions, envelopes }: ClaimFileReport, words: Words): string {
  return words.say("x12.counts", { claims, lines, transactions, envelopes });
}

/** What is odd about it, one sentence each. */
export function warningsSaid({ warnings }: ClaimFileReport, words: Words): readonly string[] {
  return warnings.map((warning) => words.phrase(warning));
}

/** What of it the sheet has no column for; undefined where that is nothing. */
export function leftOutSaid({ leftOut }: ClaimFileReport, words: Words): string | undefined {
  if (leftOut.length === 0) return undefined;
  const named = leftOut.slice(0, mostNamed).map(({ id, count }) => `${id} (${String(count)})`);
  const more = leftOut.length - named.length;
  return words.say("x12.left-out", { named: named.join(", "), more });
}
