import { ClaimLine } from "../claims/claim-line.ts";
import { toCents } from "../claims/money.ts";
import { agents } from "../reference/agents.ts";
import { paymentLimit } from "../reference/payment-limits.ts";
import type { Report } from "./report.ts";

/**
 * What Medicare would allow for a line: the units of an agent on a professional claim, at the payment limit of the
 * quarter. Null where the line has no price of its own, or none is known for its day.
 */
export function expectedAllowed(line: ClaimLine): number | null {
  const { code, units, dos } = line;
  if (!agents.has(code) || line.claimType !== "professional" || dos === undefined || !(units! > 0)) return null;
  const price = paymentLimit(code, dos);
  return price ? toCents(units! * price.limit) : null;
}

/** The sum over lines of a report, each counted once however many findings it has; null if none of them is priced. */
export function totalAtRisk(report: Report, lines: Iterable<number>): number | null {
  let total: number | null = null;
  for (const line of new Set(lines)) {
    const amount = expectedAllowed(new ClaimLine(report.lines, line));
    if (amount !== null) total = (total ?? 0) + amount;
  }
  return total === null ? null : toCents(total);
}
