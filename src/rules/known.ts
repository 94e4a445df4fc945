import type { ClaimLine } from "../claims/claim-line.ts";
import { inForce, unknownOn, type Dated } from "../reference/dated.ts";
import type { Phrase } from "../words/phrase.ts";

/** The value of a fact on the day of these lines; where none is known they are not checked. */
export function known<T>(
  fact: Dated<T>,
  lines: readonly ClaimLine[],
  notChecked: (line: ClaimLine, reason: Phrase) => void,
): T | undefined {
  const entry = inForce(fact, lines[0]!);
  if (!entry) for (const line of lines) notChecked(line, unknownOn(fact, line.dos!));
  return entry?.value;
}
