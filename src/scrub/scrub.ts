import { countClaims } from "../claims/claims.ts";
import type { Lines } from "../claims/lines.ts";
import { Crew } from "./crew.ts";

import type { ScrubOptions } from "./options.ts";
import type { Report } from "./report.ts";
import { SheetExaminer } from "./sheet-examiner.ts";

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
  const crew = new Crew(lines, options);
  const { grouping, notebook, notRun, ran, ofSheet, inScope } = crew;
  // Every line is gone over twice: by itself, and in its day or as a line without one; and once for each rule about all.
  const total = (2 + ofSheet.length) * lines.count;
  let done = 0;

  while (done < lines.count) {
    const to = Math.min(done + sliceLines, lines.count);
    for (; done < to; done++) crew.checkLine(done);
    yield { done, total };
  }
  for (let place = 0; place < grouping.count;) {
    const last = grouping.startOf(place) + sliceLines;
    for (; place < grouping.count && grouping.startOf(place) < last; place++) crew.checkDay(place);
    yield { done: lines.count + grouping.startOf(place), total };
  }
  if (grouping.startOf(grouping.count) < lines.count) {
    for (let from = 0; from < lines.count; from += sliceLines) {
      for (let line = from; line < Math.min(from + sliceLines, lines.count); line++) crew.checkStray(line);
      yield { done: 2 * lines.count, total };
    }
  }
  for (const [index, rule] of ofSheet.entries()) {
    const examiner = new SheetExaminer(rule, crew);
    for (let from = 0; from < lines.count; from += sliceLines) {
      for (let line = from; line < Math.min(from + sliceLines, lines.count); line++) examiner.gather(line);
      yield { done: (2 + index) * lines.count + from, total };
    }
    examiner.examine();
  }

  return { lines, asOf: options.asOf, claims: countClaims(lines), notRun, ran, inScope, ...notebook.close() };
}

/** Runs rules over the lines of a sheet in one go. */
export function scrub(lines: Lines, options: ScrubOptions): Report {
  const slices = scrubInSlices(lines, options);
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}
