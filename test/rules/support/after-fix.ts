import type { Finding } from "../../../src/scrub/report.ts";
import { check, outcomeOf, type Checked } from "./check.ts";
import { written } from "./expectation.ts";
import { applyFix } from "./fixing.ts";

/**
 * What is wrong with a fix: the finding that it should silence still stands, or a rule that had looked before now says
 * something new. `allowed` rules may.
 */
export function complaintsAfterFix(
  before: Checked,
  finding: Finding,
  settings: Readonly<Record<string, string>>,
  allowed: readonly string[],
): readonly string[] {
  const fixed = applyFix(finding.fix!, before.grid, before.read);
  if (!fixed) return [`the fix of ${written(outcomeOf(finding))} needs a column that the table lacks`];
  const { grid, rowsBefore, rowsBehind, touched } = fixed;
  const after = check(grid, settings);
  const complaints: string[] = [];
  const same = (other: Finding) => other.rule === finding.rule && other.message === finding.message;
  const left = after.report.findings.filter((other) => same(other) && rowsBefore[other.line] === finding.line);
  const had = before.report.findings.filter((other) => same(other) && other.line === finding.line);
  if (left.length >= had.length) complaints.push(`${written(outcomeOf(finding))} is still there`);
  const unseen = before.report.notChecked.filter(({ line }) => line === finding.line || touched.has(line));
  for (const other of after.report.findings) {
    const old = rowsBehind[other.line];
    const { rule, message } = other;
    const known = before.report.findings.some(
      (one) => one.line === old && one.rule === rule && one.message === message,
    );
    const free =
      known ||
      other.severity === "info" ||
      allowed.includes(rule.id) ||
      finding.rule.suppresses?.includes(rule.id) ||
      unseen.some((gap) => gap.rule === rule);
    if (!free) complaints.push(`${written(outcomeOf(other))} is new in row ${after.report.lines.rows[other.line]}`);
  }
  return complaints;
}
