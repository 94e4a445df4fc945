import type { ClaimLine } from "../../claims/claim-line.ts";
import type { Supply } from "../../claims/supply.ts";
import { leftOver, unitsDiscarded, unitsGiven, type Draw } from "../../claims/units.ts";
import { agentFacts, agents, type Agent } from "../../reference/agents.ts";
import type { Policy } from "../../reference/policy.ts";
import { known } from "../known.ts";
import { billedAsRecorded, billedAsVials, countable, drawOf, vialsOf } from "../record.ts";
import { encounterRule } from "../rule.ts";

export const contrastUnitsPerVial = encounterRule({
  id: "contrast-units-per-vial",
  severity: "error",
  looksAt: agents,
  needs: ["mod", "units"],
  asks: ["unitMethod", "wasteModifier"],
  docs: {
    summary: "The units given and discarded do not make up the vials that were opened.",
    why: "Every single-dose vial is paid whole: its units are billed as given or, with JW, as discarded. Fewer units lose money, more are denied.",
    remedy: "Bill 2 units for each vial of Definity, 3 for Optison and 5 for Lumason, given and discarded together.",
    limits: [
      "Without a number of vials any whole number of them passes.",
      "Where a payer counts discarded mL and not vials, the volumes decide.",
      "A payer that takes no JW is billed the given units alone.",
    ],
    question: "How many vials of the agent were opened, and how many mL were given and how many discarded?",
  },
  basis: [agentFacts],
  messages: {
    vials:
      "{code} is billed with {total, plural, one {# unit} other {# units}} for {vials, plural, one {# vial, which counts} other {# vials, which count}} as {expected}.",
    multiple:
      "{total, plural, one {# unit makes} other {# units make}} no whole number of vials of {code}: a vial counts as {perVial} units.",
    volume:
      "{total, plural, one {# unit} other {# units}} of {code}: {given, number} mL given and {discarded, number} mL discarded make {expected}.",
    whole:
      "{total, plural, one {# unit} other {# units}} of {code} for {vials, plural, one {# vial} other {# vials}} are right, because nothing was left to discard.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 1, vials: 1 }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, vials: 1 }],
  },
  check({ encounter, subjects }, { policy, report, notChecked }) {
    const facts = known(agentFacts, subjects, notChecked);
    if (!facts) return;
    for (const supply of encounter.supplies(agents)) {
      const { code, given } = supply;
      const agent = facts.get(code)!;
      if (given.length === 0 || !countable(supply, ["vials"], notChecked)) continue;
      const payer = policy(given[0]!);
      const total = supply.givenUnits + supply.discardedUnits;
      const vials = vialsOf(supply, agent);
      const whole = vials * agent.unitsPerVial;
      if (!strict(payer) && total === whole) continue;
      if (!countable(supply, ["volAdmin", "volDiscard"], notChecked)) continue;

      const draw = drawOf(supply, agent);
      const judgement = judge(total, whole, agent, payer, draw);
      const data = { total, code, vials, perVial: agent.unitsPerVial, expected: whole };
      const at = "units";
      if (judgement === "right") continue;
      if (judgement === "whole") {
        report(given[0]!, { message: "whole", at, severity: "info", data });
        continue;
      }
      const severity = strict(payer) && !draw ? "info" : supply.vials ? "error" : "warning";
      const fix = billedAsRecorded(supply, agent, payer) ?? billedAsVials(supply, agent);
      const line = wrongLine(supply);
      if (draw && judgement === "volume") {
        const volumes = { given: draw.given, discarded: leftOver(agent, draw), expected: dueOf(agent, draw, payer) };
        report(line, { message: "volume", at, severity, data: { ...data, ...volumes }, fix });
      } else report(line, { message: supply.vials ? "vials" : "multiple", at, severity, data, fix });
    }
  },
});

function strict({ values }: Policy): boolean {
  return values.unitMethod?.value === "strict";
}

/** Units, given and discarded together, of what was drawn. */
function dueOf(agent: Agent, draw: Draw, payer: Policy): number {
  return unitsGiven(draw.given) + unitsDiscarded(agent, draw, strict(payer) ? "strict" : "vial");
}

/** What the units disagree with. `whole`: fewer than the vials count as, but nothing was left to discard. */
function judge(total: number, whole: number, agent: Agent, payer: Policy, draw: Draw | undefined) {
  if (!draw) return total === whole ? "right" : "vials";
  if (payer.values.wasteModifier?.value === "not used" && total === unitsGiven(draw.given)) return "right";
  const due = dueOf(agent, draw, payer);
  if (strict(payer)) return total === due ? "right" : "volume";
  return total === due ? "whole" : "vials";
}

/** The discarded line, if there is one and the given units fit the volume given; else the given line. */
function wrongLine({ given, discarded, givenVolume, givenUnits }: Supply): ClaimLine {
  const fits = givenVolume === undefined || unitsGiven(givenVolume) === givenUnits;
  return (fits && discarded[0]) || given[0]!;
}
