import { ClaimLine } from "../claims/claim-line.ts";
import { toCents } from "../claims/money.ts";
import { agents } from "../reference/agents.ts";
import type { Policy } from "../reference/policy.ts";
import { priceOf } from "../rules/price.ts";
import type { Report } from "./report.ts";

/**
 * What the payer of a line is expected to allow for it: the units of an agent on a professional claim, at the price of
 * its day. Null where the line has no price of its own, or none is known.
 */
export function expectedAllowed(line: ClaimLine, policy: Policy | undefined): number | null {
  const { code, units, dos } = line;
  if (!agents.has(code) || line.claimType !== "professional" || dos === undefined || !(units! > 0)) return null;
  const price = policy && priceOf(policy, line);
  return price ? toCents(units! * price.amount) : null;
}

/** What the payer of a line of a report is expected to allow for it. */
export function allowedAt({ lines, policyAt }: Report, line: number): number | null {
  return expectedAllowed(new ClaimLine(lines, line), policyAt(line));
}

/** The sum over lines of a report, each counted once however many findings it has; null if none of them is priced. */
export function totalAtRisk(report: Report, lines: Iterable<number>): number | null {
  let total: number | null = null;
  for (const line of new Set(lines)) {
    const amount = allowedAt(report, line);
    if (amount !== null) total = (total ?? 0) + amount;
  }
  return total === null ? null : toCents(total);
}
