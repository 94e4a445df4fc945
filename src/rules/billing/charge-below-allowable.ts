import { toCents } from "../../claims/money.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { agents } from "../../reference/agents.ts";
import { unknownOn } from "../../reference/dated.ts";
import { actualCharge, paymentLimits } from "../../reference/payment-limits.ts";
import { priceOf } from "../price.ts";
import { lineRule } from "../rule.ts";

export const chargeBelowAllowable = lineRule({
  id: "charge-below-allowable",
  severity: "warning",
  looksAt: agents,
  claimType: "professional",
  needs: [],
  columns: ["charge"],
  docs: {
    summary: "An agent is charged less than the payer allows, or many times as much.",
    why: "Medicare, and most others, pay the charge where it is less than what they allow: the difference is lost. A charge of many times as much is mostly a slip.",
    remedy: "Compare the charge with the payer's price of that quarter, and correct the fee schedule if it is behind.",
    limits: [
      "The charge is that of the whole line, as a claim has it.",
      "A payer that pays the agent with the study is left out; until you say what a payer pays by, its lines are not checked.",
    ],
  },
  basis: [paymentLimits, actualCharge],
  messages: {
    low: "{code} is charged with {charge, number, ::currency/USD} for {units, plural, one {# unit} other {# units}}, less than the {due, number, ::currency/USD} that this payer allows.",
    high: "{code} is charged with {charge, number, ::currency/USD} for {units, plural, one {# unit} other {# units}}, more than {times} times the {due, number, ::currency/USD} that this payer allows.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2, charge: 20 }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, charge: 190 }],
  },
  check(line, { ask, policy, report, notChecked }) {
    if (policy(line).values.priceBasis?.value === "bundled") return;
    for (const topic of ["charge", "units", "dos"] as const) {
      const flaw = line.flaw(topic);
      if (flaw) return notChecked(line, flawPhrase(topic, line.row, flaw.reading));
    }
    const { code } = line;
    const dos = line.dos!;
    const units = line.units!;
    const charge = toCents(line.value("charge")!);
    // A reversal.
    if (units <= 0 || charge < 0) return;
    const basis = ask(line, "priceBasis");
    if (!basis || (basis === "own prices" && !ask(line, "prices"))) return;
    const price = priceOf(policy(line), line)?.amount;
    if (price === undefined) {
      const unpriced = { key: "not-checked.no-price", data: { code, date: dos } } as const;
      return notChecked(line, basis === "own prices" ? unpriced : unknownOn(paymentLimits, dos));
    }
    const due = toCents(units * price);
    if (charge < due) return report(line, { message: "low", at: "charge", data: { code, charge, units, due } });
    const times = ask(line, "chargeMultiplierMax");
    if (times !== undefined && charge > toCents(times * units * price)) {
      report(line, { message: "high", at: "charge", severity: "info", data: { code, charge, units, due, times } });
    }
  },
});
