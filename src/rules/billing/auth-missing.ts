import type { ClaimLine } from "../../claims/claim-line.ts";
import { everyCode } from "../../claims/codes.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { regenceStudies, unauthorisedPlaces, unitedStudies } from "../../reference/authorisation.ts";
import { inForce } from "../../reference/dated.ts";
import { lineRule } from "../rule.ts";

export const authMissing = lineRule({
  id: "auth-missing",
  severity: "error",
  looksAt: everyCode,
  needs: ["dos"],
  columns: ["auth"],
  docs: {
    summary: "The payer wants the study authorised, and the line names no authorisation.",
    why: "A payer denies a study that needed an authorisation and has none, and few give it afterwards.",
    remedy:
      "Find the number of the authorisation and write it into item 23. If there is none, ask the payer whether it still gives one.",
    limits: [
      "Any text in the cell counts as an authorisation.",
      "Studies in an inpatient hospital, an emergency room or urgent care are left out: payers that publish their rules want none there.",
      "Which codes a payer wants authorised you say in its policy; until then the studies that some payer is known to want authorised are not checked.",
      "It is an error where the payer is said to deny what lacks an authorisation, else a warning.",
    ],
  },
  basis: [unitedStudies, regenceStudies, unauthorisedPlaces],
  messages: {
    missing: "This payer wants {code} authorised, and the line names no authorisation.",
  },
  examples: {
    profile: "commercial",
    policy: { authCodes: ["93306"], authMandatory: true },
    bad: [{ code: "93306" }],
    good: [{ code: "93306", auth: "A104822" }],
  },
  check(line, { ask, policy, report, notChecked }) {
    const { code, units } = line;
    const { authCodes, authMandatory } = policy(line).values;
    const isWanted = authCodes?.value.includes(code) ?? someWant(line);
    const flaw = line.flaw("auth");
    // A line without units, or that takes them back, is no study.
    if (!isWanted || !flaw || (units !== undefined && units <= 0)) return;
    if (flaw.reading.kind !== "blank") return notChecked(line, flawPhrase("auth", line.row, flaw.reading));
    if (line.claimType === "professional") {
      const place = line.flaw("pos");
      if (place) return notChecked(line, flawPhrase("pos", line.row, place.reading));
      if (unauthorisedPlaces.values[0]!.value.includes(line.pos!)) return;
    }
    if (!ask(line, "authCodes")) return;
    const severity = authMandatory && ask(line, "authMandatory") ? "error" : "warning";
    report(line, { message: "missing", at: "auth", severity, data: { code } });
  },
});

/** Whether any payer is known to want the study authorised. */
function someWant(line: ClaimLine): boolean {
  return [unitedStudies, regenceStudies].some((studies) => inForce(studies, line)?.value.has(line.code));
}
