import type { ClaimLine } from "./claim-line.ts";
import type { CodeFamily } from "./codes.ts";
import { daysBetween, type IsoDate } from "./dates.ts";
import type { Grouping } from "./grouping.ts";
import type { ClaimType } from "./lines.ts";
import { supplyOf, type Supply } from "./supply.ts";

/** One patient's lines on one date of service on one kind of claim, across claim ids. */
export class Encounter {
  readonly lines: readonly ClaimLine[];
  readonly dos: IsoDate;
  readonly claimType: ClaimType;
  private readonly place: number;
  private readonly grouping: Grouping;

  constructor(grouping: Grouping, place: number, lines: readonly ClaimLine[]) {
    this.grouping = grouping;
    this.place = place;
    this.lines = lines;
    this.dos = lines[0]!.dos!;
    this.claimType = lines[0]!.claimType;
  }

  of(family: CodeFamily): readonly ClaimLine[] {
    return this.lines.filter((line) => family.has(line.code));
  }

  has(family: CodeFamily): boolean {
    return this.lines.some((line) => family.has(line.code));
  }

  /** The lines of each agent, one supply per code. */
  supplies(agents: CodeFamily): readonly Supply[] {
    const lines = this.of(agents);
    return [...new Set(lines.map((line) => line.code))].map((code) =>
      supplyOf(
        code,
        lines.filter((line) => line.code === code),
      ),
    );
  }

  /** The same patient's other encounters at most this many days before or after, on the same kind of claim. */
  near(days: number): readonly Encounter[] {
    return this.grouping
      .othersOfPatient(this.place)
      .filter((other) => other.claimType === this.claimType && Math.abs(daysBetween(this.dos, other.dos)) <= days);
  }

  /** Lines of the same patient whose code or date cannot be read: any of them may belong here. */
  get doubtful(): readonly ClaimLine[] {
    return this.grouping.doubtfulOfPatient(this.place);
  }
}
