import type { Lines } from "./lines.ts";
import { SameValues, unread } from "./same-values.ts";

/** Place of a line in no day, and of the day after a patient's last. */
export const nowhere = -1;

/** Lines sorted into days: patient, date of service, kind of claim, and biller where the sheet has one. */
export class Days {
  /** Of each line, its day or `nowhere`. */
  readonly dayOf: Int32Array;
  /** Of each day, how many lines it has. */
  readonly sizes: number[] = [];
  private readonly patientOf: number[] = [];
  private readonly dateOf: number[] = [];
  private readonly isInstitutional: boolean[] = [];
  private readonly billerOf: number[] = [];
  private readonly firstOfPatient: Int32Array;
  private readonly nextOfPatient: number[] = [];
  private readonly doubtful = new Map<number, number[]>();

  constructor(lines: Lines) {
    const patients = new SameValues(patientColumn(lines));
    const dates = new SameValues(lines.columns.dos);
    const codes = new SameValues(lines.columns.code);
    const billers = new SameValues(lines.columns.billingNpi);
    const institutional = institutionalLines(lines);
    this.firstOfPatient = new Int32Array(patients.count).fill(nowhere);
    this.dayOf = new Int32Array(lines.count).fill(nowhere);
    let latest = nowhere;
    for (let line = 0; line < lines.count; line++) {
      const patient = patients.at(line);
      if (patient === unread) continue;
      const date = dates.at(line);
      if (date === unread || codes.at(line) === unread) this.addDoubtful(patient, line);
      if (date === unread) continue;
      const biller = billers.at(line);
      const kind = institutional !== undefined && institutional(line);
      // The lines of a day mostly follow each other.
      const isSame =
        latest !== nowhere &&
        this.patientOf[latest] === patient &&
        this.dateOf[latest] === date &&
        this.isInstitutional[latest] === kind &&
        this.billerOf[latest] === biller;
      if (!isSame) latest = this.find(patient, date, kind, biller);
      if (this.billerOf[latest] === unread) this.billerOf[latest] = biller;
      this.dayOf[line] = latest;
      this.sizes[latest]!++;
    }
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

  /** Lines that do not say who bills them go with the first biller of the day. */
  private find(patient: number, date: number, kind: boolean, biller: number): number {
    let last = nowhere;
    for (let day = this.firstOfPatient[patient]!; day !== nowhere; day = this.nextOfPatient[day]!) {
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
  const known = claimType.dictionary.map((reading) => reading.kind === "value" && reading.value === "institutional");
  return (line) => known[claimType.ids[line]!]!;
}
