import type { Rule } from "../../src/rules/rule.ts";
import { verdictOf, verdicts, type Finding, type Report, type Verdict } from "../../src/scrub/report.ts";

/** What was said of a line, or of several. */
export interface Said {
  readonly verdict: Verdict;
  /** What rules found or could not check, in an order of its own. */
  readonly remarks: readonly string[];
}

/** What was said of each line, with the remarks of some of the rules. */
export function saidOfLines(report: Report, some: (rule: Rule) => boolean = () => true): readonly Said[] {
  const { findings, notChecked, lines } = report;
  const remarks = Array.from({ length: lines.count }, (): string[] => []);
  for (const finding of findings) if (some(finding.rule)) remarks[finding.line]!.push(remarkOf(finding));
  for (const { line, rule, reason } of notChecked) if (some(rule)) remarks[line]!.push(`not ${rule.id}: ${reason.key}`);
  return remarks.map((all, line) => ({ verdict: verdictOf(report, line), remarks: all.sort() }));
}

export function remarkOf({ rule, at, severity, message }: Finding): string {
  return `${rule.id} @ ${at}: ${severity} ${message}`;
}

/** What was said of lines that bill the same: which of them it was said of does not matter. */
export function together(all: readonly Said[]): Said {
  const worst = Math.max(...all.map(({ verdict }) => verdicts.indexOf(verdict)));
  return { verdict: verdicts[worst]!, remarks: all.flatMap(({ remarks }) => remarks).sort() };
}

export function written({ verdict, remarks }: Said): string {
  return [verdict, ...remarks].join("; ");
}
