import { ClaimLine } from "./claim-line.ts";
import { Encounter } from "./encounter.ts";
import type { Lines } from "./lines.ts";

/** Place of a line in no encounter. */
const nowhere = 0xffffffff;

/** The lines of a sheet sorted into encounters: patient, date of service, kind of claim, and biller where the sheet has one. */
export class Grouping {
  readonly lines: Lines;
  /** Whether the sheet says whose lines they are, by patient or by claim. */
  readonly possible: boolean;
  readonly count: number;
  private readonly days: Days;
  /** The lines, those of one encounter after those of another. */
  readonly members: Uint32Array;
  private readonly starts: Uint32Array;
  private latest: { readonly place: number; readonly encounter: Encounter } | undefined;

  constructor(lines: Lines) {
    this.lines = lines;
    this.possible = patientColumn(lines) !== undefined;
    this.days = sortIntoDays(lines);
    const { sizes, encounterOf } = this.days;
    this.count = sizes.length;
    this.starts = new Uint32Array(this.count + 1);
    for (let place = 0; place < this.count; place++) this.starts[place + 1] = this.starts[place]! + sizes[place]!;
    const next = this.starts.slice();
    this.members = new Uint32Array(this.starts[this.count]!);
    for (let line = 0; line < lines.count; line++) {
      const place = encounterOf[line]!;
      if (place !== nowhere) this.members[next[place]!++] = line;
    }
  }

  /** Where an encounter's lines begin in `members`; those of the next one begin where they end. */
  startOf(place: number): number {
    return this.starts[place]!;
  }

  /** An encounter's lines, in sheet order. */
  membersOf(place: number): Uint32Array {
    return this.members.subarray(this.starts[place]!, this.starts[place + 1]!);
  }

  /** The encounter of a line; undefined if its date, or whose it is, cannot be read. */
  placeOf(line: number): number | undefined {
    const place = this.days.encounterOf[line]!;
    return place === nowhere ? undefined : place;
  }

  /** What one rule has gathered of an encounter, the next rule finds there. */
  encounter(place: number): Encounter {
    if (this.latest?.place !== place) {
      this.latest = { place, encounter: new Encounter(this, place, this.views(this.membersOf(place))) };
    }
    return this.latest.encounter;
  }

  /** The same patient's other encounters. */
  othersOfPatient(place: number): readonly Encounter[] {
    const all = this.days.byPatient.get(this.days.patientOf[place]!)!;
    return all.filter((other) => other !== place).map((other) => this.encounter(other));
  }

  /** Whether the patient has lines whose code or date cannot be read. */
  isDoubtful(place: number): boolean {
    const { doubtful, patientOf } = this.days;
    return doubtful.size > 0 && doubtful.has(patientOf[place]!);
  }

  /** Lines of the same patient whose code or date cannot be read. */
  doubtfulOfPatient(place: number): readonly ClaimLine[] {
    return this.views(this.days.doubtful.get(this.days.patientOf[place]!) ?? []);
  }

  private views(places: ArrayLike<number>): readonly ClaimLine[] {
    const lines: ClaimLine[] = [];
    for (let i = 0; i < places.length; i++) lines.push(new ClaimLine(this.lines, places[i]!));
    return lines;
  }
}

interface Days {
  /** Of each line, its encounter or `nowhere`. */
  readonly encounterOf: Uint32Array;
  readonly patientOf: readonly number[];
  readonly sizes: readonly number[];
  readonly byPatient: ReadonlyMap<number, readonly number[]>;
  readonly doubtful: ReadonlyMap<number, readonly number[]>;
}

/** Without a patient column the claim id stands for the patient. */
function patientColumn(lines: Lines) {
  return lines.columns.patientId ?? lines.columns.claimId;
}

/** More dates than there are days between the years that dates know. */
const mostDates = 0x20000;

function sortIntoDays(lines: Lines): Days {
  const encounterOf = new Uint32Array(lines.count).fill(nowhere);
  const patientOf: number[] = [];
  const sizes: number[] = [];
  const byPatient = new Map<number, number[]>();
  const doubtful = new Map<number, number[]>();
  const found = new Map<number, Billed[]>();
  let before: { readonly key: number; readonly billed: Billed } | undefined;
  const whose = sameValue(patientColumn(lines));
  const day = sameValue(lines.columns.dos);
  const code = sameValue(lines.columns.code);
  const biller = sameValue(lines.columns.billingNpi);
  const institutional = institutionalLines(lines);

  for (let line = 0; line < lines.count; line++) {
    const patient = whose(line);
    if (patient === undefined) continue;
    const date = day(line);
    if (date === undefined || code(line) === undefined) push(doubtful, patient, line);
    if (date === undefined) continue;
    const key = (patient * mostDates + date) * 2 + (institutional(line) ? 1 : 0);
    const npi = biller(line);
    // The lines of a day mostly follow each other: no need to look it up again.
    let billed = before?.key === key && before.billed.npi === npi ? before.billed : undefined;
    if (!billed) {
      let ofDay = found.get(key);
      if (!ofDay) found.set(key, (ofDay = []));
      billed = ofDay.find((other) => npi === undefined || other.npi === undefined || other.npi === npi);
      if (!billed) {
        ofDay.push((billed = { place: sizes.length, npi }));
        sizes.push(0);
        patientOf.push(patient);
        push(byPatient, patient, billed.place);
      }
      before = { key, billed };
    }
    billed.npi ??= npi;
    const { place } = billed;
    sizes[place]!++;
    encounterOf[line] = place;
  }
  return { encounterOf, patientOf, sizes, byPatient, doubtful };
}

/** An encounter and who bills it. Lines that do not say who bills them go with the first biller of the day. */
interface Billed {
  readonly place: number;
  npi: number | undefined;
}

type Column = { readonly ids: Uint32Array; readonly dictionary: readonly { readonly kind: string }[] } | undefined;

/** Numbers the values of a column, cells that mean the same alike, whatever the letter case; unread cells have none. */
export function sameValue(column: Column): (line: number) => number | undefined {
  if (!column) return () => undefined;
  const numbers = new Map<unknown, number>();
  const numberOf = Int32Array.from(column.dictionary, (reading) => {
    if (reading.kind !== "value") return -1;
    const { value: written } = reading as unknown as { value: unknown };
    const value = typeof written === "string" ? written.toUpperCase() : written;
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  const { ids } = column;
  return (line) => {
    const number = numberOf[ids[line]!]!;
    return number < 0 ? undefined : number;
  };
}

function institutionalLines({ columns: { claimType } }: Lines): (line: number) => boolean {
  const known = claimType?.dictionary.map((reading) => reading.kind === "value" && reading.value === "institutional");
  return (line) => known?.[claimType!.ids[line]!] ?? false;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
