import { toCents } from "../../claims/money.ts";
import { unitsDiscarded, unitsGiven } from "../../claims/units.ts";
import { agentFacts, partialVials } from "../../reference/agents.ts";
import { partOfVial } from "../../reference/disagreements.ts";
import { known } from "../known.ts";
import { priceOf } from "../price.ts";
import { countable, drawOf, volumeGiven } from "../record.ts";
import { encounterRule } from "../rule.ts";

export const contrastRoundingAmbiguous = encounterRule({
  id: "contrast-rounding-ambiguous",
  severity: "info",
  looksAt: partialVials,
  needs: ["mod", "units"],
  columns: ["volAdmin"],
  asks: ["wasteModifier"],
  docs: {
    summary: "Payers may differ on whether this vial's waste makes a unit.",
    why: "A Definity vial holds 1.5 mL and counts as 2 units. When 0.6 to 1.0 mL of it are given, less than 1 mL is discarded: counted by vials that is a unit with JW, counted by mL it is none.",
    remedy: "Ask the payer which count it takes, and set it in the payer's policy: by vial (default) or strict.",
    limits: ["Looks at single vials; two of them are left to the rules on units and waste."],
  },
  basis: [agentFacts],
  messages: {
    ambiguous:
      "{given, number} mL were given of one vial of {code}: counted by vials that is {units} unit and {waste} with JW, counted by mL {units} with JZ.",
  },
  examples: {
    bad: [
      { code: "Q9957", units: 1, vials: 1, volAdmin: 0.8 },
      { code: "Q9957", mod1: "JW", units: 1, vials: 1, volAdmin: 0.8 },
    ],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, vials: 1, volAdmin: 1.1 }],
  },
  check({ encounter, subjects }, { policy, report, notChecked }) {
    const facts = known(agentFacts, subjects, notChecked);
    if (!facts || policy(subjects[0]!).values.wasteModifier?.value === "not used") return;
    for (const supply of encounter.supplies(partialVials)) {
      const { code } = supply;
      const agent = facts.get(code)!;
      const [line = supply.lines[0]!] = supply.given;
      if (!countable(supply, ["volAdmin", "volDiscard", "vials"], notChecked)) continue;
      if (volumeGiven(supply, notChecked) === undefined) continue;
      const draw = drawOf(supply, agent);
      if (draw?.vials !== 1) continue;
      const waste = unitsDiscarded(agent, draw, "vial");
      if (waste === unitsDiscarded(agent, draw, "strict")) continue;
      const units = unitsGiven(draw.given);
      const data = { given: draw.given, code, units, waste };
      const payer = policy(line);
      const price = priceOf(payer, line)?.amount;
      const amounts = price && { vial: toCents((units + waste) * price), strict: toCents(units * price) };
      const { unitMethod } = payer.values;
      const follows = unitMethod && { answer: unitMethod.value, source: unitMethod.source };
      const dispute = { over: partOfVial, follows, amounts: amounts || undefined };
      report(line, { message: "ambiguous", at: "units", data, dispute });
    }
  },
});
