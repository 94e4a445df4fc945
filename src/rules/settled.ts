import type { ClaimLine } from "../claims/claim-line.ts";
import { flawPhrase } from "../claims/flaw.ts";
import type { Phrase } from "../words/phrase.ts";

/** Where a sheet says what became of a line. */
const answers = ["paid", "allowed", "carc"] as const;

/**
 * Whether the payer has answered a line already: it was paid, allowed or denied. A line of which that cannot be read is
 * not checked, and passes for settled.
 */
export function isSettled(line: ClaimLine, notChecked: (line: ClaimLine, reason: Phrase) => void): boolean {
  const flaws = answers.map((topic) => line.flaw(topic));
  if (flaws.includes(undefined)) return true;
  const unclear = flaws.findIndex((flaw) => flaw!.reading.kind !== "blank");
  if (unclear < 0) return false;
  notChecked(line, flawPhrase(answers[unclear]!, line.row, flaws[unclear]!.reading));
  return true;
}
