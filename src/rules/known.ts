import type { ClaimLine } from "../claims/claim-line.ts";
import type { IsoDate } from "../claims/dates.ts";
import { inForce, unknownOn, type Dated } from "../reference/dated.ts";
import type { Phrase } from "../words/phrase.ts";

/** The value of a fact on a day; where none is known the lines are not checked. */
export function known<T>(
  fact: Dated<T>,
  day: IsoDate,
  lines: readonly ClaimLine[],
  notChecked: (line: ClaimLine, reason: Phrase) => void,
): T | undefined {
  const entry = inForce(fact, day);
  if (!entry) for (const line of lines) notChecked(line, unknownOn(fact, day));
  return entry?.value;
}
