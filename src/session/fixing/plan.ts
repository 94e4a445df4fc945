import { fromSerial } from "../../claims/dates.ts";
import type { Finding } from "../../scrub/report.ts";
import { columnLetters, type CellValue } from "../../worksheet/cells.ts";
import { cellEdits, type CellFix } from "../../worksheet/edits.ts";
import { columnOf } from "../../worksheet/mapping.ts";
import { contentOf } from "../../worksheet/sheet-lines.ts";
import { stepOf, type RowHolds, type SheetStep } from "../../worksheet/step.ts";
import type { Checked } from "../check-sheet.ts";

/** A cell before and after a change, under the heading of its column. */
export interface PreviewCell {
  readonly column: number;
  readonly letters: string;
  readonly heading: string;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** A row that a change touches; rows are numbered as before it. */
export interface PreviewRow {
  readonly kind: "changed" | "added" | "removed";
  /** The row itself; of an added one the row that it stands below. */
  readonly row: number;
  readonly cells: readonly PreviewCell[];
}

/** A change of the sheet that can be shown before it is made. */
export interface ChangePlan {
  readonly step: SheetStep;
  readonly rows: readonly PreviewRow[];
  /** Rules that it is made for, by id; none where no rule asks for it. */
  readonly rules: readonly string[];
  /** Whether any part changes what is billed. */
  readonly isChoice: boolean;
}

/** What mending some findings would do to the sheet. */
export interface FixPlan extends ChangePlan {
  /** Findings that it mends. */
  readonly mended: readonly Finding[];
  /** Findings whose fix clashes with an earlier one: they are left for the next time. */
  readonly left: readonly Finding[];
}

/** Whether a finding has a fix that the sheet has cells for. */
export function canMend({ mapping, lines }: Checked, { fix }: Finding): boolean {
  return fix !== null && cellEdits(fix, mapping, lines) !== undefined;
}

/** Plans to mend findings in one step; undefined if none of them can be mended. */
export function planFixes(checked: Checked, findings: readonly Finding[]): FixPlan | undefined {
  const { mapping, lines, sheet } = checked;
  const mendable = findings.flatMap((finding) => {
    const cells = finding.fix && cellEdits(finding.fix, mapping, lines);
    return cells ? [{ finding, cells }] : [];
  });
  if (mendable.length === 0) return undefined;
  const fixes = withoutRepeats(mendable);
  const lastRow = lines.rows.reduce((last, row) => Math.max(last, row), 0);
  const { step, left } = stepOf(
    { sheet, lastRow },
    mapping,
    fixes.map(({ cells }) => cells),
  );
  const isLeft = new Set(left.flatMap((index) => fixes[index]!.findings));
  const mended = mendable.map(({ finding }) => finding).filter((finding) => !isLeft.has(finding));
  return {
    step: { ...step, holds: heldBy(step, checked) },
    rows: previewOf(step, checked),
    rules: [...new Set(mended.map(({ rule }) => rule.id))],
    mended,
    left: [...isLeft],
    isChoice: mended.some(({ fix }) => fix?.kind === "choice"),
  };
}

/** What was read of the rows that a step touches. */
export function heldBy({ cells, insert, remove }: SheetStep, { lines, mapping }: Checked): readonly RowHolds[] {
  const touched = new Set([...cells.map(({ row }) => row), ...insert.map(({ after }) => after), ...remove]);
  const held = new Map<number, Map<number, CellValue>>();
  lines.rows.forEach((row, line) => {
    if (!touched.has(row)) return;
    const own = held.get(row) ?? new Map<number, CellValue>();
    held.set(row, own);
    for (const field of mapping.columns.keys()) {
      const column = columnOf(mapping, field, lines.slots[line]!);
      if (column !== undefined) own.set(column, contentOf(lines, line, field));
    }
  });
  return [...held].map(([row, own]) => ({ row, cells: [...own].map(([column, value]) => ({ column, value })) }));
}

/** Findings whose fixes are the same change, such as two rules about one vial, are mended by one of them. */
function withoutRepeats(mendable: readonly { readonly finding: Finding; readonly cells: CellFix }[]) {
  const found = new Map<string, { readonly cells: CellFix; readonly findings: Finding[] }>();
  for (const { finding, cells } of mendable) {
    const key = JSON.stringify(cells);
    const known = found.get(key);
    if (known) known.findings.push(finding);
    else found.set(key, { cells, findings: [finding] });
  }
  return [...found.values()];
}

/** The exact cells of a step, before and after it. */
export function previewOf({ cells, insert, remove }: SheetStep, { mapping, lines }: Checked): readonly PreviewRow[] {
  const dates = new Set(["dos", "dosTo"].flatMap((field) => mapping.columns.get(field as "dos" | "dosTo") ?? []));
  /** A day is read as a day, not as the number that Excel keeps it by. */
  const shown = (column: number, value: CellValue): CellValue =>
    dates.has(column) && typeof value === "number" ? (fromSerial(value, lines.date1904) ?? value) : value;
  const headings = new Map(mapping.headings.map(({ column, heading }) => [column, heading]));
  const cell = (column: number, from: CellValue, to: CellValue): PreviewCell => ({
    column,
    letters: columnLetters(column),
    heading: headings.get(column) ?? "",
    from: shown(column, from),
    to: shown(column, to),
  });
  const changed = new Map<number, PreviewCell[]>();
  for (const { row, column, from, to } of cells) {
    changed.set(row, [...(changed.get(row) ?? []), cell(column, from, to)]);
  }
  const rows: PreviewRow[] = [
    ...[...changed].map(([row, own]) => ({ kind: "changed" as const, row, cells: own })),
    ...insert.map(({ after, cells: own }) => ({
      kind: "added" as const,
      row: after,
      cells: own.map(({ column, to }) => cell(column, null, to)),
    })),
    ...remove.map((row) => ({ kind: "removed" as const, row, cells: [] })),
  ];
  const order = { changed: 0, added: 1, removed: 2 };
  return rows.sort((a, b) => a.row - b.row || order[a.kind] - order[b.kind]);
}
