import { allowedAt } from "../../scrub/money.ts";
import type { Finding } from "../../scrub/report.ts";
import type { Checked } from "../check-sheet.ts";
import { severities } from "../finding-list.ts";

/** A finding with what it weighs. */
export interface RankedFinding {
  readonly checked: Checked;
  readonly finding: Finding;
  /** Dollars at risk on its line; null of a mere note, and where no price is known. */
  readonly money: number | null;
  /** The same with the first finding of its line only, so that a sum has each line once. */
  readonly counted: number | null;
}

/** All findings but those that are kept on purpose, the most money at risk first, then the worst, then as they stand on the sheets. */
export function rankFindings(checks: readonly Checked[]): readonly RankedFinding[] {
  const all = checks.flatMap((checked) =>
    checked.report.findings
      .filter((finding) => !checked.waivedBy(finding))
      .map((finding) => ({ checked, finding, money: atRisk(checked, finding) })),
  );
  const weight = ({ finding }: (typeof all)[number]) => severities.indexOf(finding.severity);
  all.sort((a, b) => (b.money ?? 0) - (a.money ?? 0) || weight(a) - weight(b));
  const seen = new Map(checks.map((checked) => [checked, new Set<number>()]));
  return all.map((each) => {
    const lines = seen.get(each.checked)!;
    const isFirst = each.money !== null && !lines.has(each.finding.line);
    if (isFirst) lines.add(each.finding.line);
    return { ...each, counted: isFirst ? each.money : null };
  });
}

/** A note puts nothing at risk. */
function atRisk({ report }: Checked, { severity, line }: Finding): number | null {
  return severity === "info" ? null : allowedAt(report, line);
}
