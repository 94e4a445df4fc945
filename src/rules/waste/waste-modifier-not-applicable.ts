import { eitherFamily } from "../../claims/codes.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { modifierEdits } from "../../claims/rebill.ts";
import { visitPlaces } from "../../reference/agent-places.ts";
import { agents } from "../../reference/agents.ts";
import { services } from "../../reference/component-indicators.ts";
import { hospitalEchoStudies } from "../../reference/procedures.ts";
import { wasteModifiers, wasteScope } from "../../reference/waste.ts";
import { known } from "../known.ts";
import { lineRule } from "../rule.ts";

export const wasteModifierNotApplicable = lineRule({
  id: "waste-modifier-not-applicable",
  severity: "error",
  looksAt: eitherFamily("services and agents", services, hospitalEchoStudies, agents),
  needs: ["mod", "dos"],
  docs: {
    summary: "JW or JZ stands where it says nothing: on a service, or on an agent that is not paid on its own.",
    why: "The two modifiers speak of single-dose drugs that are paid separately. A service with one is rejected, and on a packaged agent it is noise.",
    remedy:
      "Remove the modifier. What a line with JW bills belongs to the line of what was given, if it is billed at all.",
    limits: [
      "On a professional claim for a facility the rule on the place speaks.",
      "A critical access hospital does report JW and JZ: say so in its policy.",
      "An agent's line with JW is not changed here, because its units would stand twice.",
    ],
  },
  basis: [wasteScope, visitPlaces],
  messages: {
    service: "{code} is a service and no drug: {modifier} does not go with it.",
    hospital: "{code} is packaged on a hospital's claim: {modifier} does not apply.",
    payer: "This payer uses neither JW nor JZ: {modifier} says nothing on {code}.",
    visit: "At place of service {pos} the visit is paid, not {code}: {modifier} does not apply.",
  },
  examples: {
    bad: [{ code: "93306", mod1: "JZ" }],
    good: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2 }],
  },
  check(line, { ask, policy, report, notChecked }) {
    const { code, modifiers } = line;
    const modifier = wasteModifiers.find((one) => line.has(one));
    if (modifier === undefined) return;
    const edits = modifierEdits(
      line,
      modifiers.filter((one) => !wasteModifiers.includes(one)),
    );
    const fix = { kind: "choice", edits } as const;
    if (!agents.has(code)) return report(line, { message: "service", at: "mod", data: { code, modifier }, fix });

    const wanted = ask(line, "wasteModifier");
    if (wanted === undefined) return;
    const finding = { at: "mod", severity: "warning", fix: line.has("JW") ? undefined : fix } as const;
    const ofHospital = line.claimType === "institutional" || policy(line).profile === "hospital-opps";
    if (wanted === "not used") {
      return report(line, { ...finding, message: ofHospital ? "hospital" : "payer", data: { code, modifier } });
    }
    if (ofHospital) return;
    const flaw = line.flaw("pos");
    if (flaw) return notChecked(line, flawPhrase("pos", line.row, flaw.reading));
    const places = known(visitPlaces, [line], notChecked);
    const pos = line.pos!;
    if (places?.includes(pos)) report(line, { ...finding, message: "visit", data: { code, modifier, pos } });
  },
});
