import { quarterOf } from "../../claims/dates.ts";
import { agents } from "../../reference/agents.ts";
import { paymentLimits } from "../../reference/payment-limits.ts";
import { priceOf } from "../price.ts";
import { isSettled } from "../settled.ts";
import { tallyRule } from "../sheet-rule.ts";

export const aspPriceStale = tallyRule({
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
  tally(line, { asOf, policy, notChecked }) {
    const dos = line.dos!;
    const payer = policy(line);
    if (payer.values.priceBasis?.value !== "Medicare limits" || dos > asOf) return undefined;
    if (priceOf(payer, line) || isSettled(line, notChecked)) return undefined;
    return quarterOf(dos).from;
  },
  check({ first, count }, { report }) {
    report(first, { message: "stale", at: "dos", data: { ...quarterOf(first.dos!), count } });
  },
});
