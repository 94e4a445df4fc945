import { ClaimLine } from "../../claims/claim-line.ts";
import { fields, type Field, type Topic } from "../../claims/fields.ts";
import type { Fix } from "../../claims/fix.ts";
import type { ShippedTable } from "../../reference/shipped-tables.ts";
import { profileIds, type ProfileId } from "../../reference/policy.ts";
import type { Dispute, Severity } from "../../rules/context.ts";
import { allowedAt } from "../../scrub/money.ts";
import { countVerdicts, type Finding, type Verdict } from "../../scrub/report.ts";
import type { Checked } from "../../session/check-sheet.ts";
import { messageOf } from "../../session/finding-words.ts";
import type { Waiver, WaiverState } from "../../session/waiving/waiver.ts";
import { tablesUsed } from "../../session/tables.ts";
import type { Words } from "../../words/words.ts";
import { address, columnLetters, isCellError, type CellValue } from "../../worksheet/cells.ts";
import { cellEdits } from "../../worksheet/edits.ts";
import { cellOf } from "../../worksheet/places.ts";

/** A check as programs read it. Published: keys are only added. */
export interface CheckReport {
  readonly version: 1;
  readonly source: {
    readonly file: string;
    readonly sheet: string;
    readonly headerRow: number;
    readonly rows: number;
    readonly lines: number;
    readonly claims: number;
  };
  readonly asOf: string;
  readonly profiles: Readonly<Record<ProfileId, number>>;
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
  readonly tables: readonly ShippedTable[];
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly findings: readonly ReportedFinding[];
  /** `row` is null for a rule that could not run on the sheet at all. */
  readonly notChecked: readonly { readonly rule: string; readonly row: number | null; readonly reason: string }[];
  /** Lines of each payer that the user's policy names. */
  readonly payers: Readonly<Record<string, number>>;
  /** The user's policy by which it was checked: its sheets or file, and the payers that it names. */
  readonly policy: { readonly source: string; readonly payers: readonly string[] } | null;
  /** Rows of the table of kept findings, and how they fare. */
  readonly waivers: readonly ReportedWaiver[];
}

export interface ReportedWaiver {
  /** Where it stands in the workbook. */
  readonly sheet: string;
  readonly row: number;
  readonly state: WaiverState | "slip";
  readonly rule: string | null;
  /** What is wrong with the row. */
  readonly problem: string | null;
}

/** Why a finding is kept on purpose; it counts for neither verdict nor exit code then. */
export interface Waived {
  readonly reason: string;
  readonly owner: string | null;
  /** The last day on which it is kept; null for no end. */
  readonly until: string | null;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly row: number;
  readonly cell: string | null;
  readonly message: string;
  readonly moneyAtRisk: number | null;
  readonly fix: ReportedFix | null;
  /** The list that the finding rests on, where it is not the one of the date of service. */
  readonly edition: string | null;
  /** The question that sources answer differently, where the finding hangs on it. */
  readonly disagreement: ReportedDispute | null;
  /** What it rests on of the user's own policy for the line's payer. */
  readonly policy: readonly ReportedPolicy[];
  readonly waived: Waived | null;
}

export interface ReportedPolicy {
  /** Name of the payer, or id of its family. */
  readonly payer: string;
  readonly said: string;
  readonly source: string;
  readonly href: string;
}

export interface ReportedDispute {
  readonly question: string;
  readonly answers: readonly {
    readonly label: string;
    readonly amount: number | null;
    readonly source: string;
    readonly href: string;
    /** Whether the line's payer follows it. */
    readonly followed: boolean;
  }[];
}

function reportedDispute({ over, follows, amounts = {} }: Dispute): ReportedDispute {
  const answers = over.answers.map(({ id, label, source }) => ({
    label,
    amount: amounts[id] ?? null,
    source: source.title,
    href: source.href,
    followed: id === follows?.answer,
  }));
  return { question: over.question, answers };
}

type Plain = string | number | boolean | null;

export interface ReportedFix {
  readonly kind: Fix["kind"];
  readonly edits: readonly {
    readonly row: number;
    readonly field: Field;
    readonly cell: string;
    readonly from: Plain;
    readonly to: Plain;
  }[];
  readonly insert: readonly { readonly after: number; readonly values: Readonly<Record<string, Plain>> }[];
  readonly remove: readonly number[];
}

