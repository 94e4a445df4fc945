import { ClaimLine } from "../../claims/claim-line.ts";
import type { Rule } from "../../rules/rule.ts";
import { totalAtRisk } from "../../scrub/money.ts";
import type { Finding } from "../../scrub/report.ts";
import type { Checked } from "../../session/check-sheet.ts";
import { closingOf } from "../../session/closing.ts";
import { fixSteps } from "../../session/finding-words.ts";
import { waiverSaid } from "../../session/waiving/waiver-words.ts";
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
  const kept = report.findings.filter((finding) => checked.waivedBy(finding));
  const blocks = [...severities, "kept" as const].flatMap((section) => {
    const own = ({ severity }: Finding) => severity === section;
    const findings =
      section === "kept" ? kept : report.findings.filter((finding) => own(finding) && !checked.waivedBy(finding));
    return findings.length > 0 ? sectionBlock(section, findings, checked, words) : [];
  });
  return `${[wrap(heading), ...blocks, ...closing(checked, words)].join("\n\n")}\n`;
}

function sectionBlock(
  section: (typeof severities)[number] | "kept",
  findings: readonly Finding[],
  checked: Checked,
  words: Words,
): readonly string[] {
  const lines = new Set(findings.map(({ line }) => line)).size;
  const title = words.say(`text.${section}`, { count: findings.length, lines });
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
    const waiver = checked.waivedBy(finding);
    if (waiver)
      return `${said}\n${wrap(words.say("text.because", { why: waiverSaid(waiver, words) }), " ".repeat(at.length))}`;
    if (!finding.fix) return said;
    const steps = fixSteps(finding.fix, words).join(" ");
    return `${said}\n${wrap(words.say(`text.fix-${finding.fix.kind}`, { steps }), " ".repeat(at.length))}`;
  });
  return [wrap(`${rule.id}: ${rule.docs.summary}`, "", "    "), ...lines].join("\n");
}

function closing(checked: Checked, words: Words): readonly string[] {
  const { seen, result, profile, policy, kept, notChecked, notRun } = closingOf(checked, words);
  const { report, mapping } = checked;
  const risky = report.findings.filter((finding) => finding.severity !== "info" && !checked.waivedBy(finding));
  const total = totalAtRisk(
    report,
    risky.map(({ line }) => line),
  );
  const ends = [`${seen} ${result}`, profile, ...(policy === undefined ? [] : [policy])];
  if (total !== null) ends.push(words.say("text.at-risk", { total: total.toFixed(2) }));
  ends.push(...kept);
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
