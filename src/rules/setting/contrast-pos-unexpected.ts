import { visitPlaces } from "../../reference/agent-places.ts";
import { agents } from "../../reference/agents.ts";
import { placesOfService } from "../../reference/places-of-service.ts";
import { known } from "../known.ts";
import { agentPayee } from "../places.ts";
import { lineRule } from "../rule.ts";

export const contrastPosUnexpected = lineRule({
  id: "contrast-pos-unexpected",
  severity: "warning",
  looksAt: agents,
  claimType: "professional",
  needs: ["pos", "dos"],
  asks: ["expectedPos"],
  docs: {
    summary: "The agent is billed for a place where contrast studies are rarely done.",
    why: "Practices use contrast in an office, a mobile unit or an independent clinic. Anywhere else the place of service is often a slip, or pays the agent in another way.",
    remedy: "Check where the study was done. If the payer takes the agent there, add the place to its policy.",
    limits: ["Facilities, telehealth and unassigned codes are left to the rules about them."],
  },
  basis: [placesOfService, visitPlaces],
  messages: {
    unexpected: "{code} at place of service {pos} ({name}): this payer's agent lines are expected at {expected} only.",
    visit: "{code} at place of service {pos} ({name}): the clinic is paid by the visit, not for the agent.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2, pos: "12" }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, pos: "15" }],
  },
  check(line, { policy, report, notChecked }) {
    if (policy(line).profile === "hospital-opps") return;
    const list = known(placesOfService, [line], notChecked);
    const pos = line.pos!;
    const payee = list && agentPayee(line);
    const expected = policy(line).values.expectedPos?.value ?? [];
    if (!payee || payee === "facility" || expected.includes(pos)) return;
    const { code } = line;
    const { name } = list.places.get(pos)!;
    if (payee === "visit") report(line, { message: "visit", at: "pos", data: { code, pos, name } });
    else report(line, { message: "unexpected", at: "pos", data: { code, pos, name, expected: expected.join(", ") } });
  },
});
