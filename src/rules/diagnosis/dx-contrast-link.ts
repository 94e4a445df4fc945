import type { ClaimLine } from "../../claims/claim-line.ts";
import { eitherFamily } from "../../claims/codes.ts";
import type { Fix } from "../../claims/fix.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { agents } from "../../reference/agents.ts";
import { contrastReason } from "../../reference/diagnosis-families.ts";
import { everyEcho, otherUltrasound } from "../../reference/procedures.ts";
import type { Phrase } from "../../words/phrase.ts";
import { known } from "../known.ts";
import { encounterRule } from "../rule.ts";

const studiesOfAgents = eitherFamily("studies that an agent is given for", everyEcho, otherUltrasound);

export const dxContrastLink = encounterRule({
  id: "dx-contrast-link",
  severity: "warning",
  looksAt: agents,
  claimType: "professional",
  needs: ["dx"],
  absence: true,
  docs: {
    summary: "The agent is billed for another diagnosis than the study that it was given in.",
    why: "Contrast is needed for the reason that the study is. An agent linked to something else may be denied as not needed though the study is paid.",
    remedy: "Point the agent's line to the diagnosis that the echo was ordered for.",
    limits: [
      "Any diagnosis that a study of the day points to will do, not only its first.",
      "Without pointers all diagnoses of the study's line count, and the first of the agent's.",
    ],
  },
  basis: [contrastReason],
  messages: {
    reason: "{agent} is billed for {code}, but the study for {codes}: the agent has the reason of its study.",
  },
  examples: {
    bad: [
      { code: "93306", dx1: "I50.22", dx2: "I10", pointer: "A" },
      { code: "Q9957", mod1: "JZ", units: 2, dx1: "I50.22", dx2: "I10", pointer: "B" },
    ],
    good: [
      { code: "93306", dx1: "I50.22", dx2: "I10", pointer: "AB" },
      { code: "Q9957", mod1: "JZ", units: 2, dx1: "I50.22", dx2: "I10", pointer: "A" },
    ],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    const studies = encounter.of(studiesOfAgents);
    if (studies.length === 0 || !known(contrastReason, subjects, notChecked)) return;
    const reasons = new Set(studies.flatMap((study) => study.linkedDiagnoses ?? []));
    for (const line of subjects) {
      const code = line.linkedDiagnoses?.[0];
      if (code !== undefined && reasons.has(code)) continue;
      const why = [line, ...studies].map(whyUnlinked).find((reason) => reason !== undefined);
      if (why) {
        notChecked(line, why);
      } else {
        const data = { agent: line.code, code: code!, codes: [...reasons].join(", ") };
        report(line, { message: "reason", at: "dx", data, fix: linkedLike(line, studies[0]!) });
      }
    }
  },
});

/** Why nobody can tell which diagnoses a line is for. */
function whyUnlinked(line: ClaimLine): Phrase | undefined {
  const flaw = line.flaw("dx");
  if (flaw) return flawPhrase("dx", line.row, flaw.reading);
  return line.linkedDiagnoses ? undefined : flawPhrase("pointer", line.row, line.read("pointer"));
}

/** Lists the diagnoses of the study, and points as it does. */
function linkedLike(line: ClaimLine, study: ClaimLine): Fix {
  const dx = study.diagnoses;
  const pointer = study.value("pointer") ?? "";
  return {
    kind: "choice",
    edits: [
      ...(dx.join() === line.diagnoses.join() ? [] : [{ line, topic: "dx", to: dx } as const]),
      ...(pointer === (line.value("pointer") ?? "") ? [] : [{ line, topic: "pointer", to: pointer } as const]),
    ],
  };
}
