import { reportedAgents } from "../../reference/agents.ts";
import { hospitalPayment } from "../../reference/hospital-payment.ts";
import { hospitalPairing } from "../../reference/pairing.ts";
import { hospitalEchoStudies, hospitalTwins, otherUltrasound, twinnedStudies } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { onHospitalClaim } from "../places.ts";
import { hospitalGain } from "../price.ts";
import { isTakenBack } from "../record.ts";
import { encounterRule } from "../rule.ts";

export const hospitalContrastNeedsCcode = encounterRule({
  id: "hospital-contrast-needs-ccode",
  severity: "error",
  looksAt: twinnedStudies,
  needs: [],
  absence: true,
  docs: {
    summary: "A hospital bills a contrast echo with the code of the study without contrast.",
    why: "Medicare has codes of its own for a hospital's echo with contrast, and pays more for them. The agent is reported beside the study and packaged.",
    remedy: "Bill the C-code of the study, and keep the line of the agent.",
    limits: [
      "Other payers may or may not take C-codes: for them it is a warning.",
      "Beside a C-code, or an ultrasound study of another organ, the agent is taken for theirs.",
      "The rates are Medicare's national ones, before the wage index.",
    ],
  },
  basis: [hospitalPairing, hospitalTwins, hospitalPayment],
  messages: {
    gain: "{code} is the study without contrast, and {agent} stands beside it: a hospital bills {twin}, for which Medicare pays {more, number, ::currency/USD} more.",
    twin: "{code} is the study without contrast, and {agent} stands beside it: a hospital bills {twin}.",
    perhaps:
      "{code} is the study without contrast, and {agent} stands beside it. Medicare wants {twin} from a hospital: ask whether this payer does.",
    several:
      "{count} studies stand beside {agent}, all billed without contrast. The one that took it is billed by its C-code, {twin} for {code}.",
  },
  examples: {
    profile: "hospital-opps",
    bad: [
      { code: "93306", claimType: "UB-04" },
      { code: "Q9957", units: 2, claimType: "UB-04" },
    ],
    good: [
      { code: "C8929", claimType: "UB-04" },
      { code: "Q9957", units: 2, claimType: "UB-04" },
    ],
  },
  check({ encounter, subjects }, { policy, payerFamily, report, notChecked }) {
    const [first] = subjects;
    if (!onHospitalClaim(first!, policy(first!)) || isTakenBack({ lines: subjects })) return;
    const [agent] = encounter
      .supplies(reportedAgents)
      .flatMap((supply) => (isTakenBack(supply) ? [] : supply.code))
      .sort();
    if (!agent || encounter.has(hospitalEchoStudies) || encounter.has(otherUltrasound)) return;
    const twins = known(hospitalTwins, subjects, notChecked);
    if (!twins || !known(hospitalPairing, subjects, notChecked)) return;
    for (const line of subjects) {
      const { code } = line;
      const twin = twins.get(code)!;
      const data = { code, agent, twin };
      const fix = { kind: "choice", edits: [{ line, topic: "code", to: twin }] } as const;
      const finding = { at: "code", fix } as const;
      const gain = hospitalGain(twin, code, line);
      if (subjects.length > 1) {
        const count = subjects.length;
        report(line, { ...finding, message: "several", severity: "warning", data: { ...data, count } });
      } else if (payerFamily(line) !== "medicare-ffs") {
        report(line, { ...finding, message: "perhaps", severity: "warning", data });
      } else if (gain) {
        const { amount: more, edition } = gain;
        report(line, { ...finding, message: "gain", data: { ...data, more }, edition });
      } else report(line, { ...finding, message: "twin", data });
    }
  },
});
