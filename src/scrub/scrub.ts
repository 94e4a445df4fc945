import { ClaimLine } from "../claims/claim-line.ts";
import { countClaims } from "../claims/claims.ts";
import { Grouping } from "../claims/grouping.ts";
import type { Lines } from "../claims/lines.ts";
import { profiles as shippedProfiles } from "../reference/profiles.ts";
import { Aspects } from "./aspects.ts";
import { companiesOf } from "./company.ts";
import { DayExaminer, LineExaminer } from "./examiners.ts";
import { Interest } from "./interest.ts";
import { Notebook } from "./notebook.ts";
import type { ScrubOptions } from "./options.ts";
import { profilesOf } from "./profile.ts";
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
  const notRun = options.rules.flatMap((rule) => {
    const reason = options.alone && rule.scope === "encounter" ? undefined : whyNotRun(rule, lines, grouping.possible);
    return reason ? { rule, reason } : [];
  });
  const absent = new Set(notRun.map(({ rule }) => rule));
  const ran = options.rules.filter((rule) => !absent.has(rule) && !(options.alone && rule.scope === "encounter"));
  const profileAt = profilesOf(lines, options.profile);
  const inScope = (line: number) => options.onlyRows?.(lines.rows[line]!) ?? true;
  const notebook = new Notebook(lines, grouping, {
    asOf: options.asOf,
    order: options.rules,
    policies: options.policies ?? shippedProfiles,
    profileAt,
    inScope,
  });
  const aspects = new Aspects(lines);
  const interest = new Interest(
    lines,
    companiesOf(
      ran.filter((rule) => rule.scope === "line").map((rule) => new LineExaminer(rule, aspects, notebook)),
      () => new LineMemory(),
    ),
    companiesOf(
      ran
        .filter((rule) => rule.scope === "encounter")
        .map((rule) => new DayExaminer(rule, grouping, aspects, notebook)),
      () => new DayMemory(grouping, aspects),
    ),
  );
  // Every line is gone over twice: by itself, and in its day or as a line without one.
  const total = 2 * lines.count;
  let done = 0;
  let breath = 0;

  for (let index = 0; index < lines.count; index++) {
    if (inScope(index)) for (const company of interest.inLine(index)) company.examine(index);
    if (isBreathDue(1)) yield { done, total };
  }
  for (let place = 0; place < grouping.count; place++) {
    checkDay(place);
    if (isBreathDue(grouping.startOf(place + 1) - grouping.startOf(place))) yield { done, total };
  }
  for (let index = 0; index < lines.count; index++) {
    if (grouping.placeOf(index) !== undefined) continue;
    checkStray(index);
    if (isBreathDue(1)) yield { done, total };
  }

  return { lines, asOf: options.asOf, claims: countClaims(lines), notRun, ran, inScope, ...notebook.close() };

  function isBreathDue(looked: number): boolean {
    done += looked;
    if (done - breath < sliceLines) return false;
    breath = done;
    return true;
  }

  function checkDay(place: number): void {
    const companies = interest.inDay(grouping.members, grouping.startOf(place), grouping.startOf(place + 1));
    if (companies.length === 0 || (options.onlyRows && !grouping.membersOf(place).some(inScope))) return;
    for (const company of companies) company.examine(place);
  }

  /** A line whose date, or whose it is, cannot be read belongs to no day: rules about days cannot look at it. */
  function checkStray(index: number): void {
    if (!grouping.possible || !inScope(index)) return;
    const line = new ClaimLine(lines, index);
    for (const rule of interest.inDay(Uint32Array.of(index), 0, 1).flatMap(({ rules }) => rules)) {
      if (rule.claimType && rule.claimType !== line.claimType) continue;
      notebook.notChecked(rule, index, notebook.whyStray(line));
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
