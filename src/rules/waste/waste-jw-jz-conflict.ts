import { modifierEdits } from "../../claims/rebill.ts";
import { agentOf, agents } from "../../reference/agents.ts";
import { inForce } from "../../reference/dated.ts";
import { wasteTwoLines, zeroWasteModifier } from "../../reference/waste.ts";
import { billedAsRecorded } from "../record.ts";
import { encounterRule } from "../rule.ts";

export const wasteJwJzConflict = encounterRule({
  id: "waste-jw-jz-conflict",
  severity: "error",
  looksAt: agents,
  needs: ["mod"],
  asks: ["unitMethod", "wasteModifier"],
  docs: {
    summary: "The same vial is billed as discarded in part (JW) and as used up (JZ).",
    why: "JW says that some of the drug was discarded, JZ that none was. A claim that says both contradicts itself and is rejected.",
    remedy: "If some was discarded, bill the given units without JW or JZ and the discarded units on a line with JW.",
    limits: ["Before JZ existed only the rule on modifiers speaks."],
    question: "How many mL of the agent were given, and what became of the rest, if any was left?",
  },
  basis: [wasteTwoLines, zeroWasteModifier],
  messages: {
    same: "The line says both JW and JZ: some of {code} was discarded, and none was.",
    beside: "JZ says that none of {code} was discarded, but row {row} bills what was with JW.",
  },
  examples: {
    bad: [
      { code: "Q9957", mod1: "JZ", units: 1 },
      { code: "Q9957", mod1: "JW", units: 1 },
    ],
    good: [
      { code: "Q9957", units: 1 },
      { code: "Q9957", mod1: "JW", units: 1 },
    ],
  },
  check({ encounter }, { policy, report }) {
    if (!inForce(zeroWasteModifier, encounter)) return;
    for (const supply of encounter.supplies(agents)) {
      const { code, given, discarded } = supply;
      const [waste] = discarded;
      if (!waste) continue;
      const recorded = billedAsRecorded(supply, agentOf(code)!, policy(waste));
      for (const line of discarded.filter((one) => one.has("JZ"))) {
        report(line, { message: "same", at: "mod", data: { code }, fix: recorded });
      }
      for (const line of given.filter((one) => one.has("JZ"))) {
        const kept = line.modifiers.filter((modifier) => modifier !== "JZ");
        const fix = recorded ?? ({ kind: "choice", edits: modifierEdits(line, kept) } as const);
        report(line, { message: "beside", at: "mod", data: { code, row: waste.row }, fix, beside: [waste] });
      }
    }
  },
});
