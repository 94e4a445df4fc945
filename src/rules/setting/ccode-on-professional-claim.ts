import { contrastTwins, hospitalEchoStudies } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { lineRule } from "../rule.ts";

export const ccodeOnProfessionalClaim = lineRule({
  id: "ccode-on-professional-claim",
  severity: "error",
  looksAt: hospitalEchoStudies,
  claimType: "professional",
  needs: ["dos"],
  asks: ["cCodesInOffice"],
  docs: {
    summary: "A hospital code of a contrast echo stands on a professional claim.",
    why: "The C-codes of echo with contrast exist for what Medicare pays hospital outpatient departments. A professional claim with one is denied.",
    remedy: "Bill the CPT code of the study, and the agent on a line of its own.",
    limits: ["Some commercial payers take C-codes from an office: for them it is a warning."],
  },
  basis: [contrastTwins],
  messages: {
    hospital: "{code} is a hospital's code: a professional claim bills {twin} and the agent.",
    perhaps: "{code} is a hospital's code: make sure that this payer takes it on a professional claim, or bill {twin}.",
  },
  examples: {
    bad: [{ code: "C8929" }],
    good: [{ code: "93306" }],
  },
  check(line, { policy, report, notChecked }) {
    if (policy(line).profile === "hospital-opps") return;
    const { code } = line;
    const twin = known(contrastTwins, [line], notChecked)?.get(code);
    if (!twin) return;
    const fix = { kind: "choice", edits: [{ line, topic: "code", to: twin }] } as const;
    const finding = { at: "code", data: { code, twin }, fix } as const;
    if (policy(line).values.cCodesInOffice?.value)
      report(line, { ...finding, message: "perhaps", severity: "warning" });
    else report(line, { ...finding, message: "hospital" });
  },
});
