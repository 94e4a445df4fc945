import { contrastTwins, everyEcho, stressContrast } from "../../reference/procedures.ts";
import { stressContrastPrimaries } from "../../reference/pairing.ts";
import { known } from "../known.ts";
import { encounterRule } from "../rule.ts";

export const stressContrastNeedsStressEcho = encounterRule({
  id: "stress-contrast-needs-stress-echo",
  severity: "error",
  looksAt: stressContrast,
  needs: [],
  absence: true,
  docs: {
    summary: "Giving contrast in a stress echo is billed without the stress echo.",
    why: "93352 is an addition to a stress echo, 93350 or 93351, and is denied beside any other study. In a resting echo giving contrast is part of the study.",
    remedy: "Add the stress echo if one was done on that day; else remove 93352.",
    limits: [
      "Beside C8928 or C8930 on a professional claim the rule on C-codes speaks: their CPT codes are stress echoes.",
    ],
    question: "Which echo study was done that day, at rest or with stress, and was contrast given in it?",
  },
  basis: [stressContrastPrimaries],
  messages: {
    alone: "{code} has no stress echo (93350 or 93351) for this patient on {dos}.",
    included: "{study} is a hospital code that holds the giving of contrast already: {code} is not billed beside it.",
    resting:
      "{code} belongs to a stress echo (93350 or 93351), not to {study}: there giving contrast is part of the study.",
  },
  suppresses: ["addon-without-primary"],
  examples: {
    bad: [{ code: "93306" }, { code: "93352" }],
    good: [{ code: "93350" }, { code: "93352" }],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    const primaries = known(stressContrastPrimaries, subjects, notChecked);
    if (!primaries || encounter.has(primaries)) return;
    const hospital = encounter.lines.find(({ code }) => primaries.has(contrastTwins.values[0]!.value.get(code) ?? ""));
    const professional = encounter.claimType === "professional";
    if (hospital && professional) return;
    const [study] = encounter.of(everyEcho);
    for (const line of subjects) {
      const { code } = line;
      if (!study) report(line, { message: "alone", at: "code", data: { code, dos: encounter.dos } });
      else {
        const fix = { kind: "choice", remove: [line] } as const;
        const message = hospital ? "included" : "resting";
        const other = hospital ?? study;
        report(line, { message, at: "code", data: { code, study: other.code }, fix, beside: [other] });
      }
    }
  },
});
