import type { ClaimFileReport } from "../../imports/x12/read-claims.ts";
import type { Checked } from "../../session/check-sheet.ts";
import { warningsSaid } from "../../session/claim-files/report-words.ts";
import type { Words } from "../../words/words.ts";
import { checkReport } from "./check-report.ts";

/** The whole check as one JSON object; what a claim file held only where it was one. */
export function asJson(checked: Checked, file: string, claimFile: ClaimFileReport | undefined, words: Words): string {
  const report = checkReport(checked, file, words);
  return `${JSON.stringify(claimFile ? { ...report, claimFile: said(claimFile, words) } : report, null, 2)}\n`;
}

function said(report: ClaimFileReport, words: Words) {
  const { claims, lines, envelopes } = report;
  return { claims, lines, envelopes, warnings: warningsSaid(report, words) };
}
