import type { Grouping } from "../claims/grouping.ts";
import type { Aspect, Aspects } from "./aspects.ts";
import { Looks } from "./looks.ts";
import { NumberLists } from "./number-lists.ts";

/** Lists that are kept before it is seen whether keeping them was of use. */
const mostLists = 4_096;

/** Numbers that these lists may hold together. */
const mostNumbers = 0x20000;

/** A rule that looks at more things than this looks at new ones each time. */
const mostLooks = 200;

/**
 * Where a rule, or several, had nothing to say, so that they need not look again at what looks the same. What a rule
 * says follows from what it looks at: where all that it looked at before in silence is the same, it is silent again.
 */
export abstract class Silence {
  readonly looks = new Looks();
  protected readonly kept = new NumberLists();
  /** Places among the kept lists where a rule looks at what cannot be compared, so that its silence says nothing. */
  private readonly farther = new Set<number>();
  private compared = 0;
  private met = 0;
  private isUseless = false;

  /** Whether there was silence where all looked as it does here. */
  covers(place: number): boolean {
    if (this.isUseless || this.kept.count === 0) return false;
    this.ask(place);
    const known = this.kept.find();
    if (known < 0 || (this.farther.size > 0 && this.farther.has(known))) return false;
    this.met++;
    return true;
  }

  /** Has a silent rule look once more, watched. False if it looks at what cannot be compared. */
  learn(place: number, look: (looks: Looks) => void): boolean {
    if (this.isUseless || this.isFarther(place)) return false;
    this.looks.farther = false;
    look(this.looks);
    this.remember(place);
    if (this.looks.farther) this.farther.add(this.kept.add());
    return !this.looks.farther;
  }

  private isFarther(place: number): boolean {
    if (this.farther.size === 0) return false;
    this.ask(place);
    return this.farther.has(this.kept.find());
  }

  /** Remembers the silence at a place where nothing was looked at but what `looks` holds. */
  remember(place: number): void {
    const { looks, kept } = this;
    if (this.isUseless) return;
    if (looks.size !== this.compared) this.restart();
    this.ask(place);
    kept.add();
    if (kept.count < mostLists && kept.size < mostNumbers && looks.size < mostLooks) return;
    this.isUseless = this.met < kept.count || looks.size >= mostLooks;
    this.met = 0;
    this.forget();
  }

  /** Puts together what is looked at there. */
  protected abstract ask(place: number): void;

  /** More is looked at than before: what was kept says too little. */
  protected restart(): void {
    this.compared = this.looks.size;
    this.forget();
  }

  private forget(): void {
    this.kept.clear();
    this.farther.clear();
  }
}

/** Aspects that tell something of their own. */
function independent(aspects: ReadonlySet<Aspect>): readonly Aspect[] {
  return [...aspects].filter(({ of }) => !of || !aspects.has(of));
}

/** Silence of rules about single lines. */
export class LineSilence extends Silence {
  private ofLine: readonly Aspect[] = [];

  protected override ask(line: number): void {
    this.kept.begin();
    for (const aspect of this.ofLine) this.kept.push(aspect.at(line));
  }

  protected override restart(): void {
    super.restart();
    this.ofLine = independent(this.looks.ofLines);
  }
}

/** Days with more lines are rare, and not worth remembering. */
const mostLines = 64;

/** Silence of rules about days. Lines that it never asked for do not count, nor which of several alike they are. */
export class DaySilence extends Silence {
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

  override covers(place: number): boolean {
    return this.isPlain(place) && super.covers(place);
  }

  override learn(place: number, look: (looks: Looks) => void): boolean {
    return this.isPlain(place) && super.learn(place, look);
  }

  protected override ask(place: number): void {
    const { grouping, kept, membership, ofLines } = this;
    const { members } = grouping;
    const end = grouping.startOf(place + 1);
    kept.begin();
    for (const aspect of this.ofDay) kept.push(aspect.at(members[grouping.startOf(place)]!));
    for (let i = grouping.startOf(place); i < end; i++) {
      const line = members[i]!;
      const belongs = membership ? membership.at(line) : 1;
      if (belongs === 0 && !this.looks.all) continue;
      kept.push(belongs);
      for (const aspect of ofLines) kept.push(aspect.at(line));
    }
  }

  protected override restart(): void {
    super.restart();
    this.ofLines = independent(this.looks.ofLines);
    this.ofDay = independent(this.looks.ofDay);
    this.membership = this.aspects.membership([...this.looks.families]);
  }

  /** No unreadable line may belong to the day. */
  private isPlain(place: number): boolean {
    const { grouping } = this;
    return grouping.startOf(place + 1) - grouping.startOf(place) <= mostLines && !grouping.isDoubtful(place);
  }
}
