import { ClaimLine } from "../../claims/claim-line.ts";
import { groupBy } from "../../claims/group-by.ts";
import { allowedAt } from "../../scrub/money.ts";
import { verdictOf } from "../../scrub/report.ts";
import type { Checked } from "../../session/check-sheet.ts";
import type { Words } from "../../words/words.ts";
import { reportedFinding } from "./check-report.ts";

/** One JSON object per claim line, in the order of the rows. */
export function asNdjson(checked: Checked, words: Words): string {
  const { report, lines } = checked;
  const findings = groupBy(report.findings, ({ line }) => line);
  const gaps = groupBy(report.notChecked, ({ line }) => line);
  const objects = Array.from({ length: lines.count }, (_, index) => {
    const line = new ClaimLine(lines, index);
    return {
      row: line.row,
      claimId: line.value("claimId") ?? null,
      lineNo: line.value("lineNo") ?? null,
      code: line.code || null,
      verdict: verdictOf(report, index),
      moneyAtRisk: allowedAt(report, index),
      findings: (findings.get(index) ?? []).map((finding) => {
        const { rule, severity, cell, message, fix, waived } = reportedFinding(finding, checked, words);
        return { rule, severity, cell, message, fix, waived };
      }),
      notChecked: (gaps.get(index) ?? []).map(({ rule, reason }) => ({ rule: rule.id, reason: words.phrase(reason) })),
    };
  });
  return objects.map((object) => `${JSON.stringify(object)}\n`).join("");
}
