import type { IsoDate } from "../claims/dates.ts";
import type { ProfileId } from "../reference/policy.ts";
import type { Rule } from "../rules/rule.ts";
import { rules as allRules } from "../rules/index.ts";
import type { Report } from "../scrub/report.ts";
import { scrubInSlices } from "../scrub/scrub.ts";
import type { Phrase } from "../words/phrase.ts";
import { openWords, type Words } from "../words/words.ts";
import type { Marked, Scope, WorksheetHost } from "../worksheet/host.ts";
import type { Mapping, Question } from "../worksheet/mapping.ts";
import type { MergedRun } from "../worksheet/merged.ts";
import { Problem } from "../worksheet/problem.ts";
import { readLines } from "../worksheet/read-lines.ts";
import type { SheetLines } from "../worksheet/sheet-lines.ts";
import { openColumns, type ColumnMemory, type Refuse } from "./columns.ts";
import { onlyLog } from "./fixing/log-lines.ts";
import { Cancelled, withoutPause, type Breathe } from "./pace.ts";
import { onlyPolicy, policyOf, type UserPolicy } from "./policy.ts";
import { decisionsIn } from "./releasing/decide.ts";
import type { Decision } from "./releasing/decisions.ts";
import { onlyReleased } from "./releasing/not-claims.ts";
import { statusBlockInSlices } from "./status-rows.ts";
import { onlyFindings } from "./summary/not-claims.ts";
import { waiversIn } from "./waiving/read-waivers.ts";
import { waive, type Keeping } from "./waiving/waive.ts";
import { onlyWaivers } from "./waiving/waiver-table.ts";

export interface CheckSettings extends ColumnMemory {
  /** The day of the check. */
  readonly asOf: IsoDate;
  /** The moment of the check, as an ISO instant. */
  readonly at?: string | undefined;
  /** One payer family for every line, whatever the sheet says. */
  readonly profile?: ProfileId | undefined;
  readonly rules?: readonly Rule[] | undefined;
  /** The user's policy, where it is not the one that the workbook itself holds. */
  readonly policy?: UserPolicy | undefined;
  /** Whether a sheet that does not look like claims, having no dates of service, is left alone. */
  readonly onlyClaims?: boolean | undefined;
  /** Words for what is quoted of the policy. */
  readonly words?: Words | undefined;
  /** Words for the marks; without them nothing is written on the sheet. */
  readonly mark?: Words | undefined;
}

/** A sheet that was checked. */
export interface Checked extends Keeping {
  readonly sheet: string;
  /** When, as an ISO instant; undefined where nobody said. */
  readonly at: string | undefined;
  readonly scope: Scope["kind"];
  /** All that was found; its verdicts leave out what is kept on purpose. */
  readonly report: Report;
  readonly lines: SheetLines;
  readonly mapping: Mapping;
  /** Numbers of the columns that were read. */
  readonly columns: readonly number[];
  /** Cells of it that are merged down a column. */
  readonly merged: readonly MergedRun[];
  /** Payer family that the user chose for all lines. */
  readonly chosenProfile: ProfileId | undefined;
  /** The user's policy by which it was checked; without one the families count as they are shipped. */
  readonly policy: UserPolicy | undefined;
  /** What was decided of its claims when its rows were marked: beside them it says so. */
  readonly decisions: readonly Decision[];
  readonly marked: Marked | undefined;
  /** Why the rows could not be marked though that was wanted. */
  readonly unmarked: Phrase | undefined;
}

/**
 * Reads the policy and a sheet, finds the sheet's columns, asks where they are in doubt, runs the rules and marks the rows. A Problem, or
 * Cancelled, leaves the sheet as it was. What stands in the way of marking alone does not lose the findings.
 */
