import { byCode } from "./by-code.ts";
import type { ClaimLine } from "./claim-line.ts";
import type { CodeFamily } from "./codes.ts";
import { daysBetween, type IsoDate } from "./dates.ts";
import type { Facts } from "./facts.ts";
import type { Grouping } from "./grouping.ts";
import type { ClaimType } from "./lines.ts";
import { supplyOf, type Supply } from "./supply.ts";

interface Gathered {
  readonly family: CodeFamily;
  readonly lines: readonly ClaimLine[];
  supplies: readonly Supply[] | undefined;
}

/** One patient's lines on one date of service on one kind of claim, across claim ids. */
export class Encounter {
  private readonly grouping: Grouping;
  private readonly place: number;
  private readonly members: readonly ClaimLine[];
  private readonly known: Gathered[] = [];

  constructor(grouping: Grouping, place: number, members: readonly ClaimLine[]) {
    this.grouping = grouping;
    this.place = place;
    this.members = members;
  }

  get lines(): readonly ClaimLine[] {
    return this.members;
  }

  get dos(): IsoDate {
    return this.members[0]!.dos!;
  }

  get facts(): Facts | undefined {
    return this.members[0]!.facts;
  }

  /** The date of service for those who only look up a fact: of the day nothing counts but which value is in force. */
  dateFor(): IsoDate | undefined {
    return this.dos;
  }

  get claimType(): ClaimType {
    return this.members[0]!.claimType;
  }

  of(family: CodeFamily): readonly ClaimLine[] {
    return this.gathered(family).lines;
  }

  has(family: CodeFamily): boolean {
    return this.of(family).length > 0;
  }

  /** The lines of each agent, one supply per code. Several rules ask for the same ones. */
  supplies(agents: CodeFamily): readonly Supply[] {
    const lines = this.of(agents);
    return (this.gathered(agents).supplies ??= suppliesOf(lines));
  }

  /** The same patient's other encounters at most this many days before or after, on the same kind of claim. */
  near(days: number): Encounter[] {
    const { dos, claimType } = this;
    return this.grouping
      .othersOfPatient(this.place)
      .filter((other) => other.claimType === claimType && Math.abs(daysBetween(dos, other.dos)) <= days);
  }

  /** Lines of the same patient that may belong here: their date cannot be read, or it is this one and their code cannot. */
  get doubtful(): readonly ClaimLine[] {
    const lines = this.grouping.doubtfulOfPatient(this.place);
    return lines.filter(({ dos }) => dos === undefined || dos === this.dos);
  }

  private gathered(family: CodeFamily): Gathered {
    for (const known of this.known) if (known.family === family) return known;
    const lines = this.members.filter((line) => family.has(line.code));
    const gathered: Gathered = { family, lines, supplies: undefined };
    this.known.push(gathered);
    return gathered;
  }
}

function suppliesOf(lines: readonly ClaimLine[]): readonly Supply[] {
  if (lines.length === 1) return [supplyOf(lines[0]!.code, lines)];
  return byCode(lines).map((some) => supplyOf(some[0].code, some));
}
