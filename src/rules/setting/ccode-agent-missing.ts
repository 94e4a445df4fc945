import { reportedAgents } from "../../reference/agents.ts";
import { inForce } from "../../reference/dated.ts";
import { hospitalPayment } from "../../reference/hospital-payment.ts";
import { hospitalPairing, misdatedWithin } from "../../reference/pairing.ts";
import { contrastTwins, everyEcho, hospitalEchoStudies } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { onHospitalClaim } from "../places.ts";
import { hospitalGain } from "../price.ts";
import { isTakenBack } from "../record.ts";
import { encounterRule } from "../rule.ts";

export const ccodeAgentMissing = encounterRule({
  id: "ccode-agent-missing",
  severity: "warning",
  looksAt: hospitalEchoStudies,
  needs: [],
  absence: true,
  docs: {
    summary: "A hospital bills an echo with contrast, and no agent is reported.",
    why: "The agent is packaged into the study, and is reported nevertheless: without its line nothing shows that contrast was given, and its cost is missing from what later rates are made of.",
    remedy: "Add the agent with its units. If none was given, bill the study by its CPT code.",
    limits: [
      "An agent that is only misdated by a few days is left to the rule on its date.",
      "The rates are Medicare's national ones, before the wage index.",
    ],
  },
  basis: [hospitalPairing, misdatedWithin, contrastTwins, hospitalPayment],
  messages: {
    gain: "{code} is a study with contrast, and no agent is reported. If none was given it is {twin}, for which Medicare pays {less, number, ::currency/USD} less.",
    missing: "{code} is a study with contrast, and no agent is reported. If none was given it is {twin}.",
  },
  examples: {
    profile: "hospital-opps",
    bad: [{ code: "C8929", claimType: "UB-04" }],
    good: [
      { code: "C8929", claimType: "UB-04" },
      { code: "Q9957", units: 2, claimType: "UB-04" },
    ],
  },
  check({ encounter, subjects }, { policy, payerFamily, report, notChecked }) {
    const [first] = subjects;
    if (!onHospitalClaim(first!, policy(first!)) || isTakenBack({ lines: subjects })) return;
    if (!encounter.supplies(reportedAgents).every(isTakenBack)) return;
    const twins = known(contrastTwins, subjects, notChecked);
    if (!twins || !known(hospitalPairing, subjects, notChecked)) return;
    const days = inForce(misdatedWithin, encounter)!.value;
    if (encounter.near(days).some((day) => day.has(reportedAgents) && !day.has(everyEcho))) return;
    for (const line of subjects) {
      const { code } = line;
      const twin = twins.get(code)!;
      const fix = { kind: "choice", edits: [{ line, topic: "code", to: twin }] } as const;
      const gain = payerFamily(line) === "medicare-ffs" ? hospitalGain(code, twin, line) : undefined;
      if (gain) {
        const { amount: less, edition } = gain;
        report(line, { message: "gain", at: "code", data: { code, twin, less }, fix, edition });
      } else report(line, { message: "missing", at: "code", data: { code, twin }, fix });
    }
  },
});
