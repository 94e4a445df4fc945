import { agents } from "../../reference/agents.ts";
import { echoPairing } from "../../reference/pairing.ts";
import { otherUltrasound } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { encounterRule } from "../rule.ts";

export const contrastWithoutEcho = encounterRule({
  id: "contrast-without-echo",
  severity: "error",
  looksAt: agents,
  needs: [],
  absence: true,
  docs: {
    summary: "A contrast agent has no echo study on the same date.",
    why: "The agent is a supply of a study. Without the study on the same date payers deny it as a line without its primary.",
    remedy: "Add the echo study of that date, correct the date, or remove the agent.",
    limits: [
      "Studies that are billed on another claim form are not seen.",
      "Doppler, strain, 3D and the giving of contrast are additions to a study and do not count as one.",
    ],
    question: "Which echo study was done that day, if any, and was contrast given in it?",
  },
  basis: [echoPairing],
  messages: {
    alone: "{code} has no echo study for this patient on {dos}.",
    other: "{code} stands with other ultrasound studies only: contrast ultrasound outside the heart.",
  },
  examples: {
    bad: [{ code: "93325" }, { code: "Q9957", mod1: "JZ", units: 2 }],
    good: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2 }],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    const studies = known(echoPairing, subjects, notChecked);
    if (!studies || encounter.has(studies)) return;
    const elsewhere = encounter.has(otherUltrasound);
    for (const line of subjects) {
      const { code } = line;
      if (elsewhere) report(line, { message: "other", at: "code", severity: "info", data: { code } });
      else report(line, { message: "alone", at: "code", data: { code, dos: encounter.dos } });
    }
  },
});
