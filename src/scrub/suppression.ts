import { ClaimLine } from "../claims/claim-line.ts";
import type { Grouping } from "../claims/grouping.ts";
import type { Finding } from "./report.ts";

/** Drops findings that another rule's finding on the same code and day already says. */
export function withoutSuppressed(findings: Finding[], grouping: Grouping): Finding[] {
  const silenced = new Set<string>();
  const said = new Set<string>();
  for (const { rule, line } of findings) {
    if (!rule.suppresses) continue;
    for (const id of rule.suppresses) {
      silenced.add(id);
      said.add(topicOf(id, line, grouping));
    }
  }
  if (said.size === 0) return findings;
  return findings.filter(({ rule, line }) => !silenced.has(rule.id) || !said.has(topicOf(rule.id, line, grouping)));
}

function topicOf(ruleId: string, line: number, grouping: Grouping): string {
  const { code } = new ClaimLine(grouping.lines, line);
  return `${ruleId} ${grouping.placeOf(line) ?? `line ${line}`} ${code}`;
}
