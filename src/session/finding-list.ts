import { ClaimLine } from "../claims/claim-line.ts";
import type { IsoDate } from "../claims/dates.ts";
import { groupBy } from "../claims/group-by.ts";
import { allowedAt, totalAtRisk } from "../scrub/money.ts";
import type { Finding } from "../scrub/report.ts";
import type { Severity } from "../rules/context.ts";
import type { Rule } from "../rules/rule.ts";
import type { Words } from "../words/words.ts";
import { columnLetters } from "../worksheet/cells.ts";
import { cellOf } from "../worksheet/places.ts";
import type { Checked } from "./check-sheet.ts";
import { messageOf } from "./finding-words.ts";
import type { PlacedWaiver } from "./waiving/waiver.ts";

/** A finding as a list shows it. */
export interface ListedFinding {
  /** By this the list knows it again after an edit. */
  readonly id: number;
  readonly finding: Finding;
  readonly row: number;
  /** Code of its line, empty if it cannot be read. */
  readonly code: string;
  /** Date of service of its line. */
  readonly dos: IsoDate | undefined;
  /** Address of the cell that it is about; of the row where the sheet has no column for it. */
  readonly cell: string;
  readonly column: number | undefined;
  readonly message: string;
  readonly money: number | null;
  /** By which it is kept on purpose. */
  readonly waiver: PlacedWaiver | undefined;
}

export interface FindingGroup {
  readonly key: string;
  /** The rule, where the list is grouped by rule. */
  readonly rule: Rule | undefined;
  readonly row: number | undefined;
  /** The worst of the group. */
  readonly severity: Severity;
  readonly money: number | null;
  readonly findings: readonly ListedFinding[];
}

export interface Filter {
  readonly text: string;
  /** What is kept on purpose is seen only where it is asked for. */
  readonly severity: Severity | "all" | "kept";
}

/** By money the rows come with the most at risk first. */
export const groupings = ["rule", "row", "money"] as const;

export type GroupBy = (typeof groupings)[number];

export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

/**
 * The findings of a report in its order. Each is said in words only when somebody looks at it.
 * @param idOf by what a finding is known to the list, where that is not its place.
 */
export function listFindings(
  { report, mapping, waivedBy }: Checked,
  words: Words,
  idOf?: (finding: Finding) => number,
): readonly ListedFinding[] {
  return report.findings.map((finding, place) => {
    const line = new ClaimLine(report.lines, finding.line);
    const column = cellOf(mapping, line, finding.at)?.column;
    let message: string | undefined;
    return {
      id: idOf?.(finding) ?? place,
      finding,
      row: line.row,
      code: line.code,
      dos: line.dos,
      column,
      waiver: waivedBy(finding),
      cell: column === undefined ? String(line.row) : `${columnLetters(column)}${line.row}`,
      get message() {
        return (message ??= messageOf(finding, words));
      },
      get money() {
        return allowedAt(report, finding.line);
      },
    };
  });
}

/** The findings of one severity, or all of them, that hold every word that was typed. */
export function filterFindings(findings: readonly ListedFinding[], filter: Filter): readonly ListedFinding[] {
  const wanted = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter((listed) => {
    const { finding, cell, waiver } = listed;
    if ((filter.severity === "kept") !== (waiver !== undefined)) return false;
    if (filter.severity !== "all" && filter.severity !== "kept" && finding.severity !== filter.severity) return false;
    if (wanted.length === 0) return true;
    const text = `${listed.message} ${finding.rule.id} ${finding.rule.docs.summary} ${cell}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/**
 * Rules come with the worst first, then in their own order; rows come as on the sheet, or by what is at risk on them,
 * which a mere note never is.
 */
export function groupFindings(
  { report }: Checked,
  findings: readonly ListedFinding[],
  by: GroupBy,
): readonly FindingGroup[] {
  const found = groupBy(findings, ({ finding, row }) => (by === "rule" ? finding.rule.id : String(row)));
  const groups = [...found].map(([key, members]): FindingGroup => ({
    key,
    rule: by === "rule" ? members[0]!.finding.rule : undefined,
    row: by === "rule" ? undefined : members[0]!.row,
    severity: severities.find((severity) => members.some(({ finding }) => finding.severity === severity))!,
    money: totalAtRisk(
      report,
      members
        .filter(({ finding, waiver }) => !waiver && (by !== "money" || finding.severity !== "info"))
        .map(({ finding }) => finding.line),
    ),
    findings: members,
  }));
  if (by === "row") return groups;
  if (by === "money") {
    const worst = ({ severity }: FindingGroup) => severities.indexOf(severity);
    return groups.sort((a, b) => (b.money ?? 0) - (a.money ?? 0) || worst(a) - worst(b));
  }
  const order = new Map(report.ran.map((rule, index) => [rule.id, index]));
  const rank = ({ severity, key }: FindingGroup) => severities.indexOf(severity) * 1_000 + (order.get(key) ?? 999);
  return groups.sort((a, b) => rank(a) - rank(b));
}

/** How many findings have each severity. */
export function countSeverities(findings: readonly ListedFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of findings) counts[finding.severity]++;
  return counts;
}

/** The finding after or before another one in the order shown; from the end it goes on at the start. */
export function stepFrom(
  groups: readonly FindingGroup[],
  current: number | undefined,
  step: 1 | -1,
): ListedFinding | undefined {
  const shown = groups.flatMap(({ findings }) => findings);
  const place = shown.findIndex(({ id }) => id === current);
  if (place < 0) return step > 0 ? shown[0] : shown.at(-1);
  return shown[(place + step + shown.length) % shown.length];
}
