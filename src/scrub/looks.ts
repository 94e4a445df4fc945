import type { CodeFamily } from "../claims/codes.ts";
import type { Aspect } from "./aspects.ts";

/** What a rule has looked at so far where it had nothing to say. */
export class Looks {
  /** Of the lines that it was shown. */
  readonly ofLines = new Set<Aspect>();
  /** Of the day as a whole, the same on all its lines. */
  readonly ofDay = new Set<Aspect>();
  /** The families whose lines it asked for. */
  readonly families = new Set<CodeFamily>();
  /** It asked for all lines of the day. */
  all = false;
  /** It looked at something that cannot be compared from line to line: row numbers, other days. */
  farther = false;
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
    if (aspect && this.unnoticedNow === 0) this.ofLines.add(aspect);
  }

  day(aspect: Aspect | undefined): void {
    if (aspect && this.unnoticedNow === 0) this.ofDay.add(aspect);
  }

  family(family: CodeFamily): void {
    if (this.unnoticedNow === 0) this.families.add(family);
  }

  allLines(): void {
    if (this.unnoticedNow === 0) this.all = true;
  }

  beyond(): void {
    if (this.unnoticedNow === 0) this.farther = true;
  }

  /** Does something whose looks are taken down otherwise, more exactly. */
  unnoticed<T>(work: () => T): T {
    this.unnoticedNow++;
    const done = work();
    this.unnoticedNow--;
    return done;
  }
}
