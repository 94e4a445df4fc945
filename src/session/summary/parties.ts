import { ClaimLine } from "../../claims/claim-line.ts";
import type { Words } from "../../words/words.ts";
import type { Checked } from "../check-sheet.ts";

/** Who pays a line: the payer of the user's policy, else as the sheet names it, else the family whose rules counted. */
export function payerOf({ report }: Checked, line: number, words: Words): string {
  const policy = report.policyAt(line);
  const written = new ClaimLine(report.lines, line).value("payer");
  return policy?.payer ?? written ?? (policy ? words.say(`profile.${policy.profile}`) : words.say("summary.blank"));
}

/** What tells the sites of a practice apart. */
export type SiteBy = "billingNpi" | "pos";

/** Billing providers where the sheets name several of them, else places of service; undefined where they name neither. */
export function siteBy(checks: readonly Checked[]): SiteBy | undefined {
  const providers = new Set(
    checks.flatMap(({ report: { lines } }) =>
      (lines.columns.billingNpi?.dictionary ?? []).flatMap((reading) =>
        reading.kind === "value" ? reading.value : [],
      ),
    ),
  );
  if (providers.size > 1) return "billingNpi";
  return checks.some(({ report: { lines } }) => lines.columns.pos) ? "pos" : undefined;
}

export function siteOf({ report }: Checked, line: number, by: SiteBy, words: Words): string {
  return new ClaimLine(report.lines, line).value(by) ?? words.say("summary.blank");
}
