import { addDays, isoDate, type IsoDate } from "../claims/dates.ts";
import type { PublicColumn, PublicKind, PublicRow } from "../reference/public-table.ts";

/** A number as CMS prints it: with dollar sign, commas, or a point for none. Undefined where there is no number. */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/[$,\s]/g, "");
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** A day as YYYYMMDD. */
export function compactDay(text: string): IsoDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year === undefined ? undefined : isoDate(Number(year), Number(month), Number(day));
}

/** A day as year and its number within the year, YYYYDDD. */
export function ordinalDay(text: string): IsoDate | undefined {
  const [, year, day] = /^(\d{4})(\d{3})$/.exec(text) ?? [];
  const first = isoDate(Number(year), 1, 1);
  if (first === undefined || Number(day) < 1) return undefined;
  const date = addDays(first, Number(day) - 1);
  return date.startsWith(year!) ? date : undefined;
}

const months = "january february march april may june july august september october november december".split(" ");

/** A day in words: January 1, 2026. */
export function spokenDay(text: string): IsoDate | undefined {
  const [, month, day, year] = /^([a-z]+) (\d{1,2}), ?(\d{4})$/i.exec(text.trim()) ?? [];
  const place = months.findIndex((name) => month !== undefined && name.startsWith(month.toLowerCase().slice(0, 3)));
  return place < 0 ? undefined : isoDate(Number(year), place + 1, Number(day));
}

/** The number of a month by its name or the first three letters of it. */
export function monthIn(text: string): number | undefined {
  const place = months.findIndex((name) => name.startsWith(text.toLowerCase().slice(0, 3)));
  return place < 0 ? undefined : place + 1;
}

/** A row of a public table; what is blank is left out. */
export function rowWith<K extends PublicKind>(
  cells: Readonly<Partial<Record<PublicColumn<K>, string | number | undefined>>>,
): PublicRow<K> {
  const entries = Object.entries(cells).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(entries) as PublicRow<K>;
}
