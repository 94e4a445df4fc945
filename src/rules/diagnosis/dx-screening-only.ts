import { eitherFamily } from "../../claims/codes.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { agents } from "../../reference/agents.ts";
import { inForce, unknownOn } from "../../reference/dated.ts";
import { followUp, screening } from "../../reference/diagnosis-families.ts";
import { everyEcho, stressContrast } from "../../reference/procedures.ts";
import { lineRule } from "../rule.ts";

export const dxScreeningOnly = lineRule({
  id: "dx-screening-only",
  severity: "error",
  looksAt: eitherFamily("echo studies and contrast", everyEcho, agents, stressContrast),
  needs: ["dx", "dos"],
  asks: ["contrastScreeningExcluded"],
  docs: {
    summary: "Every diagnosis of the line is a screening or routine code.",
    why: "Without a clinical indication payers deny the study as routine, and few cover contrast for screening.",
    remedy: "Bill the sign, symptom or disease that the study was ordered for, if the record has one.",
    limits: ["Follow-up of a graft, an implant, past heart disease or a drug that harms the heart is no screening."],
  },
  basis: [screening, followUp],
  messages: {
    screening: "No clinical indication is shown, only screening or routine codes ({codes}).",
    excluded: "This payer excludes contrast for screening, and only screening or routine codes are shown ({codes}).",
  },
  examples: {
    bad: [{ code: "93306", dx1: "Z13.6" }],
    good: [{ code: "93306", dx1: "I50.22", dx2: "Z13.6" }],
  },
  check(line, { policy, report, notChecked }) {
    const linked = line.linkedDiagnoses;
    if (!linked) return notChecked(line, flawPhrase("pointer", line.row, line.read("pointer")));
    const routine = inForce(screening, line)?.value;
    const known = inForce(followUp, line)?.value;
    if (!routine || !known) return notChecked(line, unknownOn(screening, line.dos!));
    if (!linked.every((code) => routine.has(code)) || line.diagnoses.some((code) => known.has(code))) return;
    const codes = linked.join(", ");
    const isContrast = !everyEcho.has(line.code);
    if (isContrast && policy(line).values.contrastScreeningExcluded?.value) {
      report(line, { message: "excluded", at: "dx", data: { codes } });
    } else report(line, { message: "screening", at: "dx", severity: "warning", data: { codes } });
  },
});
