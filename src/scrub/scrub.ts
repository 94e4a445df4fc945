import { ClaimLine } from "../claims/claim-line.ts";
import { countClaims } from "../claims/claims.ts";
import { Grouping } from "../claims/grouping.ts";
import type { Lines } from "../claims/lines.ts";
import { shippedPolicies } from "../reference/profiles.ts";
import type { Rule } from "../rules/rule.ts";
import { Aspects } from "./aspects.ts";
import { Companies } from "./companies.ts";
import { DayExaminer, LineExaminer, SheetExaminer } from "./examiners.ts";
import { Interest } from "./interest.ts";
import { Notebook } from "./notebook.ts";
import type { ScrubOptions } from "./options.ts";
import { Payers } from "./payers.ts";
import { whyNotRun } from "./readiness.ts";
import { DayMemory, LineMemory } from "./memory.ts";
import type { Report } from "./report.ts";

/** Lines looked at so far, of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Lines between two breaths: well under the 50 ms that a pane may be busy. */
const sliceLines = 2_000;

/**
 * Runs rules over the lines of a sheet, in slices: a host takes a breath whenever it likes. The same lines and options
 * give the same report.
 */
export function* scrubInSlices(lines: Lines, options: ScrubOptions): Generator<Progress, Report> {
  const grouping = new Grouping(lines);
  const { policies = shippedPolicies } = options;
  const payers = new Payers(lines, policies, options.profile);
  const offered = { lines, isGroupable: grouping.possible, policies, isSaid: payers.isSaid };
  const needsOthers = (rule: Rule) => options.alone === true && rule.scope !== "line";
  const notRun = options.rules.flatMap((rule) => {
    const reason = needsOthers(rule) ? undefined : whyNotRun(rule, offered);
    return reason ? { rule, reason } : [];
  });
  const absent = new Set(notRun.map(({ rule }) => rule));
  const ran = options.rules.filter((rule) => !absent.has(rule) && !needsOthers(rule));
  const inScope = (line: number) => options.onlyRows?.(lines.rows[line]!) ?? true;
  const notebook = new Notebook(lines, grouping, {
    asOf: options.asOf,
    order: options.rules,
    payers,
    policies,
    inScope,
  });
  const aspects = new Aspects(lines, payers);
  const ofLines = ran.filter((rule) => rule.scope === "line");
  const ofDays = ran.filter((rule) => rule.scope === "encounter");
  const lineExaminers = ofLines.map((rule) => new LineExaminer(rule, aspects, notebook));
  const ofSheet = ran.filter((rule) => rule.scope === "sheet");
  const dayExaminers = ofDays.map((rule) => new DayExaminer(rule, grouping, aspects, notebook));
  const inLines = new Interest(lines, new Companies(lineExaminers, () => new LineMemory()));
  const inDays = new Interest(lines, new Companies(dayExaminers, () => new DayMemory(grouping, aspects)));
  // Every line is gone over twice: by itself, and in its day or as a line without one; and once for each rule about all.
  const total = (2 + ofSheet.length) * lines.count;
  let done = 0;

  while (done < lines.count) {
    checkLines(done, (done = Math.min(done + sliceLines, lines.count)));
    yield { done, total };
  }
  for (let place = 0; place < grouping.count;) {
    place = checkDays(place);
    yield { done: lines.count + grouping.startOf(place), total };
  }
  if (grouping.possible && grouping.members.length < lines.count) {
    for (let from = 0; from < lines.count; from += sliceLines) {
      checkStrays(from, Math.min(from + sliceLines, lines.count));
      yield { done: 2 * lines.count, total };
    }
  }
  for (const [index, rule] of ofSheet.entries()) {
    const examiner = new SheetExaminer(rule, lines, notebook);
    for (let from = 0; from < lines.count; from += sliceLines) {
      examiner.gather(from, Math.min(from + sliceLines, lines.count), inScope);
      yield { done: (2 + index) * lines.count + from, total };
    }
    examiner.examine();
  }

  return { lines, asOf: options.asOf, claims: countClaims(lines), notRun, ran, inScope, ...notebook.close() };

  function checkLines(from: number, to: number): void {
    for (let line = from; line < to; line++) {
      if (inScope(line)) for (const company of inLines.inLine(line)) company.examine(line);
    }
  }

  /** @returns the first day after as many lines as there are between two breaths. */
  function checkDays(first: number): number {
    const last = Math.min(grouping.startOf(first) + sliceLines, grouping.members.length);
    let place = first;
    for (; place < grouping.count && grouping.startOf(place) < last; place++) {
      const companies = inDays.inDay(grouping.members, grouping.startOf(place), grouping.startOf(place + 1));
      if (companies.length === 0 || (options.onlyRows && !grouping.membersOf(place).some(inScope))) continue;
      for (const company of companies) company.examine(place);
    }
    return place;
  }

  /** A line whose date, or whose it is, cannot be read belongs to no day: rules about days cannot look at it. */
  function checkStrays(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      if (grouping.placeOf(index) !== undefined || !inScope(index)) continue;
      const line = new ClaimLine(lines, index);
      for (const rule of ofDays) {
        if (!rule.looksAt.has(line.code) || (rule.claimType && rule.claimType !== line.claimType)) continue;
        notebook.notChecked(rule, index, notebook.whyStray(line));
      }
    }
  }
}

/** Runs rules over the lines of a sheet in one go. */
export function scrub(lines: Lines, options: ScrubOptions): Report {
  const slices = scrubInSlices(lines, options);
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}
