import type { IsoDate } from "../claims/dates.ts";
import type { Facts } from "../claims/facts.ts";
import type { Phrase } from "../words/phrase.ts";

/** Where a value stands, and when somebody last read it there. */
export interface Source {
  readonly title: string;
  readonly section?: string;
  readonly href: string;
  readonly readOn: IsoDate;
}

/** A value in force from a day on, until its last day if it has one. */
export interface DatedValue<T> {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly value: T;
  readonly source: Source;
}

/** A fact that changes with the date of service. Nothing is known before its first day, or in a gap. */
export interface Dated<T> {
  /** Short name in words, for "no … is known for this date". */
  readonly label: string;
  /** In order of their first days. */
  readonly values: readonly DatedValue<T>[];
}

export function dated<T>(label: string, ...values: readonly DatedValue<T>[]): Dated<T> {
  return { label, values };
}

/** A line, or a patient's day: it is told for which fact its date is asked. */
export interface Dateable {
  readonly facts: Facts | undefined;
  dateFor(fact: Dated<unknown>): IsoDate | undefined;
}

/**
 * The value in force on a day; or on the day of a line, and then by what the line is judged. Undefined if none is known.
 */
export function inForce<T>(fact: Dated<T>, of: IsoDate | Dateable): DatedValue<T> | undefined {
  const on = typeof of === "string" ? of : of.dateFor(fact);
  if (on === undefined) return undefined;
  const { values } = typeof of === "string" ? fact : (of.facts?.of(fact) ?? fact);
  for (let i = values.length - 1; i >= 0; i--) {
    const entry = values[i]!;
    if (entry.from > on) continue;
    return entry.until !== undefined && entry.until < on ? undefined : entry;
  }
  return undefined;
}

/** Why a rule could not look: nothing is known of a fact on that day. */
export function unknownOn(fact: Dated<unknown>, day: IsoDate): Phrase {
  return { key: "not-checked.no-reference", data: { what: fact.label, date: day } };
}
