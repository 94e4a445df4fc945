import type { Grouping } from "../claims/grouping.ts";
import type { Aspect, Aspects } from "./aspects.ts";
import { Looks } from "./looks.ts";
import { NumberLists } from "./number-lists.ts";

/** Places that are kept before it is seen whether keeping them was of use. */
const mostPlaces = 16_384;

/** Numbers that may be kept of all these places together. */
const mostNumbers = 0x80000;

/** Who looks at more things than this looks at new ones each time. */
const mostLooks = 200;

/** Number of a place that is not known. */
export const unknown = -1;

/** Knows a line, or a day, that looks the same as one before in all that was ever looked at. */
export abstract class Memory {
  /** What was looked at. */
  readonly looks = new Looks();
  protected readonly kept = new NumberLists();
  private compared = 0;
  private met = 0;
  private isUseless = false;

  /** The number of the first place that looked like this one, or `unknown`. */
  find(place: number): number {
    if (this.isUseless || this.kept.count === 0) return unknown;
    this.ask(place);
    const known = this.kept.find();
    if (known !== unknown) this.met++;
    return known;
  }

  /**
   * Keeps a place, and gives its number. Where more is looked at than before, numbers begin anew. Where hardly a place
   * looks like another, keeping them is given up.
   */
  keep(place: number): number {
    const { looks, kept } = this;
    if (this.isUseless) return unknown;
    if (kept.count >= mostPlaces || kept.size >= mostNumbers || looks.size > mostLooks) {
      this.isUseless = this.met < kept.count || looks.size > mostLooks;
      this.met = 0;
      kept.clear();
    }
    if (looks.size !== this.compared) {
      this.compared = looks.size;
      kept.clear();
      this.lookAt(looks);
    }
    this.ask(place);
    return kept.add();
  }

  /** More is looked at than before. */
  protected abstract lookAt(looks: Looks): void;

  /** Puts together how a place looks. */
  protected abstract ask(place: number): void;
}

/** Aspects that tell something of their own. */
function independent(aspects: ReadonlySet<Aspect>): readonly Aspect[] {
  return [...aspects].filter(({ from }) => !from.some((aspect) => aspect && aspects.has(aspect)));
}

export class LineMemory extends Memory {
  private ofLine: readonly Aspect[] = [];

  protected override lookAt({ ofLines }: Looks): void {
    this.ofLine = independent(ofLines);
  }

  protected override ask(line: number): void {
    const { kept, ofLine } = this;
    const list = kept.write(ofLine.length);
    for (let i = 0; i < ofLine.length; i++) list[i] = ofLine[i]!.at(line);
    kept.written(ofLine.length);
  }
}

/** Days with more lines are rare, and not worth keeping. */
const mostLines = 64;

/** Of a day only those lines count that were asked for, in their order. */
export class DayMemory extends Memory {
  private readonly grouping: Grouping;
  private readonly aspects: Aspects;
  private ofLines: readonly Aspect[] = [];
  private ofDay: readonly Aspect[] = [];
  private membership: Aspect | undefined;

  constructor(grouping: Grouping, aspects: Aspects) {
    super();
    this.grouping = grouping;
    this.aspects = aspects;
  }

  override find(place: number): number {
    return this.isPlain(place) ? super.find(place) : unknown;
  }

  override keep(place: number): number {
    return this.isPlain(place) ? super.keep(place) : unknown;
  }

  protected override lookAt({ ofLines, ofDay, families }: Looks): void {
    this.ofLines = independent(ofLines);
    this.ofDay = independent(ofDay);
    this.membership = this.aspects.membership([...families]);
  }

  protected override ask(place: number): void {
    const { kept, membership, ofLines, ofDay } = this;
    const { members } = this.grouping;
    const start = this.grouping.startOf(place);
    const end = this.grouping.startOf(place + 1);
    const list = kept.write(ofDay.length + (end - start) * (1 + ofLines.length));
    let length = 0;
    for (let i = 0; i < ofDay.length; i++) list[length++] = ofDay[i]!.at(members[start]!);
    for (let member = start; member < end; member++) {
      const line = members[member]!;
      const belongs = membership ? membership.at(line) : 1;
      if (belongs === 0 && !this.looks.all) continue;
      list[length++] = belongs;
      for (let i = 0; i < ofLines.length; i++) list[length++] = ofLines[i]!.at(line);
    }
    kept.written(length);
  }

  /** No line that nobody can read may belong to the day. */
  private isPlain(place: number): boolean {
    const { grouping } = this;
    return grouping.startOf(place + 1) - grouping.startOf(place) <= mostLines && !grouping.isDoubtful(place);
  }
}
