import { agentOf, agents } from "../../reference/agents.ts";
import { agentsOfStudy } from "../../reference/pairing.ts";
import { otherUltrasound } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { isTakenBack } from "../record.ts";
import { encounterRule } from "../rule.ts";

export const contrastMultipleAgents = encounterRule({
  id: "contrast-multiple-agents",
  severity: "warning",
  looksAt: agents,
  needs: [],
  docs: {
    summary: "Two different agents are billed for one patient on one day.",
    why: "A study takes one agent. A second one is mostly a code picked by mistake, and payers ask for its reason.",
    remedy: "Look up in the record which agent was given, and correct or remove the other.",
    limits: [
      "Beside an ultrasound study of another organ nothing is said: the second agent may be its own.",
      "An agent whose units were reversed does not count.",
    ],
    question: "Which contrast agent, or which agents, were given?",
  },
  basis: [agentsOfStudy],
  messages: {
    several: "{code} ({brand}) is billed on the same day as {others}: a study takes one agent.",
  },
  examples: {
    bad: [
      { code: "Q9957", mod1: "JZ", units: 2 },
      { code: "Q9956", mod1: "JZ", units: 3 },
    ],
    good: [
      { code: "Q9957", units: 1 },
      { code: "Q9957", mod1: "JW", units: 1 },
    ],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    const supplies = encounter.supplies(agents).filter((supply) => !isTakenBack(supply));
    if (supplies.length < 2 || encounter.has(otherUltrasound)) return;
    const most = known(agentsOfStudy, subjects, notChecked);
    if (most === undefined || supplies.length <= most) return;
    const name = (code: string) => `${code} (${agentOf(code)!.brand})`;
    for (const { code, given, lines } of supplies) {
      const { brand } = agentOf(code)!;
      const rest = supplies.flatMap((other) => (other.code === code ? [] : name(other.code)));
      const data = { code, brand, others: rest.sort().join(", ") };
      const beside = supplies.flatMap((other) => (other.code === code ? [] : other.lines));
      for (const line of given.length > 0 ? given : lines)
        report(line, { message: "several", at: "code", data, beside });
    }
  },
});
