import { ClaimLine } from "../../claims/claim-line.ts";
import type { Rule } from "../../rules/rule.ts";
import { totalAtRisk } from "../../scrub/money.ts";
import type { Finding } from "../../scrub/report.ts";
import type { Checked } from "../../session/check-sheet.ts";
import { closingOf } from "../../session/closing.ts";
import { fixSteps } from "../../session/finding-words.ts";
import type { Words } from "../../words/words.ts";
import { columnLetters } from "../../worksheet/cells.ts";
import { padded, wrap } from "../wrap.ts";
import { reportedFinding } from "./check-report.ts";

/** Rows that are listed for one reason; the others are counted. */
const mostRows = 8;

const severities = ["error", "warning", "info"] as const;

/** A check as people read it: by severity, then by rule, row by row, with the end that the pane shows too. */
export function asText(checked: Checked, file: string, words: Words): string {
  const { report, mapping, sheet } = checked;
  const heading = words.say("text.heading", { file, sheet, row: mapping.headerRow, date: report.asOf });
  const blocks = severities.flatMap((severity) => {
    const findings = report.findings.filter((finding) => finding.severity === severity);
    return findings.length > 0 ? severityBlock(severity, findings, checked, words) : [];
  });
  return `${[wrap(heading), ...blocks, ...closing(checked, words)].join("\n\n")}\n`;
}

function severityBlock(
  severity: (typeof severities)[number],
  findings: readonly Finding[],
  checked: Checked,
  words: Words,
): readonly string[] {
  const lines = new Set(findings.map(({ line }) => line)).size;
  const title = words.say(`text.${severity}`, { count: findings.length, lines });
  const ofRule = new Map<Rule, Finding[]>();
  for (const rule of checked.report.ran) {
    const own = findings.filter((finding) => finding.rule === rule);
    if (own.length > 0) ofRule.set(rule, own);
  }
  return [underlined(title), ...[...ofRule].map(([rule, own]) => ruleBlock(rule, own, checked, words))];
}

function ruleBlock(rule: Rule, findings: readonly Finding[], checked: Checked, words: Words): string {
  const reported = findings.map((finding) => ({ finding, ...reportedFinding(finding, checked, words) }));
  const rowWidth = Math.max(...reported.map(({ row }) => String(row).length));
  const cellWidth = Math.max(...reported.map(({ cell }) => (cell ?? "").length));
  const lines = reported.map(({ finding, row, cell, message }) => {
    const code = new ClaimLine(checked.lines, finding.line).code;
    const at = `  ${words.say("text.row", { row: String(row).padStart(rowWidth) })}  ${padded(cell ?? "", cellWidth)}  ${padded(code, 5)}  `;
    const said = wrap(message, at);
    if (!finding.fix) return said;
    const steps = fixSteps(finding.fix, words).join(" ");
    return `${said}\n${wrap(words.say(`text.fix-${finding.fix.kind}`, { steps }), " ".repeat(at.length))}`;
  });
  return [wrap(`${rule.id}: ${rule.docs.summary}`, "", "    "), ...lines].join("\n");
}

function closing(checked: Checked, words: Words): readonly string[] {
  const { seen, result, profile, policy, notChecked, notRun } = closingOf(checked, words);
  const { report, mapping } = checked;
  const risky = report.findings.filter(({ severity }) => severity !== "info").map(({ line }) => line);
  const total = totalAtRisk(report, risky);
  const ends = [`${seen} ${result}`, profile, ...(policy === undefined ? [] : [policy])];
  if (total !== null) ends.push(words.say("text.at-risk", { total: total.toFixed(2) }));
  const gaps = notChecked.map(({ reason, rows, rules }) => {
    const shown = rows.slice(0, mostRows).join(", ") + (rows.length > mostRows ? ", …" : "");
    return wrap(`${words.say("text.gap", { reason, rows: shown, count: rows.length })}: ${rules.join(", ")}`, "  - ");
  });
  const absent = notRun.map(({ reason, rules }) => {
    const names = rules.join(", ");
    // A reason that says what to do is a sentence of its own.
    return wrap(reason.endsWith(".") ? `${names}: ${reason}` : `${reason}: ${names}`, "  - ");
  });
  const doubts = mapping.questions.map(({ field, candidates }) => {
    const letters = candidates.map(({ column }) => columnLetters(column));
    return wrap(words.say("text.unclear", { field, letters: letters.join(", "), first: letters[0]! }), "  - ");
  });
  return [
    ...(gaps.length > 0 ? [[words.say("text.not-checked"), ...gaps].join("\n")] : []),
    ...(absent.length > 0 ? [[words.say("text.not-run"), ...absent].join("\n")] : []),
    ...(doubts.length > 0 ? [[words.say("text.unclear-columns"), ...doubts].join("\n")] : []),
    ends.map((end) => wrap(end)).join("\n"),
  ];
}

function underlined(title: string): string {
  return `${title}\n${"-".repeat([...title].length)}`;
}
