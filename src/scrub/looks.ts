import type { CodeFamily } from "../claims/codes.ts";
import type { Aspect } from "./aspects.ts";

/** What was looked at. */
export class Looks {
  /** Of lines. */
  readonly ofLines = new Set<Aspect>();
  /** Of the day as a whole, the same on all its lines. */
  readonly ofDay = new Set<Aspect>();
  /** The families whose lines were asked for. */
  readonly families = new Set<CodeFamily>();
  /** All lines of the day were asked for. */
  all = false;
  /**
   * Something was looked at that cannot be compared from line to line: row numbers, other days. What is looked at
   * afterwards no longer matters.
   */
  beyond = false;
  private unnoticedNow = 0;

  get size(): number {
    return this.ofLines.size + this.ofDay.size + this.families.size + (this.all ? 1 : 0);
  }

  include(other: Looks): void {
    for (const aspect of other.ofLines) this.ofLines.add(aspect);
    for (const aspect of other.ofDay) this.ofDay.add(aspect);
    for (const family of other.families) this.families.add(family);
    this.all ||= other.all;
  }

  line(aspect: Aspect | undefined): void {
    if (aspect && this.isNoticed) this.ofLines.add(aspect);
  }

  day(aspect: Aspect | undefined): void {
    if (aspect && this.isNoticed) this.ofDay.add(aspect);
  }

  family(family: CodeFamily): void {
    if (this.isNoticed) this.families.add(family);
  }

  allLines(): void {
    if (this.isNoticed) this.all = true;
  }

  lookBeyond(): void {
    if (this.isNoticed) this.beyond = true;
  }

  private get isNoticed(): boolean {
    return this.unnoticedNow === 0 && !this.beyond;
  }

  /** Does something whose looks are taken down otherwise, more exactly. */
  unnoticed<T>(work: () => T): T {
    this.unnoticedNow++;
    const done = work();
    this.unnoticedNow--;
    return done;
  }
}
