import { ClaimLine } from "./claim-line.ts";
import { Days, nowhere, patientColumn } from "./days.ts";
import { Encounter } from "./encounter.ts";
import type { Lines } from "./lines.ts";
import { unread } from "./same-values.ts";

/** The encounters of a sheet: each of them the lines of a day. */
export class Grouping {
  readonly lines: Lines;
  /** Whether the sheet says whose lines they are, by patient or by claim. */
  readonly possible: boolean;
  /** The lines, those of one encounter after those of another, as far as the last one's end. */
  members: Uint32Array;
  private readonly starts: number[] = [0];
  private readonly days: Days;
  private ofPatients: Map<number, number[]> | undefined;
  private latest: { readonly place: number; readonly encounter: Encounter } | undefined;

  constructor(lines: Lines) {
    this.lines = lines;
    this.possible = patientColumn(lines) !== undefined;
    this.days = new Days(lines);
    this.members = new Uint32Array(lines.count);
    this.lay(this.members.map((_, line) => line));
  }

  get count(): number {
    return this.starts.length - 1;
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

  /**
   * Sorts lines whose cells have changed into encounters anew, with all lines that their patients had and have. These
   * come into encounters behind the others; those in which they were count no more.
   * @returns all of these lines, in sheet order.
   */
  follow(changed: Iterable<number>): readonly number[] {
    const touched = new Set(changed);
    const formerly = [...touched];
    for (const line of formerly) for (const other of this.withPatientOf(line)) touched.add(other);
    const lines = [...touched].sort((a, b) => a - b);
    this.days.regroup(lines);
    this.lay(lines);
    return lines;
  }

  /** The lines of the patient that a line had, and of the one that it has now. */
  private *withPatientOf(line: number): Iterable<number> {
    const { days } = this;
    const patients = (this.ofPatients ??= linesByPatient(days.owners));
    const [before, now] = [days.owners[line]!, days.patientAt(line)];
    if (before !== unread) yield* patients.get(before)!;
    if (now === before) return;
    const left = patients.get(before);
    if (left) left.splice(left.indexOf(line), 1);
    if (now === unread) return;
    const entered = patients.get(now) ?? [];
    patients.set(
      now,
      [...entered, line].sort((a, b) => a - b),
    );
    yield* patients.get(now)!;
  }

  /** Lays down lines whose encounters stand behind those that were laid before. */
  private lay(lines: ArrayLike<number>): void {
    const { sizes, dayOf } = this.days;
    const first = this.count;
    for (let place = first; place < sizes.length; place++) this.starts.push(this.starts[place]! + sizes[place]!);
    const end = this.starts[this.count]!;
    if (end > this.members.length) {
      const longer = new Uint32Array(2 * end);
      longer.set(this.members);
      this.members = longer;
    }
    const next = this.starts.slice(first);
    for (let i = 0; i < lines.length; i++) {
      const place = dayOf[lines[i]!]!;
      if (place !== nowhere) this.members[next[place - first]!++] = lines[i]!;
    }
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

function linesByPatient(owners: Int32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let line = 0; line < owners.length; line++) {
    const owner = owners[line]!;
    if (owner === unread) continue;
    const lines = found.get(owner);
    if (lines) lines.push(line);
    else found.set(owner, [line]);
  }
  return found;
}
