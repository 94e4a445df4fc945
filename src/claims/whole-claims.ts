import { sameClaimDays } from "./claims.ts";
import { daysBetween, type IsoDate } from "./dates.ts";
import type { Lines } from "./lines.ts";
import { SameValues, unread } from "./same-values.ts";

/**
 * The lines that must go out together, in sheet order: those of a claim, and those of a row. A line without a claim id
 * may belong to any claim of its patient within a few days, and one without a date to any of them: it goes with them all.
 */
export function wholeClaims(lines: Lines): readonly (readonly number[])[] {
  const whole = new Joined(lines.count);
  const claims = new SameValues(lines.columns.claimId);
  const firstOfClaim = new Map<number, number>();
  for (let line = 0; line < lines.count; line++) {
    if (line > 0 && lines.rows[line - 1] === lines.rows[line]) whole.join(line - 1, line);
    const claim = claims.at(line);
    if (claim === unread) continue;
    const first = firstOfClaim.get(claim);
    if (first === undefined) firstOfClaim.set(claim, line);
    else whole.join(first, line);
  }
  for (const patient of patientsOf(lines, claims)) joinUnnamed(patient, whole);
  return whole.parts();
}

/** One patient's lines, by day. */
interface Patient {
  readonly days: Map<IsoDate, Day>;
  readonly undated: number[];
  readonly hasUnnamed: boolean;
}

interface Day {
  /** The first line of each claim. */
  readonly named: Map<number, number>;
  readonly unnamed: number[];
}

function patientsOf(lines: Lines, claims: SameValues): Iterable<Patient> {
  const patients = new SameValues(lines.columns.patientId);
  const { dos } = lines.columns;
  const found = new Map<number, { days: Map<IsoDate, Day>; undated: number[]; hasUnnamed: boolean }>();
  for (let line = 0; line < lines.count; line++) {
    const patient = patients.at(line);
    if (patient === unread) continue;
    const own = found.get(patient) ?? { days: new Map<IsoDate, Day>(), undated: [], hasUnnamed: false };
    found.set(patient, own);
    const claim = claims.at(line);
    own.hasUnnamed ||= claim === unread;
    const reading = dos?.dictionary[dos.ids[line]!];
    if (reading?.kind !== "value") {
      if (claim === unread) own.undated.push(line);
      continue;
    }
    const day = own.days.get(reading.value) ?? { named: new Map<number, number>(), unnamed: [] };
    own.days.set(reading.value, day);
    if (claim === unread) day.unnamed.push(line);
    else if (!day.named.has(claim)) day.named.set(claim, line);
  }
  return found.values();
}

function joinUnnamed({ days, undated, hasUnnamed }: Patient, whole: Joined): void {
  if (!hasUnnamed) return;
  const dates = [...days.keys()].sort();
  const linesOn = (date: IsoDate) => [...days.get(date)!.named.values(), ...days.get(date)!.unnamed];
  dates.forEach((date, place) => {
    const [first, ...others] = days.get(date)!.unnamed;
    if (first === undefined) return;
    for (const line of [...others, ...days.get(date)!.named.values()]) whole.join(first, line);
    for (const [step, end] of [
      [-1, -1],
      [1, dates.length],
    ] as const) {
      for (let other = place + step; other !== end && isNear(date, dates[other]!); other += step) {
        for (const line of linesOn(dates[other]!)) whole.join(first, line);
      }
    }
  });
  const [first] = undated;
  if (first === undefined) return;
  for (const line of [...undated, ...dates.flatMap(linesOn)]) whole.join(first, line);
}

function isNear(one: IsoDate, other: IsoDate): boolean {
  return Math.abs(daysBetween(one, other)) <= sameClaimDays;
}

/** Lines that are joined bit by bit; the first line of a part stands for it. */
class Joined {
  private readonly firsts: Uint32Array;

  constructor(count: number) {
    this.firsts = Uint32Array.from({ length: count }, (_, line) => line);
  }

  join(one: number, other: number): void {
    const a = this.firstOf(one);
    const b = this.firstOf(other);
    this.firsts[Math.max(a, b)] = Math.min(a, b);
  }

  parts(): readonly (readonly number[])[] {
    const parts = new Map<number, number[]>();
    for (let line = 0; line < this.firsts.length; line++) {
      const first = this.firstOf(line);
      const part = parts.get(first);
      if (part) part.push(line);
      else parts.set(first, [line]);
    }
    return [...parts.values()];
  }

  private firstOf(line: number): number {
    let first = line;
    while (this.firsts[first] !== first) first = this.firsts[first] = this.firsts[this.firsts[first]!]!;
    return first;
  }
}
