import type { ClaimLine } from "../../claims/claim-line.ts";
import { inForce, type Source } from "../../reference/dated.ts";
import type { Finding } from "../../scrub/report.ts";
import type { Words } from "../../words/words.ts";
import { placeOf } from "../explain/cited.ts";

/** Sources that are named of a finding; its rule's page names them all. */
const mostNamed = 3;

/**
 * What a finding rests on, with the days on which somebody read it there: what the user's policy says, then the facts of
 * its rule that were in force on the day of the line.
 */
export function sourcesSaid({ rule, said, dispute }: Finding, line: ClaimLine, words: Words): string {
  const { dos } = line;
  const facts = rule.basis.flatMap((fact) => (dos === undefined ? fact.values.at(-1) : inForce(fact, line)) ?? []);
  const named = [
    // What the policy says names its reviewer and the day itself.
    ...said.map(({ source }) => placeOf(source, words)),
    ...[...(dispute?.follows ? [dispute.follows] : []), ...facts].map(({ source }) => readSaid(source, words)),
  ];
  return [...new Set(named)].slice(0, mostNamed).join("; ");
}

function readSaid(source: Source, words: Words): string {
  const place = placeOf(source, words);
  return source.readOn === "" ? place : words.say("summary.source", { place, day: source.readOn });
}
