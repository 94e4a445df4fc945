import { ClaimLine } from "../claims/claim-line.ts";
import type { Messages } from "../rules/context.ts";
import type { SheetRule, TallyRule, TieRule } from "../rules/sheet-rule.ts";
import type { Crew } from "./crew.ts";
import type { Page } from "./notebook.ts";
import { isSubject, readyLine, SheetExaminer } from "./sheet-examiner.ts";

/** A rule about a whole sheet while cells of the sheet change. */
export interface SheetWatch {
  /** Takes note of lines that have changed, and gives those of which the rule may now say something else. */
  follow(changed: readonly number[]): Iterable<number>;
  /** Has the rule say once more what there is to say of some lines. What it says of others on the way is as it was. */
  look(lines: readonly number[]): void;
}

export function watchSheet(rule: SheetRule<Messages>, crew: Crew): SheetWatch {
  return "ties" in rule ? new TieWatch(rule, crew) : new TallyWatch(rule, crew);
}

class TieWatch implements SheetWatch {
  private readonly rule: TieRule<Messages>;
  private readonly crew: Crew;
  private readonly page: Page;
  private readonly keysOf = new Map<number, readonly string[]>();
  private readonly linesOf = new Map<string, Set<number>>();

  constructor(rule: TieRule<Messages>, crew: Crew) {
    this.rule = rule;
    this.crew = crew;
    this.page = crew.notebook.pageOf(rule);
    for (let line = 0; line < crew.lines.count; line++) this.note(line);
  }

  follow(changed: readonly number[]): Iterable<number> {
    const before = this.tiedTo(changed);
    for (const line of changed) {
      for (const key of this.keysOf.get(line) ?? []) this.linesOf.get(key)?.delete(line);
      this.keysOf.delete(line);
      this.note(line);
    }
    return new Set([...before, ...this.tiedTo(changed)]);
  }

  look(lines: readonly number[]): void {
    const examiner = new SheetExaminer(this.rule, this.crew);
    for (const line of [...this.tiedTo(lines)].sort((a, b) => a - b)) examiner.gather(line);
    examiner.examine();
  }

  private note(index: number): void {
    const line = new ClaimLine(this.crew.lines, index);
    if (!isSubject(this.rule, line)) return;
    const keys = this.rule.ties(line, this.page);
    this.keysOf.set(index, keys);
    for (const key of keys) {
      const tied = this.linesOf.get(key);
      if (tied) tied.add(index);
      else this.linesOf.set(key, new Set([index]));
    }
  }

  /** Lines, and all that are tied to them by however many ties. */
  private tiedTo(lines: readonly number[]): ReadonlySet<number> {
    const tied = new Set(lines);
    const followed = new Set<string>();
    // A set gives what is added to it on the way as well.
    for (const line of tied) {
      for (const key of this.keysOf.get(line) ?? []) {
        if (followed.has(key)) continue;
        followed.add(key);
        for (const other of this.linesOf.get(key)!) tied.add(other);
      }
    }
    return tied;
  }
}

class TallyWatch implements SheetWatch {
  private readonly rule: TallyRule<Messages>;
  private readonly crew: Crew;
  private readonly page: Page;
  /** Asks as the rule does, and takes nothing down. */
  private readonly quiet: Page;
  private readonly keyOf = new Map<number, string>();
  /** In sheet order. */
  private readonly linesOf = new Map<string, number[]>();

  constructor(rule: TallyRule<Messages>, crew: Crew) {
    this.rule = rule;
    this.crew = crew;
    this.page = crew.notebook.pageOf(rule);
    const nothing = () => undefined;
    this.quiet = { ...this.page, ask: this.page.peek, report: nothing, notChecked: nothing };
    for (let line = 0; line < crew.lines.count; line++) this.count(line, this.keyNow(line));
  }

  follow(changed: readonly number[]): Iterable<number> {
    const said = new Set<number>();
    for (const line of changed) {
      const before = this.keyOf.get(line);
      const now = this.keyNow(line);
      if (before === now) continue;
      for (const key of [before, now]) this.sayAgain(key, said);
      this.countNoMore(line, before);
      this.count(line, now);
      for (const key of [before, now]) this.sayAgain(key, said);
    }
    return said;
  }

  look(lines: readonly number[]): void {
    const { rule, crew, page } = this;
    for (const index of lines) {
      const line = readyLine(rule, crew, page, index);
      const key = line && rule.tally(line, page);
      const counted = key === undefined ? [] : this.linesOf.get(key)!;
      if (counted[0] === index) rule.check({ first: line!, count: counted.length }, page);
    }
  }

  /** What is said for a key is said on its first line. */
  private sayAgain(key: string | undefined, said: Set<number>): void {
    const first = key === undefined ? undefined : this.linesOf.get(key)?.[0];
    if (first !== undefined) said.add(first);
  }

  private keyNow(index: number): string | undefined {
    const { rule, crew, quiet } = this;
    const line = readyLine(rule, crew, quiet, index);
    return line && rule.tally(line, quiet);
  }

  private count(line: number, key: string | undefined): void {
    if (key === undefined) return;
    this.keyOf.set(line, key);
    const counted = this.linesOf.get(key);
    if (counted) counted.splice(placeIn(counted, line), 0, line);
    else this.linesOf.set(key, [line]);
  }

  private countNoMore(line: number, key: string | undefined): void {
    if (key === undefined) return;
    this.keyOf.delete(line);
    const counted = this.linesOf.get(key)!;
    counted.splice(placeIn(counted, line), 1);
  }
}

/** Where a number stands in a list in ascending order, or would stand. */
function placeIn(list: readonly number[], number: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle]! < number) from = middle + 1;
    else to = middle;
  }
  return from;
}
