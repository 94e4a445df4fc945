import { ClaimLine } from "../claims/claim-line.ts";
import type { CodeFamily } from "../claims/codes.ts";
import { Encounter } from "../claims/encounter.ts";
import { fieldsOf, type Field, type Topic } from "../claims/fields.ts";
import type { Grouping } from "../claims/grouping.ts";
import type { IsoDate } from "../claims/dates.ts";
import type { Dated } from "../reference/dated.ts";
import type { Aspects } from "./aspects.ts";
import type { Looks } from "./looks.ts";
import type { Page } from "./notebook.ts";

/** A line that takes down what is looked at. */
export class WatchedLine extends ClaimLine {
  private readonly aspects: Aspects;
  private readonly looks: Looks;

  constructor(aspects: Aspects, index: number, looks: Looks) {
    super(aspects.lines, index);
    this.aspects = aspects;
    this.looks = looks;
  }

  override get index(): number {
    this.looks.lookBeyond();
    return super.index;
  }

  override get row(): number {
    this.looks.lookBeyond();
    return super.row;
  }

  override get slot(): number {
    this.looks.lookBeyond();
    return super.slot;
  }

  protected override notice(field: Field, how: "reading" | "value"): void {
    this.looks.line(this.aspects[how](field));
  }

  /** Where there is no flaw, all that counts is that every cell says something, or nothing. */
  override flaw(topic: Topic) {
    const flaw = this.looks.unnoticed(() => super.flaw(topic));
    for (const field of fieldsOf(topic)) this.looks.line(this.aspects.kind(field));
    if (flaw && flaw.reading.kind !== "blank") this.looks.line(this.aspects.reading(flaw.field));
    return flaw;
  }

  override isBefore(day: IsoDate): boolean {
    this.looks.line(this.aspects.comparedTo(day));
    return this.looks.unnoticed(() => super.isBefore(day));
  }

  override isAfter(day: IsoDate): boolean {
    this.looks.line(this.aspects.comparedTo(day));
    return this.looks.unnoticed(() => super.isAfter(day));
  }

  override get days() {
    for (const aspect of this.aspects.days) this.looks.line(aspect);
    return this.looks.unnoticed(() => super.days);
  }

  override dateFor(fact?: Dated<unknown>) {
    if (!fact) return this.dos;
    this.looks.line(this.aspects.valueInForce(fact));
    return this.looks.unnoticed(() => this.dos);
  }
}

/** A patient's day that takes down what is looked at. */
export class WatchedEncounter extends Encounter {
  private readonly aspects: Aspects;
  private readonly looks: Looks;

  constructor(grouping: Grouping, place: number, aspects: Aspects, looks: Looks) {
    const members = Array.from(grouping.membersOf(place), (line) => new WatchedLine(aspects, line, looks));
    super(grouping, place, members);
    this.aspects = aspects;
    this.looks = looks;
  }

  override get lines() {
    this.looks.allLines();
    return super.lines;
  }

  override get dos() {
    this.looks.day(this.aspects.reading("dos"));
    return this.looks.unnoticed(() => super.dos);
  }

  override dateFor(fact?: Dated<unknown>) {
    if (!fact) return this.dos;
    this.looks.day(this.aspects.valueInForce(fact));
    return this.looks.unnoticed(() => this.dos);
  }

  override get claimType() {
    this.looks.day(this.aspects.reading("claimType"));
    return this.looks.unnoticed(() => super.claimType);
  }

  override of(family: CodeFamily) {
    this.looks.family(family);
    return this.looks.unnoticed(() => super.of(family));
  }

  override near(days: number) {
    this.looks.lookBeyond();
    return super.near(days);
  }

  /** Silence is only remembered of patients who have none. */
  override get doubtful() {
    return this.looks.unnoticed(() => super.doubtful);
  }
}

/** A page that nothing is written on: it takes down what is looked at. */
export function watchedPage(page: Page, aspects: Aspects, looks: Looks): Page {
  const ofPayer = <T>(ask: () => T) => {
    for (const aspect of aspects.payer) looks.line(aspect);
    return looks.unnoticed(ask);
  };
  return {
    asOf: page.asOf,
    hasColumn: page.hasColumn,
    policy: (line) => ofPayer(() => page.policy(line)),
    payerFamily: (line) => {
      for (const aspect of aspects.payerBehind) looks.line(aspect);
      return looks.unnoticed(() => page.payerFamily(line));
    },
    ask: (line, key) => ofPayer(() => page.peek(line, key)),
    peek: (line, key) => page.peek(line, key),
    whyUnknown: (line) => ofPayer(() => page.whyUnknown(line)),
    // Where a rule was silent nevertheless, it is switched off for this payer.
    report: () => ofPayer(() => undefined),
    notChecked: () => ofPayer(() => undefined),
  };
}
