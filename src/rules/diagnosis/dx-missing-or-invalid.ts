import type { ClaimLine } from "../../claims/claim-line.ts";
import { everyCode, hasDiagnosisShape } from "../../claims/codes.ts";
import type { Fix } from "../../claims/fix.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { inForce, unknownOn } from "../../reference/dated.ts";
import { diagnosisList, shippedDiagnoses, type DiagnosisList } from "../../reference/diagnosis-codes.ts";
import { diagnosisShape } from "../../reference/formats.ts";
import { lineRule } from "../rule.ts";

export const dxMissingOrInvalid = lineRule({
  id: "dx-missing-or-invalid",
  severity: "error",
  looksAt: everyCode,
  judges: "dx",
  needs: [],
  docs: {
    summary: "The line has no diagnosis, or one that is not a complete ICD-10-CM code, or one twice.",
    why: "A payer returns a claim without a diagnosis, or with a code that is not valid on the date of service or not specific enough.",
    remedy: "Write the full code from the record, with every character that ICD-10-CM asks for, each code once.",
    limits: [
      "The shipped list holds the heart's categories in the edition of January 2021 and the newer codes of three coverage articles; codes of other categories are judged by their shape only.",
      "After that edition an unknown code is a warning, because it may have been added since.",
      "On hospital claims diagnoses belong to the whole claim: a line without one is not reported.",
    ],
    question: "For which sign, symptom or condition was the study ordered?",
  },
  basis: [diagnosisShape, diagnosisList],
  messages: {
    missing: "The line has no diagnosis.",
    shape: "“{code}” is not an ICD-10-CM code.",
    short: "{code} is not complete: ICD-10-CM wants a longer code, such as {longer}.",
    divided: "{code} was divided into longer codes such as {longer} after the {edition} list, or will be denied soon.",
    unknown: "{code} is not an ICD-10-CM code of {edition}.",
    outdated:
      "{code} is not in our list of ICD-10-CM codes, which is of {edition} and older than the service: check it.",
    twice: "Diagnosis {code} stands on the line twice.",
  },
  examples: {
    bad: [{ code: "93306", dx1: "I50" }],
    good: [{ code: "93306", dx1: "I50.22" }],
  },
  check(line, { report, notChecked }) {
    const codes = line.diagnoses;
    if (codes.length === 0) {
      if (line.claimType === "professional") report(line, { message: "missing", at: "dx" });
      return;
    }
    const undated = line.flaw("dos");
    if (!undated && !inForce(diagnosisShape, line)) return notChecked(line, unknownOn(diagnosisShape, line.dos!));
    const list = inForce(diagnosisList, line)?.value;
    let unjudged = false;
    for (const code of new Set(codes)) {
      if (!hasDiagnosisShape(code)) report(line, { message: "shape", at: "dx", data: { code } });
      else if (!list) unjudged ||= shippedDiagnoses.standingOf(code) !== "not held";
      else checkStanding(code, list);
      if (codes.indexOf(code) !== codes.lastIndexOf(code)) {
        report(line, { message: "twice", at: "dx", data: { code }, fix: eachOnce(line) });
      }
    }
    if (!unjudged) return;
    notChecked(line, undated ? flawPhrase("dos", line.row, undated.reading) : unknownOn(diagnosisList, line.dos!));

    function checkStanding(code: string, list: DiagnosisList): void {
      const { edition, outdated, dividedSince } = list;
      const standing = list.standingOf(code);
      if (standing === "valid" || standing === "not held") return;
      const [longer = ""] = list.longerCodes(code);
      if (standing === "short" || (standing === "divided" && dividedSince)) {
        report(line, { message: "short", at: "dx", data: { code, longer } });
      } else if (standing === "divided" && outdated) {
        report(line, { message: "divided", at: "dx", severity: "warning", data: { code, longer, edition } });
      } else if (standing === "unknown" && outdated) {
        report(line, { message: "outdated", at: "dx", severity: "warning", data: { code, edition } });
      } else if (standing === "unknown") {
        report(line, { message: "unknown", at: "dx", data: { code, edition } });
      }
    }
  },
});

/** Drops what stands twice. A pointer would point elsewhere afterwards: such a line is left to the biller. */
function eachOnce(line: ClaimLine): Fix | undefined {
  if (line.read("pointer").kind !== "blank") return undefined;
  return { kind: "safe", edits: [{ line, topic: "dx", to: [...new Set(line.diagnoses)] }] };
}
