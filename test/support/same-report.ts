import type { ClaimLine } from "../../src/claims/claim-line.ts";
import type { Fix } from "../../src/claims/fix.ts";
import type { Report } from "../../src/scrub/report.ts";

/** All that a report says, so that two of them can be compared. */
export function plainReport(report: Report): unknown {
  const { findings, notChecked, notRun, ran, claims, profiles, payers, verdicts, asOf, lines, policyAt } = report;
  const all = Array.from({ length: lines.count }, (_, line) => line);
  return {
    asOf,
    claims,
    findings: findings.map(({ rule, fix, ...rest }) => ({ ...rest, rule: rule.id, fix: fix && plainFix(fix) })),
    notChecked: notChecked.map(({ rule, ...rest }) => ({ ...rest, rule: rule.id })),
    notRun: notRun.map(({ rule, reason }) => ({ rule: rule.id, reason })),
    ran: ran.map(({ id }) => id),
    verdicts: [...verdicts],
    // In their order: the closing sentence names them in it.
    profiles: Object.entries(profiles),
    payers: Object.entries(payers),
    policies: all.map((line) => policyAt(line)?.profile),
    inScope: all.map((line) => report.inScope(line)),
  };
}

function plainFix({ kind, edits = [], insert = [], remove = [] }: Fix): unknown {
  const rowOf = (line: ClaimLine) => `${line.index} in row ${line.row}`;
  return {
    kind,
    edits: edits.map(({ line, ...rest }) => ({ ...rest, line: rowOf(line) })),
    insert: insert.map(({ after, ...rest }) => ({ ...rest, after: rowOf(after) })),
    remove: remove.map(rowOf),
  };
}
