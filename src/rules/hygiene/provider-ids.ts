import type { ClaimLine } from "../../claims/claim-line.ts";
import { everyCode } from "../../claims/codes.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { hasNpiCheckDigit } from "../../claims/npi.ts";
import { blank } from "../../claims/reading.ts";
import { echoStudies } from "../../reference/procedures.ts";
import { npiCheckDigit, orderingDuty, renderingDuty } from "../../reference/provider-ids.ts";
import { lineRule } from "../rule.ts";

const fields = ["renderingNpi", "billingNpi", "orderingNpi"] as const;

export const providerIds = lineRule({
  id: "provider-ids",
  severity: "error",
  looksAt: everyCode,
  needs: [],
  anyColumn: fields,
  docs: {
    summary: "An NPI is missing, or is none.",
    why: "A payer returns a claim that does not say who did the service and who bills it, and Medicare a test that does not say who ordered it.",
    remedy: "Look the provider up in the NPI registry and write the ten digits.",
    limits: [
      "Only columns that the sheet has are looked at, and not whether the number is that provider's.",
      "A solo practice or a testing facility (IDTF) names nobody beside the one who bills: where a billing NPI stands alone it is a warning.",
      "Who ordered is asked for of echo studies on professional claims to Medicare.",
    ],
  },
  basis: [npiCheckDigit, renderingDuty, orderingDuty],
  messages: {
    renderingNpi: "The line has no rendering NPI: only a solo practice or a testing facility bills without one.",
    billingNpi: "The line has no billing NPI.",
    orderingNpi: "The line has no ordering NPI: Medicare wants to know who ordered the study.",
    shape: "“{written}” is not an NPI: it has ten digits.",
    digit: "{npi} is not an NPI: its last digit does not fit the others.",
    mend: "“{written}” is not a plain NPI: {npi} is meant.",
  },
  examples: {
    bad: [{ code: "93306", renderingNpi: "1234567890", billingNpi: "1234567893", orderingNpi: "1234567893" }],
    good: [{ code: "93306", renderingNpi: "1234567893", billingNpi: "1234567893", orderingNpi: "1234567893" }],
  },
  check(line, { hasColumn, payerFamily, report, notChecked }) {
    const payer = payerFamily(line);
    const isProfessional = line.claimType === "professional";
    const isOrdered = isProfessional && isImaging(line);
    for (const field of fields.filter(hasColumn)) {
      const isOrder = field === "orderingNpi";
      const isDue = isOrder ? isOrdered && payer === "medicare-ffs" : isProfessional || field === "billingNpi";
      const reading = line.read(field);
      if (reading.kind === "unreadable") notChecked(line, flawPhrase(field, line.row, reading));
      else if (reading.kind === "blank") {
        const isSolo = field === "renderingNpi" && hasNpiCheckDigit(line.value("billingNpi") ?? "");
        if (isDue) report(line, { message: field, at: field, severity: isSolo ? "warning" : "error" });
        else if (isOrder && isOrdered && !payer) notChecked(line, flawPhrase("payer", line.row, blank));
      } else {
        const severity = isOrder && !isDue ? "warning" : "error";
        const { written } = reading;
        if (reading.kind === "invalid") report(line, { message: "shape", at: field, severity, data: { written } });
        else if (!hasNpiCheckDigit(reading.value)) {
          report(line, { message: "digit", at: field, severity, data: { npi: reading.value } });
        } else if (reading.repaired) {
          const fix = { kind: "safe", edits: [{ line, topic: field, to: reading.value }] } as const;
          report(line, { message: "mend", at: field, severity: "info", data: { written, npi: reading.value }, fix });
        }
      }
    }
  },
});

/** Whether Medicare wants to know who ordered the service of a professional claim. */
function isImaging(line: ClaimLine): boolean {
  return echoStudies.has(line.code) && !line.isBefore(orderingDuty.values[0]!.from);
}
