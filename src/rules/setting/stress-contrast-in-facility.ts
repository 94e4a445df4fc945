import { flawPhrase } from "../../claims/flaw.ts";
import { componentIndicators } from "../../reference/component-indicators.ts";
import { stressContrastByPhysician } from "../../reference/disagreements.ts";
import { hospitalPayment } from "../../reference/hospital-payment.ts";
import { placesOfService } from "../../reference/places-of-service.ts";
import { stressContrast } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { agentPayee, onHospitalClaim } from "../places.ts";
import { lineRule } from "../rule.ts";

export const stressContrastInFacility = lineRule({
  id: "stress-contrast-in-facility",
  severity: "warning",
  looksAt: stressContrast,
  needs: ["dos"],
  docs: {
    summary: "Giving contrast in a stress echo is billed for a study in a facility.",
    why: "Medicare's fee schedule has no price for 93352 in a facility, and a hospital does not bill it at all. The society of echocardiography says that physicians may report it in hospitals too.",
    remedy:
      "Remove 93352 if the payer does not take it there; if it does, say so in its policy. A hospital bills C8928 or C8930, which hold the giving of contrast.",
    limits: ["A payer of whom nobody has said whether it takes 93352 in a facility is not checked."],
  },
  basis: [placesOfService, componentIndicators, hospitalPayment],
  messages: {
    facility: "{code} at place of service {pos} ({name}): this payer does not take it from a physician in a facility.",
    hospital:
      "{code} is not billed on a hospital's claim (status {status}): C8928 and C8930 hold the giving of contrast.",
  },
  examples: {
    bad: [
      { code: "93350", mod1: "26", pos: "22" },
      { code: "93352", pos: "22" },
    ],
    good: [{ code: "93350" }, { code: "93352" }],
  },
  check(line, { ask, policy, report, notChecked }) {
    const { code } = line;
    const { profile, values } = policy(line);
    const fix = { kind: "choice", remove: [line] } as const;
    if (onHospitalClaim(line, policy(line))) {
      const list = known(hospitalPayment, [line], notChecked);
      const status = list?.of(code)?.status;
      if (!list || status !== "M") return;
      return report(line, { message: "hospital", at: "code", data: { code, status }, fix, edition: list.edition });
    }
    if (profile === "hospital-opps") return;

    const flaw = line.flaw("pos");
    if (flaw) return notChecked(line, flawPhrase("pos", line.row, flaw.reading));
    const pos = line.pos!;
    const name = known(placesOfService, [line], notChecked)?.places.get(pos)?.name;
    if (name === undefined || agentPayee(line) !== "facility") return;
    const taken = ask(line, "stressContrastInFacility");
    if (taken !== false) return;
    // What Medicare does is known from its fee schedule, what others do from themselves.
    const list = profile === "medicare-ffs" ? known(componentIndicators, [line], notChecked) : undefined;
    if (profile === "medicare-ffs" && list?.of(code)?.facility !== "not priced") return;
    const follows = { answer: "no", source: values.stressContrastInFacility!.source };
    const dispute = { over: stressContrastByPhysician, follows };
    const data = { code, pos, name };
    report(line, { message: "facility", at: "pos", data, fix, edition: list?.edition, dispute });
  },
});
