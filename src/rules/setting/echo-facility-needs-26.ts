import { modifierEdits } from "../../claims/rebill.ts";
import { componentIndicators, splitCodes } from "../../reference/component-indicators.ts";
import { placesOfService } from "../../reference/places-of-service.ts";
import { known } from "../known.ts";
import { agentPayee } from "../places.ts";
import { lineRule } from "../rule.ts";

export const echoFacilityNeeds26 = lineRule({
  id: "echo-facility-needs-26",
  severity: "error",
  looksAt: splitCodes,
  claimType: "professional",
  needs: ["pos", "mod", "dos"],
  docs: {
    summary: "A study in a facility is billed by a physician without 26.",
    why: "In a facility the technical part of a study is the facility's. Medicare has no price there for the whole study, only for the reading, which is billed with 26.",
    remedy: "Add 26 and charge the reading; if the study was done in the office, correct the place of service.",
    limits: [
      "Codes without two parts, such as 93352, are left to the rules about them.",
      "Other payers than Medicare mostly do the same: for them it is a warning.",
    ],
  },
  basis: [componentIndicators, placesOfService],
  messages: {
    whole: "{code} at place of service {pos} ({name}): the facility has the technical part, so the reading needs 26.",
    technical: "{code} with TC at place of service {pos} ({name}): there the technical part is the facility's.",
  },
  examples: {
    bad: [{ code: "93306", pos: "22" }],
    good: [{ code: "93306", mod1: "26", pos: "22" }],
  },
  check(line, { policy, report, notChecked }) {
    const { code, modifiers } = line;
    const { profile } = policy(line);
    const places = profile === "hospital-opps" ? undefined : known(placesOfService, [line], notChecked);
    if (!places || agentPayee(line) !== "facility" || line.has("26")) return;
    const list = known(componentIndicators, [line], notChecked);
    if (list?.of(code)?.indicator !== 1 || list.of(code)?.facility !== "not priced") return;
    const pos = line.pos!;
    const finding = {
      at: "mod",
      severity: profile.startsWith("medicare") ? "error" : "warning",
      data: { code, pos, name: places.places.get(pos)!.name },
      edition: list.edition,
    } as const;
    if (line.has("TC")) return report(line, { ...finding, message: "technical" });
    const fix = { kind: "choice", edits: modifierEdits(line, ["26", ...modifiers]) } as const;
    report(line, { ...finding, message: "whole", fix });
  },
});
