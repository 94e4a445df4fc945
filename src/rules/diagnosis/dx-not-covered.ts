import type { ClaimLine } from "../../claims/claim-line.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { coverageOf, coveredServices } from "../../reference/contractor-policies.ts";
import { coveredDiagnoses } from "../../reference/covered-diagnoses.ts";
import type { CoveredList } from "../../reference/policy.ts";
import type { Phrase } from "../../words/phrase.ts";
import { lineRule } from "../rule.ts";

export const dxNotCovered = lineRule({
  id: "dx-not-covered",
  severity: "error",
  looksAt: coveredServices,
  needs: ["dx", "dos"],
  asks: ["coveredDx"],
  listed: "coveredDx",
  docs: {
    summary: "No diagnosis of the line is on the payer's list for the code.",
    why: "Where a Medicare contractor or a payer lists the diagnoses that it covers for a study, a line with none of them is denied as not medically necessary.",
    remedy: "Bill the listed condition that prompted the echo, if the record has one; if it has none, expect a denial.",
    limits: [
      "There is no national list. Held are those of NGS, CGS and Palmetto GBA as of October 2026; services before are not checked.",
      "Novitas, First Coast, Noridian and WPS listed no article on transthoracic echo in August 2025: nothing is said of their lines.",
      "A line with an article that exists and is not held here, or with a diagnosis that the article covers on a condition, is not checked.",
      "An addition, and an agent that the article names, may have a diagnosis of any study that it may belong to. The study's own line tells whether its own are covered.",
      "A list of the user's own gives a warning.",
    ],
  },
  basis: [coveredDiagnoses],
  messages: {
    uncovered: "None of the diagnoses ({codes}) is covered for {code} by {list}.",
  },
  examples: {
    policy: { coveredDx: coverageOf("NGS").value },
    bad: [{ code: "93306", dx1: "Z00.00" }],
    good: [{ code: "93306", dx1: "I50.22" }],
  },
  check(line, { policy, report, notChecked }) {
    const linked = line.linkedDiagnoses;
    if (!linked) return notChecked(line, flawPhrase("pointer", line.row, line.read("pointer")));
    const lists = policy(line).values.coveredDx!.value;
    const { code } = line;
    const speaking = lists.filter((list) => list.listFor(code, line.dos!));
    if (speaking.some((list) => linked.some((diagnosis) => list.listFor(code, line.dos!)!.has(diagnosis)))) return;
    const reason = lists.map((list) => whyUnsure(list, line, linked)).find((why) => why !== undefined);
    const [list] = speaking;
    if (reason) notChecked(line, reason);
    else if (list) {
      report(line, {
        message: "uncovered",
        at: "dx",
        severity: list.official ? "error" : "warning",
        data: { codes: linked.join(", "), code, list: list.name },
        edition: list.edition,
      });
    }
  },
});

/** A list that does not say so itself is not known before its first day. */
function whyUnsure(list: CoveredList, line: ClaimLine, diagnoses: readonly string[]): Phrase | undefined {
  if (list.whyUnsure) return list.whyUnsure(line.code, diagnoses, line.dos!);
  if (!line.isBefore(list.edition.from)) return undefined;
  return { key: "not-checked.no-reference", data: { what: list.name, date: line.dos! } };
}
