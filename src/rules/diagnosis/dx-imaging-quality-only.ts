import { flawPhrase } from "../../claims/flaw.ts";
import { agents } from "../../reference/agents.ts";
import { inForce, unknownOn } from "../../reference/dated.ts";
import { abnormalImage, imagingQuality } from "../../reference/diagnosis-families.ts";
import { lineRule } from "../rule.ts";

export const dxImagingQualityOnly = lineRule({
  id: "dx-imaging-quality-only",
  severity: "error",
  looksAt: agents,
  needs: ["dx", "dos"],
  docs: {
    summary: "Every diagnosis of the agent's line speaks of the images or of the body's build.",
    why: "Poor images are why contrast helps, not why the heart was studied; alone they do not show that the study was needed.",
    remedy: "Bill the condition that prompted the echo.",
    limits: ["R93.1 and R93.89 may be right if an earlier abnormal image was the reason: they give a warning."],
    question: "For which sign, symptom or condition was the study ordered?",
  },
  basis: [imagingQuality, abnormalImage],
  messages: {
    quality: "Only poor images or the body's build are shown ({codes}): bill the condition that prompted the echo.",
    abnormal:
      "Only an abnormal image is shown ({codes}): bill the condition that prompted the echo, if the record has one.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2, dx1: "R93.9" }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, dx1: "I42.0" }],
  },
  check(line, { report, notChecked }) {
    const linked = line.linkedDiagnoses;
    if (!linked) return notChecked(line, flawPhrase("pointer", line.row, line.read("pointer")));
    const quality = inForce(imagingQuality, line)?.value;
    const abnormal = inForce(abnormalImage, line)?.value;
    if (!quality || !abnormal) return notChecked(line, unknownOn(imagingQuality, line.dos!));
    if (!linked.every((code) => quality.has(code) || abnormal.has(code))) return;
    const codes = linked.join(", ");
    if (linked.every((code) => quality.has(code))) report(line, { message: "quality", at: "dx", data: { codes } });
    else report(line, { message: "abnormal", at: "dx", severity: "warning", data: { codes } });
  },
});
