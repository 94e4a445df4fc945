import { addDays, isoDate, monthOf, type IsoDate } from "../claims/dates.ts";
import type { PublicColumn, PublicKind, PublicRow } from "../reference/public-table.ts";

/** Whether a text is written as a code. A public file is not searched for typing mistakes, as cells are (`hasCodeShape`). */
export function isCode(text: string): boolean {
  return /^[A-Z\d]{5}$/.test(text);
}

/** A number as CMS prints it: with dollar sign, commas, or a point for none. Undefined where there is no number. */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/[$,\s]/g, "");
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** A day as year and its number within the year, YYYYDDD. */
export function ordinalDay(text: string): IsoDate | undefined {
  const [, year, day] = /^(\d{4})(\d{3})$/.exec(text) ?? [];
  const first = isoDate(Number(year), 1, 1);
  if (first === undefined || Number(day) < 1) return undefined;
  const date = addDays(first, Number(day) - 1);
  return date.startsWith(year!) ? date : undefined;
}

/** A day in words: January 1, 2026. */
export function spokenDay(text: string): IsoDate | undefined {
  const [, name = "", day, year] = /^([a-z]+) (\d{1,2}), ?(\d{4})$/i.exec(text.trim()) ?? [];
  const month = monthOf(name);
  return month === undefined ? undefined : isoDate(Number(year), month, Number(day));
}

/** A row of a public table; what is blank is left out. */
export function rowWith<K extends PublicKind>(
  cells: Readonly<Partial<Record<PublicColumn<K>, string | number | undefined>>>,
): PublicRow<K> {
  const entries = Object.entries(cells).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(entries) as PublicRow<K>;
}
