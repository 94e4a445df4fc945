import { countClaims } from "../claims/claims.ts";
import type { Policy, PolicyKey } from "../reference/policy.ts";
import type { Severity } from "../rules/context.ts";
import { Crew } from "./crew.ts";
import { placeOf, weightOf } from "./notebook.ts";
import type { ScrubOptions } from "./options.ts";
import type { Finding, NotChecked, Report } from "./report.ts";
import { watchSheet, type SheetWatch } from "./sheet-watch.ts";

const none: readonly never[] = [];

/**
 * A report that follows its lines while their cells change. Of a changed line only those are checked again of which a
 * rule may look from there: its patient's, before and now, and those that a rule about the whole sheet ties to it. What
 * comes out is the report that a check of all lines would give.
 */
export class Recheck {
  private readonly options: ScrubOptions;
  private readonly crew: Crew;
  private readonly watches: readonly SheetWatch[];
  private readonly findings: (readonly Finding[])[];
  private readonly gaps: (readonly NotChecked[])[];
  private readonly verdicts: Uint8Array;
  /** Of each line the policy of its payer, and how many lines each policy has. */
  private readonly policies: (Policy | undefined)[] = [];
  private readonly counts = new Map<Policy | undefined, number>();

  /** @param report of a check by these options; its lines are those that will change. */
  constructor(report: Report, options: ScrubOptions) {
    const { lines } = report;
    this.options = options;
    this.crew = new Crew(lines, options, true);
    this.watches = this.crew.ofSheet.map((rule) => watchSheet(rule, this.crew));
    this.findings = byLine(report.findings, lines.count);
    this.gaps = byLine(report.notChecked, lines.count);
    this.verdicts = new Uint8Array(lines.count);
    for (const { line } of report.notChecked) this.verdicts[line] = placeOf.notChecked;
    for (const { line, severity } of report.findings) this.judge(line, severity);
    for (let line = 0; line < lines.count; line++) this.countPayer(line, this.crew.payers.at(line));
  }

  /**
   * Checks again what has to do with lines whose cells have changed.
   * @returns the lines that were checked; undefined where rules run now that did not before, or the other way round:
   * then all of the sheet is to be checked anew.
   */
  update(changed: readonly number[]): readonly number[] | undefined {
    const { crew, watches } = this;
    if (!this.followPayers(changed)) return undefined;
    const tied = watches.flatMap((watch) => [...watch.follow(changed)]);
    const lines = crew.grouping.follow([...changed, ...tied]);
    const days = new Set<number>();
    for (const line of lines) {
      crew.checkLine(line);
      crew.checkStray(line);
      const day = crew.grouping.placeOf(line);
      if (day !== undefined) days.add(day);
    }
    for (const day of days) crew.checkDay(day);
    for (const watch of watches) watch.look(lines);
    this.takeDown(lines);
    return lines;
  }

  get report(): Report {
    const { lines, notRun, ran, inScope, notebook } = this.crew;
    return {
      lines,
      asOf: this.options.asOf,
      claims: countClaims(lines),
      findings: this.findings.flat(),
      notChecked: this.gaps.flat(),
      notRun,
      ran,
      verdicts: this.verdicts.slice(),
      policyAt: notebook.policyAt,
      inScope,
      ...notebook.countPayers(),
    };
  }

  /** Whether the same rules run as before, though the payers may be others now. */
  private followPayers(changed: readonly number[]): boolean {
    const known = this.counts.size;
    let isOther = false;
    for (const line of changed) {
      const [before, now] = [this.policies[line], this.crew.payers.at(line)];
      if (before === now) continue;
      const left = this.counts.get(before)! - 1;
      if (left > 0) this.counts.set(before, left);
      else isOther = this.counts.delete(before);
      this.countPayer(line, now);
    }
    if (!isOther && this.counts.size === known) return true;
    const isSaid = (key: PolicyKey) => [...this.counts.keys()].some((policy) => policy?.values[key] !== undefined);
    const notRun = this.crew.whyNotRun(isSaid);
    return (
      notRun.length === this.crew.notRun.length && notRun.every(({ rule }, at) => rule === this.crew.notRun[at]!.rule)
    );
  }

  private countPayer(line: number, policy: Policy | undefined): void {
    this.policies[line] = policy;
    this.counts.set(policy, (this.counts.get(policy) ?? 0) + 1);
  }

  /** What else was said on the way, of lines that were not to be checked, is known already. */
  private takeDown(lines: readonly number[]): void {
    const said = this.crew.notebook.drain();
    for (const line of lines) {
      this.findings[line] = none;
      this.gaps[line] = none;
      this.verdicts[line] = placeOf.clean;
    }
    const wanted = new Set(lines);
    for (const gap of said.notChecked) {
      if (!wanted.has(gap.line)) continue;
      this.gaps[gap.line] = [...this.gaps[gap.line]!, gap];
      this.verdicts[gap.line] = placeOf.notChecked;
    }
    for (const finding of said.findings) {
      const { line, severity } = finding;
      if (!wanted.has(line)) continue;
      this.findings[line] = [...this.findings[line]!, finding];
      this.judge(line, severity);
    }
  }

  private judge(line: number, severity: Severity): void {
    this.verdicts[line] = Math.max(this.verdicts[line]!, weightOf(severity));
  }
}

function byLine<T extends { readonly line: number }>(remarks: readonly T[], count: number): (readonly T[])[] {
  const lines: (readonly T[])[] = new Array<readonly T[]>(count).fill(none);
  for (const remark of remarks) lines[remark.line] = [...lines[remark.line]!, remark];
  return lines;
}
