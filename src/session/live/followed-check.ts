import { rules } from "../../rules/index.ts";
import type { ScrubOptions } from "../../scrub/options.ts";
import { Recheck } from "../../scrub/recheck.ts";
import type { Report } from "../../scrub/report.ts";
import { scrubInSlices } from "../../scrub/scrub.ts";
import type { Words } from "../../words/words.ts";
import { LineEditor, type SomeRows } from "../../worksheet/line-editor.ts";
import type { SheetLines } from "../../worksheet/sheet-lines.ts";
import { inTurns, type Checked } from "../check-sheet.ts";
import { listFindings } from "../finding-list.ts";
import { waive } from "../waiving/waive.ts";
import { SameFindings, type Listed } from "./same-findings.ts";

/** What an edit came to. */
export interface Followed extends Listed {
  /** Worksheet rows beside which something else may stand now. */
  readonly rows: ReadonlySet<number>;
}

/** Follows a sheet that was checked: rows that were edited are taken in, and what was found is what a check would find now. */
export class FollowedCheck {
  /** As it is by now. */
  latest: Listed;
  private readonly words: Words;
  private readonly same: SameFindings;
  private options!: ScrubOptions;
  private editor!: LineEditor;
  private recheck!: Recheck;

  constructor(first: Listed, words: Words) {
    this.latest = first;
    this.words = words;
    this.same = new SameFindings(first);
    this.open(first.checked);
  }

  /**
   * Takes rows in as they are now.
   * @returns undefined where other rows are lines now: the sheet is to be read anew.
   */
  async take(rows: readonly SomeRows[], pause: () => Promise<void>): Promise<Followed | undefined> {
    const changed = this.editor.take(rows);
    if (!changed) return undefined;
    if (changed.length === 0) return { ...this.latest, rows: new Set() };
    const { lines } = this.latest.checked;
    const seen = this.recheck.update(changed);
    if (seen) return this.follow(this.recheck.report, new Set(seen), lines);
    const report = await inTurns(scrubInSlices(lines, this.options), pause);
    this.recheck = new Recheck(report, this.options);
    return this.follow(report, undefined, lines);
  }

  /** Takes in what a check of the whole sheet has found, as far as the sheet is the same. */
  replacedBy(checked: Checked): Followed {
    const { lines } = this.latest.checked;
    const areMoved = !isSameList(lines.rows, checked.lines.rows);
    this.open(checked);
    return this.list(checked, new Set(checked.lines.rows), areMoved);
  }

  /** @param seen the lines that were checked again; undefined for all. */
  private follow(report: Report, seen: ReadonlySet<number> | undefined, lines: SheetLines): Followed {
    const before = this.latest.checked;
    const { waivers, slips, sheet, scope } = before;
    const reading = { waivers: waivers.map(({ waiver }) => waiver), slips, tables: [] };
    const checked = { ...before, ...waive(report, { sheet, scope }, reading) };
    // By a waiver an edit may change what is said of a row elsewhere that has the same facts.
    const isOther = (line: number) => checked.report.verdicts[line] !== before.report.verdicts[line];
    const rows = lines.rows.filter((_, line) => seen?.has(line) !== false || isOther(line));
    return this.list(checked, new Set(rows), false);
  }

  private open({ report, lines, mapping, columns, chosenProfile, policy }: Checked): void {
    const inScope = new Set(lines.rows.filter((_, line) => report.inScope(line)));
    const isPart = lines.rows.some((row) => !inScope.has(row));
    this.options = {
      rules,
      asOf: report.asOf,
      profile: chosenProfile,
      policies: policy?.policies,
      ...(isPart ? { onlyRows: (row: number) => inScope.has(row) } : {}),
    };
    this.editor = new LineEditor(lines, mapping, columns);
    this.recheck = new Recheck(report, this.options);
  }

  private list(checked: Checked, rows: ReadonlySet<number>, areMoved: boolean): Followed {
    const before = this.latest;
    const listed = listFindings(checked, this.words, this.same.idsAfter(before, checked, areMoved));
    this.latest = { checked, listed };
    return { ...this.latest, rows };
  }
}

function isSameList(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((row, place) => row === other[place]);
}