export function checkReport(checked: Checked, file: string, words: Words): CheckReport {
  const { report, mapping, sheet, policy } = checked;
  const { lines, claims, asOf, notChecked, notRun } = report;
  return {
    version: 1,
    source: {
      file,
      sheet,
      headerRow: mapping.headerRow,
      rows: new Set(lines.rows).size,
      lines: lines.count,
      claims,
    },
    asOf,
    profiles: Object.fromEntries(profileIds.map((id) => [id, report.profiles[id] ?? 0])) as Record<ProfileId, number>,
    columns: Object.fromEntries(
      fields.flatMap((field) => {
        const columns = mapping.columns.get(field)?.filter(Boolean);
        return columns ? [[field, columns.map(columnLetters)]] : [];
      }),
    ),
    tables: tablesUsed(policy),
    verdicts: countVerdicts(report),
    findings: report.findings.map((finding) => reportedFinding(finding, checked, words)),
    notChecked: [
      ...notChecked.map(({ rule, line, reason }) => ({
        rule: rule.id,
        row: lines.rows[line]!,
        reason: words.phrase(reason),
      })),
      ...notRun.map(({ rule, reason }) => ({ rule: rule.id, row: null, reason: words.phrase(reason) })),
    ],
    payers: report.payers,
    policy: policy ? { source: policy.source, payers: policy.payers } : null,
    waivers: reportedWaivers(checked, words),
  };
}

function reportedWaivers({ waivers, slips }: Checked, words: Words): readonly ReportedWaiver[] {
  const told = [
    ...waivers.map(({ waiver: { place, rule }, state }) => ({ ...place, state, rule, problem: null })),
    ...slips.map(({ place, phrase }) => ({
      ...place,
      state: "slip" as const,
      rule: null,
      problem: words.phrase(phrase),
    })),
  ];
  return told.map(({ sheet, row, state, rule, problem }) => ({ sheet, row, state, rule, problem }));
}

export function reportedFinding(finding: Finding, checked: Checked, words: Words): ReportedFinding {
  const { rule, severity, at, fix } = finding;
  const line = new ClaimLine(checked.lines, finding.line);
  return {
    rule: rule.id,
    severity,
    row: line.row,
    cell: cellAddress(checked, line, at),
    message: messageOf(finding, words),
    moneyAtRisk: allowedAt(checked.report, finding.line),
    fix: fix && reportedFix(fix, checked),
    edition: finding.edition && finding.edition.edition.name,
    disagreement: finding.dispute && reportedDispute(finding.dispute),
    policy: finding.said.map(({ payer, profile, said, source }) => ({
      payer: payer ?? profile,
      said,
      source: source.title,
      href: source.href,
    })),
    waived: waivedOf(checked.waivedBy(finding)),
  };
}

function waivedOf(waiver: Waiver | undefined): Waived | null {
  return waiver ? { reason: waiver.reason, owner: waiver.owner || null, until: waiver.until ?? null } : null;
}

/** The cell that a finding is about; where its column is missing, the cell of the code. */
function cellAddress({ mapping }: Checked, line: ClaimLine, at: Topic): string | null {
  const place = cellOf(mapping, line, at) ?? cellOf(mapping, line, "code");
  return place ? address(place.row, place.column) : null;
}

/** A fix as changes of cells; null where the sheet has no cells for it. */
function reportedFix(fix: Fix, { mapping, lines }: Checked): ReportedFix | null {
  const cells = cellEdits(fix, mapping, lines);
  return (
    (cells && {
      kind: fix.kind,
      edits: cells.edits.map(({ row, field, column, from, to }) => ({
        row,
        field,
        cell: address(row, column),
        from: plain(from),
        to: plain(to),
      })),
      insert: cells.insert.map(({ after, values }) => ({
        after,
        values: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, plain(value)])),
      })),
      remove: cells.remove,
    }) ??
    null
  );
}

function plain(value: CellValue): Plain {
  return isCellError(value) ? value.error : value;
}
