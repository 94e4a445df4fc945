import type { Finding } from "../../scrub/report.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import { cellEdits, type CellFix } from "../../worksheet/edits.ts";
import type { ToldOf } from "../../worksheet/journal.ts";
import { columnOf } from "../../worksheet/mapping.ts";
import { contentOf } from "../../worksheet/sheet-lines.ts";
import { stepOf, type RowHolds, type SheetStep } from "../../worksheet/step.ts";
import type { Checked } from "../check-sheet.ts";
import { daysOf, previewOf, type PreviewRow } from "./preview-rows.ts";

/** A change of the sheet that can be shown before it is made. */
export interface ChangePlan {
  readonly step: SheetStep;
  readonly rows: readonly PreviewRow[];
  /** Rules that it is made for, by id; none where no rule asks for it. */
  readonly rules: readonly string[];
  /** Whether any part changes what is billed. */
  readonly isChoice: boolean;
  /** What the log tells of its changes. */
  readonly told?: ToldOf;
  /** What clashes with the rest of it, and waits for the next time. */
  readonly left?: readonly Finding[];
  /** What can be left out of it; none where it is all or nothing. */
  readonly parts?: readonly PlanPart[];
  /** The plan with some of its parts; undefined where that is none. */
  readonly only?: (parts: readonly PlanPart[]) => ChangePlan | undefined;
}

/** A part of a change that can be left out by itself. */
export interface PlanPart {
  readonly rows: readonly PreviewRow[];
  /** What it is for, in a sentence; none where the whole plan is for that. */
  readonly why: readonly string[];
  /** Whether it changes what is billed. */
  readonly isChoice: boolean;
}

/** What mending some findings would do to the sheet. */
export interface FixPlan extends ChangePlan {
  /** Findings that it mends. */
  readonly mended: readonly Finding[];
  readonly left: readonly Finding[];
}

/** One change, and the findings that all ask for it, such as two rules about one vial. */
interface Mending {
  readonly cells: CellFix;
  readonly findings: readonly Finding[];
}

/** Whether a finding has a fix that the sheet has cells for. */
export function canMend({ mapping, lines }: Checked, { fix }: Finding): boolean {
  return fix !== null && cellEdits(fix, mapping, lines) !== undefined;
}

/** Plans to mend findings in one step; undefined if none of them can be mended. */
export function planFixes(checked: Checked, findings: readonly Finding[]): FixPlan | undefined {
  const { mapping, lines } = checked;
  const found = new Map<string, { readonly cells: CellFix; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const cells = finding.fix && cellEdits(finding.fix, mapping, lines);
    if (!cells) continue;
    const key = JSON.stringify(cells);
    const known = found.get(key);
    if (known) known.findings.push(finding);
    else found.set(key, { cells, findings: [finding] });
  }
  return found.size === 0 ? undefined : planOf(checked, [...found.values()]);
}

function planOf(checked: Checked, mendings: readonly Mending[]): FixPlan {
  const lastRow = checked.lines.rows.reduce((last, row) => Math.max(last, row), 0);
  const sheet = { sheet: checked.sheet, lastRow };
  const fixes = mendings.map(({ cells }) => cells);
  const { step, left, by } = stepOf(sheet, checked.mapping, fixes);
  const isLeft = new Set(left);
  const made = mendings.filter((_, index) => !isLeft.has(index));
  const mended = made.flatMap(({ findings }) => findings);
  const rulesOf = (fix: number) => idsOf(mendings[fix]!.findings).join(", ");
  const parts = made.map((mending) => new MendingPart(checked, sheet, mending));
  return {
    step: { ...step, holds: heldBy(step, checked) },
    rows: previewOf(step, checked),
    rules: idsOf(mended),
    mended,
    left: left.flatMap((index) => mendings[index]!.findings),
    isChoice: made.some(isChoice),
    told: {
      cells: by.cells.map(rulesOf),
      inserted: by.insert.map(rulesOf),
      removed: by.remove.map(rulesOf),
      days: daysOf(checked),
    },
    ...(parts.length > 1 && { parts, only: (some: readonly PlanPart[]) => planParts(checked, parts, some) }),
  };
}

function planParts(checked: Checked, parts: readonly MendingPart[], some: readonly PlanPart[]): FixPlan | undefined {
  const wanted = new Set(some);
  const mendings = parts.flatMap((part) => (wanted.has(part) ? part.mending : []));
  return mendings.length > 0 ? planOf(checked, mendings) : undefined;
}

/** What it changes is worked out when somebody looks at it: of many parts only the first are shown. */
class MendingPart implements PlanPart {
  readonly mending: Mending;
  private readonly work: () => readonly PreviewRow[];
  private known: readonly PreviewRow[] | undefined;

  constructor(checked: Checked, sheet: Pick<SheetStep, "sheet" | "lastRow">, mending: Mending) {
    this.mending = mending;
    this.work = () => previewOf(stepOf(sheet, checked.mapping, [mending.cells]).step, checked);
  }

  get rows(): readonly PreviewRow[] {
    return (this.known ??= this.work());
  }

  get why(): readonly string[] {
    return [...new Set(this.mending.findings.map(({ rule }) => rule.docs.summary))];
  }

  get isChoice(): boolean {
    return isChoice(this.mending);
  }
}

function isChoice({ findings }: Mending): boolean {
  return findings.some(({ fix }) => fix?.kind === "choice");
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule.id))];
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