export async function checkSheet(
  host: WorksheetHost,
  scope: Scope,
  settings: CheckSettings,
  breathe: Breathe = withoutPause,
): Promise<Checked> {
  const words = settings.words ?? settings.mark ?? openWords();
  const policy = settings.policy ?? (await policyOf(host, words));
  const waivers = await waiversIn(host);
  const refuse: Refuse = (top) =>
    onlyPolicy(policy)(top) ??
    onlyLog(words)(top) ??
    onlyFindings(words)(top) ??
    onlyWaivers(waivers.tables)(top) ??
    onlyReleased(words)(top);
  const { cells, mapping } = await openColumns(host, scope, memoryOf(settings), breathe, refuse);
  if (settings.onlyClaims && !holdsClaims(mapping)) {
    throw new Problem({ key: "sheets.no-claims", data: { sheet: cells.sheet } });
  }
  await breathe({ phase: "checking", done: 0, total: cells.rows.length });
  const lines = readLines(cells, mapping, policy?.policies.facts);
  const report = await scrubWithPauses(lines, { ...settings, policy }, breathe, cells.onlyRows);
  if (!lines.rows.some((_, line) => report.inScope(line))) throw noLines(cells.sheet, mapping, scope);
  const from = { sheet: cells.sheet, scope: scope.kind };
  const checked = {
    ...from,
    ...waive(report, from, waivers),
    lines,
    mapping,
    columns: cells.columns,
    merged: cells.merged ?? [],
    at: settings.at,
    chosenProfile: settings.profile,
    policy,
    decisions: [],
    marked: undefined,
    unmarked: undefined,
  };
  return settings.mark ? { ...checked, ...(await markRows(host, checked, settings.mark, breathe)) } : checked;
}

/** Nobody is asked about a sheet that may not be meant at all. */
function memoryOf({ recall, ask, onlyClaims }: CheckSettings): ColumnMemory {
  if (!ask || !onlyClaims) return { recall, ask };
  const isInDoubt = (questions: readonly Question[]) => questions.some(({ field }) => field === "code");
  return {
    recall,
    ask: (questions, mapping, sheet) =>
      isInDoubt(questions) || !holdsClaims(mapping) ? Promise.resolve(undefined) : ask(questions, mapping, sheet),
  };
}

function holdsClaims({ columns }: Mapping): boolean {
  return columns.has("code") && columns.has("dos");
}

async function scrubWithPauses(
  lines: SheetLines,
  { rules = allRules, asOf, profile, policy }: CheckSettings,
  breathe: Breathe,
  onlyRows: ((row: number) => boolean) | undefined,
): Promise<Report> {
  const slices = scrubInSlices(lines, { rules, asOf, profile, policies: policy?.policies, onlyRows });
  return inTurns(slices, (progress) => breathe({ phase: "checking", ...progress }));
}

/** Does work that comes in slices, with a pause after each. */
export async function inTurns<Slice, Result>(
  slices: Generator<Slice, Result>,
  pause: (slice: Slice) => Promise<void>,
): Promise<Result> {
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
    await pause(step.value);
  }
}

/** A host that cannot mark the rows has put the sheet back; the findings stay. */
async function markRows(
  host: WorksheetHost,
  checked: Checked,
  words: Words,
  breathe: Breathe,
): Promise<Partial<Checked>> {
  const total = checked.lines.count;
  let hasBegun = false;
  try {
    const decisions = await decisionsIn(host);
    const slices = statusBlockInSlices({ ...checked, decisions }, words);
    const block = await inTurns(slices, (done) => breathe({ phase: "marking", done, total: 2 * total }));
    hasBegun = true;
    const pace = (done: number, all: number) =>
      breathe({ phase: "marking", done: total * (1 + done / Math.max(1, all)), total: 2 * total });
    return { marked: await host.mark(block, pace), unmarked: undefined, decisions };
  } catch (failure) {
    if (failure instanceof Cancelled) return { marked: undefined, unmarked: cancelledMarking(hasBegun) };
    if (failure instanceof Problem) return { marked: undefined, unmarked: failure.phrase };
    throw failure;
  }
}

/** A host that was stopped has removed its marks, those of an earlier check included. */
function cancelledMarking(hasBegun: boolean): Phrase {
  return { key: hasBegun ? "check.marking-cancelled" : "check.marking-not-begun" };
}

function noLines(sheet: string, { headerRow }: Mapping, { kind }: Scope): Problem {
  if (kind === "selection") return new Problem({ key: "check.no-lines-selected", data: { sheet } });
  if (kind === "visible") return new Problem({ key: "check.no-lines-visible", data: { sheet } });
  return new Problem({ key: "sheet.no-lines", data: { sheet, row: headerRow } });
}
