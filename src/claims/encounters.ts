import { ClaimLine } from "./claim-line.ts";
import { daysBetween, type IsoDate } from "./dates.ts";
import type { ClaimType, Lines } from "./lines.ts";
import { supplyOf, type Supply } from "./supply.ts";
import type { CodeFamily } from "./codes.ts";

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
      .encountersOfPatient(this.place)
      .filter((other) => other.claimType === this.claimType && Math.abs(daysBetween(this.dos, other.dos)) <= days);
  }

  /** Lines of the same patient whose code or date cannot be read: any of them may belong here. */
  get doubtful(): readonly ClaimLine[] {
    return this.grouping.doubtfulOfPatient(this.place);
  }
}

/** Place of a line in no encounter. */
const nowhere = 0xffffffff;

/** The lines of a sheet sorted into encounters. */
export class Grouping {
  readonly lines: Lines;
  /** Whether the sheet says whose lines they are, by patient or by claim. */
  readonly possible: boolean;
  readonly count: number;
  private readonly encounterOf: Uint32Array;
  private readonly patientOf: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly members: Uint32Array;
  private readonly byPatient: ReadonlyMap<number, readonly number[]>;
  private readonly strays: ReadonlyMap<number, readonly number[]>;

  constructor(lines: Lines) {
    this.lines = lines;
    const whose = lines.columns.patientId ?? lines.columns.claimId;
    this.possible = whose !== undefined;
    const encounterOf = new Uint32Array(lines.count).fill(nowhere);
    const patients = new Uint32Array(lines.count).fill(nowhere);
    const strays = new Map<number, number[]>();
    const byPatient = new Map<number, number[]>();
    const patientOf: number[] = [];
    const sizes: number[] = [];
    const { dos, code, claimType, billingNpi } = lines.columns;
    const places = new Map<number, Map<number, number>>();
    for (let i = 0; whose && i < lines.count; i++) {
      const patient = whose.ids[i]!;
      if (whose.dictionary[patient]!.kind !== "value") continue;
      patients[i] = patient;
      const day = dos?.ids[i] ?? 0;
      const dated = dos?.dictionary[day]?.kind === "value";
      if (!dated || code?.dictionary[code.ids[i]!]?.kind !== "value") push(strays, patient, i);
      if (!dated) continue;
      const biller = billingNpi?.ids[i] ?? 0;
      const type = claimType?.dictionary[claimType.ids[i]!];
      const institutional = type?.kind === "value" && type.value === "institutional" ? 1 : 0;
      let ofPatient = places.get(patient);
      if (!ofPatient) places.set(patient, (ofPatient = new Map()));
      const key = (day * 0x100000 + biller) * 2 + institutional;
      let place = ofPatient.get(key);
      if (place === undefined) {
        ofPatient.set(key, (place = sizes.length));
        sizes.push(0);
        patientOf.push(patient);
        push(byPatient, patient, place);
      }
      sizes[place]!++;
      encounterOf[i] = place;
    }
    this.count = sizes.length;
    this.encounterOf = encounterOf;
    this.patientOf = Uint32Array.from(patientOf);
    this.byPatient = byPatient;
    this.strays = strays;
    this.starts = new Uint32Array(sizes.length + 1);
    for (let place = 0; place < sizes.length; place++) this.starts[place + 1] = this.starts[place]! + sizes[place]!;
    const next = this.starts.slice();
    this.members = new Uint32Array(this.starts[sizes.length]!);
    for (let i = 0; i < lines.count; i++) {
      const place = encounterOf[i]!;
      if (place !== nowhere) this.members[next[place]!++] = i;
    }
  }

  /** Line numbers of an encounter, in sheet order. */
  membersOf(place: number): Uint32Array {
    return this.members.subarray(this.starts[place]!, this.starts[place + 1]!);
  }

  /** The encounter of a line; undefined if its date, or whose it is, cannot be read. */
  placeOf(line: number): number | undefined {
    const place = this.encounterOf[line]!;
    return place === nowhere ? undefined : place;
  }

  encounter(place: number): Encounter {
    const lines = Array.from(this.membersOf(place), (index) => new ClaimLine(this.lines, index));
    return new Encounter(this, place, lines);
  }

  encountersOfPatient(place: number): readonly Encounter[] {
    const others = this.byPatient.get(this.patientOf[place]!) ?? [];
    return others.filter((other) => other !== place).map((other) => this.encounter(other));
  }

  doubtfulOfPatient(place: number): readonly ClaimLine[] {
    const strays = this.strays.get(this.patientOf[place]!) ?? [];
    return strays.map((index) => new ClaimLine(this.lines, index));
  }
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
