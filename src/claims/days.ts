import type { Lines } from "./lines.ts";
import { SameValues, unread } from "./same-values.ts";

/** Place of a line in no day, and of the day after a patient's last. */
export const nowhere = -1;

/** Lines sorted into days: patient, date of service, kind of claim, and biller where the sheet has one. */
export class Days {
  /** Of each line, its day or `nowhere`. */
  readonly dayOf: Int32Array;
  /** Of each line, the number of its patient or `unread`. */
  readonly owners: Int32Array;
  /** Of each day, how many lines it has. */
  readonly sizes: number[] = [];
  private readonly patients: SameValues;
  private readonly dates: SameValues;
  private readonly codes: SameValues;
  private readonly billers: SameValues;
  private readonly institutional: ((line: number) => boolean) | undefined;
  private readonly patientOf: number[] = [];
  private readonly dateOf: number[] = [];
  private readonly isInstitutional: boolean[] = [];
  private readonly billerOf: number[] = [];
  private readonly firstOfPatient: number[];
  private readonly nextOfPatient: number[] = [];
  private readonly doubtful = new Map<number, number[]>();
  private latest = nowhere;

  constructor(lines: Lines) {
    this.patients = new SameValues(patientColumn(lines));
    this.dates = new SameValues(lines.columns.dos);
    this.codes = new SameValues(lines.columns.code);
    this.billers = new SameValues(lines.columns.billingNpi);
    this.institutional = institutionalLines(lines);
    this.firstOfPatient = new Array<number>(this.patients.count).fill(nowhere);
    this.dayOf = new Int32Array(lines.count).fill(nowhere);
    this.owners = new Int32Array(lines.count).fill(unread);
    for (let line = 0; line < lines.count; line++) this.add(line);
  }

  /**
   * Sorts lines anew whose cells may have changed: all that their patients had before, and have now, in order. They come
   * into days of their own behind the others.
   */
  regroup(lines: readonly number[]): void {
    this.latest = nowhere;
    for (const line of lines) {
      this.dayOf[line] = nowhere;
      const owner = this.owners[line]!;
      if (owner === unread) continue;
      this.firstOfPatient[owner] = nowhere;
      this.doubtful.delete(owner);
    }
    for (const line of lines) this.add(line);
  }

  /** The patient whose cell a line has now, or `unread`. */
  patientAt(line: number): number {
    return this.patients.at(line);
  }

  /** The same patient's other days. */
  othersOfPatient(day: number): readonly number[] {
    const others: number[] = [];
    for (
      let other = this.firstOfPatient[this.patientOf[day]!]!;
      other !== nowhere;
      other = this.nextOfPatient[other]!
    ) {
      if (other !== day) others.push(other);
    }
    return others;
  }

  /** Lines of the same patient whose code or date cannot be read. */
  doubtfulOfPatient(day: number): readonly number[] {
    return (this.doubtful.size > 0 && this.doubtful.get(this.patientOf[day]!)) || [];
  }

  private add(line: number): void {
    const patient = (this.owners[line] = this.patients.at(line));
    if (patient === unread) return;
    const date = this.dates.at(line);
    if (date === unread || this.codes.at(line) === unread) this.addDoubtful(patient, line);
    if (date === unread) return;
    const biller = this.billers.at(line);
    const kind = this.institutional !== undefined && this.institutional(line);
    const { latest } = this;
    // The lines of a day mostly follow each other.
    const isSame =
      latest !== nowhere &&
      this.patientOf[latest] === patient &&
      this.dateOf[latest] === date &&
      this.isInstitutional[latest] === kind &&
      this.billerOf[latest] === biller;
    const day = isSame ? latest : this.find(patient, date, kind, biller);
    if (this.billerOf[day] === unread) this.billerOf[day] = biller;
    this.dayOf[line] = this.latest = day;
    this.sizes[day]!++;
  }

  /** Lines that do not say who bills them go with the first biller of the day. */
  private find(patient: number, date: number, kind: boolean, biller: number): number {
    let last = nowhere;
    for (let day = this.firstOfPatient[patient] ?? nowhere; day !== nowhere; day = this.nextOfPatient[day]!) {
      last = day;
      if (this.dateOf[day] !== date || this.isInstitutional[day] !== kind) continue;
      const billed = this.billerOf[day]!;
      if (biller === unread || billed === unread || billed === biller) return day;
    }
    const day = this.sizes.length;
    if (last === nowhere) this.firstOfPatient[patient] = day;
    else this.nextOfPatient[last] = day;
    this.sizes.push(0);
    this.patientOf.push(patient);
    this.dateOf.push(date);
    this.isInstitutional.push(kind);
    this.billerOf.push(biller);
    this.nextOfPatient.push(nowhere);
    return day;
  }

  private addDoubtful(patient: number, line: number): void {
    const lines = this.doubtful.get(patient);
    if (lines) lines.push(line);
    else this.doubtful.set(patient, [line]);
  }
}

/** Without a patient column the claim id stands for the patient. */
export function patientColumn(lines: Lines) {
  return lines.columns.patientId ?? lines.columns.claimId;
}

function institutionalLines({ columns: { claimType } }: Lines): ((line: number) => boolean) | undefined {
  if (!claimType) return undefined;
  const known: boolean[] = [];
  return (line) => {
    const id = claimType.ids[line]!;
    const reading = claimType.dictionary[id]!;
    return (known[id] ??= reading.kind === "value" && reading.value === "institutional");
  };
}
