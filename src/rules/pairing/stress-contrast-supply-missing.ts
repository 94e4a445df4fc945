import { agents } from "../../reference/agents.ts";
import { inForce } from "../../reference/dated.ts";
import { misdatedWithin, stressContrastPair } from "../../reference/pairing.ts";
import { everyEcho, stressContrast } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { agentPayee } from "../places.ts";
import { encounterRule } from "../rule.ts";

export const stressContrastSupplyMissing = encounterRule({
  id: "stress-contrast-supply-missing",
  severity: "warning",
  looksAt: stressContrast,
  claimType: "professional",
  needs: ["pos"],
  absence: true,
  docs: {
    summary: "Giving contrast is billed, and the agent is not.",
    why: "93352 pays for giving the agent, not for the agent. In a practice the vial is paid on a line of its own, and is lost without it.",
    remedy: "Add the agent that was given, with its units and JW or JZ.",
    limits: [
      "In a facility the agent is the facility's, and nothing is missing.",
      "An agent that is only misdated by a few days is left to the rule on its date.",
    ],
    question: "Was contrast given in this study or not? If so, which agent, how many mL, and from how many vials?",
  },
  basis: [stressContrastPair, misdatedWithin],
  messages: {
    missing: "{code} says that contrast was given, but no agent (Q9957, Q9956 or Q9950) is billed on {dos}.",
  },
  examples: {
    bad: [{ code: "93350" }, { code: "93352" }],
    good: [{ code: "93350" }, { code: "93352" }, { code: "Q9957", mod1: "JZ", units: 2 }],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    if (encounter.has(agents) || !known(stressContrastPair, subjects, notChecked)) return;
    const days = inForce(misdatedWithin, encounter)?.value ?? 0;
    const misdated =
      encounter.has(everyEcho) && encounter.near(days).some((day) => day.has(agents) && !day.has(everyEcho));
    if (misdated) return;
    const line = subjects.find((one) => agentPayee(one) === "practice");
    if (line) report(line, { message: "missing", at: "code", data: { code: line.code, dos: encounter.dos } });
  },
});
