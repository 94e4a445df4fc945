import { facilityBearsAgent } from "../../reference/agent-places.ts";
import { agents } from "../../reference/agents.ts";
import { placesOfService } from "../../reference/places-of-service.ts";
import { known } from "../known.ts";
import { agentPayee } from "../places.ts";
import { lineRule } from "../rule.ts";

export const contrastFacilityPos = lineRule({
  id: "contrast-facility-pos",
  severity: "error",
  looksAt: agents,
  claimType: "professional",
  needs: ["pos", "dos"],
  docs: {
    summary: "A practice bills the agent for a study in a facility.",
    why: "In a hospital or another facility the agent is part of what the facility is paid. On a professional claim it is denied there, whoever supplied it.",
    remedy:
      "Remove the agent from the professional claim; if the study was done elsewhere, correct the place of service.",
    limits: ["The facility's own claim is another matter: the agent is reported there and paid with the study."],
  },
  basis: [placesOfService, facilityBearsAgent],
  messages: {
    facility: "{code} at place of service {pos} ({name}): the facility is paid for the agent, not the practice.",
  },
  suppresses: [
    "waste-modifier-missing",
    "waste-modifier-not-applicable",
    "contrast-pos-mismatch",
    "contrast-with-professional-component",
  ],
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2, pos: "22" }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, pos: "11" }],
  },
  check(line, { policy, report, notChecked }) {
    if (policy(line).profile === "hospital-opps") return;
    const list = known(placesOfService, [line], notChecked);
    if (!list || !known(facilityBearsAgent, [line], notChecked)) return;
    const { code } = line;
    const pos = line.pos!;
    if (agentPayee(line) !== "facility") return;
    const { name } = list.places.get(pos)!;
    const fix = { kind: "choice", remove: [line] } as const;
    report(line, { message: "facility", at: "pos", data: { code, pos, name }, fix });
  },
});
