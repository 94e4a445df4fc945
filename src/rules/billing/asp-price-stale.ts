import type { ClaimLine } from "../../claims/claim-line.ts";
import { quarterOf } from "../../claims/dates.ts";
import { agents } from "../../reference/agents.ts";
import { paymentLimits } from "../../reference/payment-limits.ts";
import { priceOf } from "../price.ts";
import { sheetRule } from "../rule.ts";
import { isSettled } from "../settled.ts";

export const aspPriceStale = sheetRule({
  id: "asp-price-stale",
  severity: "info",
  looksAt: agents,
  claimType: "professional",
  needs: ["dos"],
  docs: {
    summary: "No Medicare payment limits of the quarter are known.",
    why: "Medicare's limits change each quarter. Without those of the quarter a line has no price: its charge is not compared, and it counts for nothing in the money at risk.",
    remedy: "Read in the CMS payment file of the quarter.",
    limits: [
      "Said once for each quarter, on its first line.",
      "Lines that were paid, allowed or denied are left out, and those of payers that do not pay by Medicare's limits.",
    ],
  },
  basis: [paymentLimits],
  messages: {
    stale:
      "No Medicare payment limits from {from} to {until} are known, so that {count, plural, one {a line of an agent has} other {# lines of agents have}} no price.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2, dos: "2026-07-10" }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, dos: "2026-11-03" }],
  },
  check({ subjects }, { asOf, policy, report, notChecked }) {
    const unpriced = new Map<string, ClaimLine[]>();
    for (const line of subjects) {
      const dos = line.dos!;
      const payer = policy(line);
      if (payer.values.priceBasis?.value !== "Medicare limits" || dos > asOf) continue;
      if (priceOf(payer, line.code, dos) || isSettled(line, notChecked)) continue;
      const { from } = quarterOf(dos);
      const others = unpriced.get(from);
      if (others) others.push(line);
      else unpriced.set(from, [line]);
    }
    for (const lines of unpriced.values()) {
      const [first] = lines;
      const data = { ...quarterOf(first!.dos!), count: lines.length };
      report(first!, { message: "stale", at: "dos", data });
    }
  },
});
