import { ClaimLine } from "./claim-line.ts";
import { Days, nowhere, patientColumn } from "./days.ts";
import { Encounter } from "./encounter.ts";
import type { Lines } from "./lines.ts";

/** The encounters of a sheet: each of them the lines of a day. */
export class Grouping {
  readonly lines: Lines;
  /** Whether the sheet says whose lines they are, by patient or by claim. */
  readonly possible: boolean;
  readonly count: number;
  /** The lines, those of one encounter after those of another. */
  readonly members: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly days: Days;
  private latest: { readonly place: number; readonly encounter: Encounter } | undefined;

  constructor(lines: Lines) {
    this.lines = lines;
    this.possible = patientColumn(lines) !== undefined;
    this.days = new Days(lines);
    const { sizes, dayOf } = this.days;
    this.count = sizes.length;
    this.starts = new Uint32Array(this.count + 1);
    for (let place = 0; place < this.count; place++) this.starts[place + 1] = this.starts[place]! + sizes[place]!;
    const next = this.starts.slice();
    this.members = new Uint32Array(this.starts[this.count]!);
    for (let line = 0; line < lines.count; line++) {
      const place = dayOf[line]!;
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
    const place = this.days.dayOf[line]!;
    return place === nowhere ? undefined : place;
  }

  /** What one rule has gathered of an encounter, the next rule finds there. */
  encounter(place: number): Encounter {
    if (this.latest?.place !== place) {
      this.latest = { place, encounter: this.newEncounter(place) };
    }
    return this.latest.encounter;
  }

  /** The same patient's other encounters. */
  othersOfPatient(place: number): readonly Encounter[] {
    return this.days.othersOfPatient(place).map((other) => this.newEncounter(other));
  }

  /** Whether the patient has lines whose code or date cannot be read. */
  isDoubtful(place: number): boolean {
    return this.days.doubtfulOfPatient(place).length > 0;
  }

  /** Lines of the same patient whose code or date cannot be read. */
  doubtfulOfPatient(place: number): readonly ClaimLine[] {
    return this.views(this.days.doubtfulOfPatient(place));
  }

  private newEncounter(place: number): Encounter {
    return new Encounter(this, place, this.views(this.membersOf(place)));
  }

  private views(places: ArrayLike<number>): readonly ClaimLine[] {
    const lines: ClaimLine[] = [];
    for (let i = 0; i < places.length; i++) lines.push(new ClaimLine(this.lines, places[i]!));
    return lines;
  }
}
