import { daysBetween, type IsoDate } from "../../claims/dates.ts";
import type { ClaimLine } from "../../claims/claim-line.ts";
import type { Encounter } from "../../claims/encounter.ts";
import { agents } from "../../reference/agents.ts";
import { echoPairing, misdatedWithin } from "../../reference/pairing.ts";
import { everyEcho, otherUltrasound } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { encounterRule } from "../rule.ts";

export const contrastEchoDateMismatch = encounterRule({
  id: "contrast-echo-date-mismatch",
  severity: "error",
  looksAt: agents,
  needs: [],
  absence: true,
  docs: {
    summary: "The agent and the patient's echo study are billed on different days.",
    why: "The agent is paid as part of a study on the same date. A date that differs by a day or two is mostly a slip, and the agent is denied.",
    remedy: "Give the agent the date of the study, or the study the date of the agent, as the record says.",
    limits: ["Looks three days back and ahead; a study further away is not taken for the agent's own."],
    question: "On which day was the study done, and on which day, if at all, was contrast given?",
  },
  basis: [echoPairing, misdatedWithin],
  messages: {
    differs: "{code} is dated {dos}, and the echo study {echoDate}.",
  },
  suppresses: ["contrast-without-echo"],
  examples: {
    bad: [
      { code: "93306", dos: "2026-11-03" },
      { code: "Q9957", mod1: "JZ", units: 2, dos: "2026-11-04" },
    ],
    good: [
      { code: "93306", dos: "2026-11-03" },
      { code: "Q9957", mod1: "JZ", units: 2, dos: "2026-11-03" },
    ],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    const studies = known(echoPairing, subjects, notChecked);
    const days = known(misdatedWithin, subjects, notChecked);
    if (!studies || !days || encounter.has(studies) || encounter.has(otherUltrasound)) return;
    const near = encounter.near(days).filter((other) => other.dos !== encounter.dos && other.has(everyEcho));
    if (near.length === 0) return;
    const { dos } = encounter;
    const away = (day: IsoDate) => Math.abs(daysBetween(dos, day));
    near.sort((a, b) => away(a.dos) - away(b.dos) || (a.dos < b.dos ? -1 : 1));
    const [study, next] = [near[0]!, near[1]];
    const plain = !next || away(next.dos) > away(study.dos);
    for (const line of subjects) {
      const fix = plain && !study.has(agents) ? redated(line, study) : undefined;
      const data = { code: line.code, dos, echoDate: study.dos };
      report(line, { message: "differs", at: "dos", data, fix, beside: study.of(everyEcho) });
    }
  },
});

function redated(line: ClaimLine, { dos }: Encounter) {
  const until = line.value("dosTo") === line.dos ? ([{ line, topic: "dosTo", to: dos }] as const) : [];
  return { kind: "choice", edits: [{ line, topic: "dos", to: dos }, ...until] } as const;
}
