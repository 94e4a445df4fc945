import { blank } from "../../claims/reading.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { leftOver, unitsDiscarded } from "../../claims/units.ts";
import { agentFacts, agents } from "../../reference/agents.ts";
import { inForce } from "../../reference/dated.ts";
import { zeroWasteModifier } from "../../reference/waste.ts";
import { known } from "../known.ts";
import { billedAsRecorded, countable, drawOf } from "../record.ts";
import { encounterRule } from "../rule.ts";

export const wasteJzContradicted = encounterRule({
  id: "waste-jz-contradicted",
  severity: "error",
  looksAt: agents,
  needs: ["mod", "units"],
  anyColumn: ["volDiscard", "volAdmin"],
  asks: ["unitMethod", "wasteModifier"],
  docs: {
    summary: "JZ says that nothing was discarded, and the record shows a discarded unit.",
    why: "JZ is a statement to the payer. A record that contradicts it makes the claim a false one, and the discarded unit goes unpaid.",
    remedy: "Bill the given units without JZ and the discarded units on a second line with JW.",
    limits: [
      "A discard that makes no whole unit does not contradict JZ.",
      "Counted by vials a Definity vial of which 1.0 mL or less was given leaves a unit; counted by mL at least 1.0 mL must be discarded.",
    ],
    question: "How many mL of the agent were given, and what became of the rest, if any was left?",
  },
  basis: [agentFacts, zeroWasteModifier],
  messages: {
    contradicted:
      "JZ says that none of {code} was discarded, but the record leaves {discarded, number} mL of {vials, plural, one {# vial} other {# vials}}: {waste, plural, one {# unit} other {# units}} with JW.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2, vials: 1, volAdmin: 0.4 }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, vials: 1, volAdmin: 1.3 }],
  },
  check({ encounter, subjects }, { policy, report, notChecked }) {
    const claimed = subjects.filter((line) => line.has("JZ"));
    if (claimed.length === 0 || !inForce(zeroWasteModifier, encounter)) return;
    const facts = known(agentFacts, claimed, notChecked);
    if (!facts) return;
    for (const supply of encounter.supplies(agents)) {
      const { code } = supply;
      const lines = supply.given.filter((line) => line.has("JZ"));
      const [line] = lines;
      if (!line || supply.discarded.length > 0) continue;
      if (!countable(supply, ["volAdmin", "volDiscard", "vials"], notChecked)) continue;
      if (supply.givenVolume === undefined && supply.discardedVolume === undefined) {
        for (const each of lines) notChecked(each, flawPhrase("volDiscard", each.row, blank));
        continue;
      }
      const agent = facts.get(code)!;
      const payer = policy(line);
      const draw = drawOf(supply, agent);
      const waste = draw ? unitsDiscarded(agent, draw, payer.values.unitMethod?.value ?? "vial") : 0;
      if (!draw || waste === 0) continue;
      const data = { code, discarded: leftOver(agent, draw), vials: draw.vials, waste };
      const fix = billedAsRecorded(supply, agent, payer);
      report(line, { message: "contradicted", at: "mod", data, fix });
    }
  },
});
