/** A calendar day as YYYY-MM-DD. Two of them compare as strings do. No time, no time zone. */
export type IsoDate = string;

const dayLength = 86_400_000;

/** A later day is a typing mistake. */
const lastDay: IsoDate = "2199-12-31";

/** The day with these numbers, or undefined if no such day exists. Years 1900 to 2199. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** A day as electronic claims and public files write it, YYYYMMDD. */
export function compactDay(text: string): IsoDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year === undefined ? undefined : isoDate(Number(year), Number(month), Number(day));
}

export const monthNames = "january february march april may june july august september october november december".split(
  " ",
);

/** The month, 1 to 12, whose name begins with the first three letters of a word. */
export function monthOf(word: string): number | undefined {
  const start = word.slice(0, 3).toLowerCase();
  const place = monthNames.findIndex((name) => name.slice(0, 3) === start);
  return place < 0 ? undefined : place + 1;
}

/** The day a number of days later, or earlier if negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  // Rules ask for the same day again and again, line after line.
  if (latest.date !== date || latest.days !== days) {
    latest = { date, days, sum: new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10) };
  }
  return latest.sum;
}

let latest = { date: "", days: 0, sum: "" };

/** Days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

const quarters = [
  ["01-01", "03-31"],
  ["04-01", "06-30"],
  ["07-01", "09-30"],
  ["10-01", "12-31"],
] as const;

/** First and last day of the quarter in which a day lies. */
export function quarterOf(date: IsoDate): { readonly from: IsoDate; readonly until: IsoDate } {
  const [first, last] = quarters[Math.floor((Number(date.slice(5, 7)) - 1) / 3)]!;
  const year = date.slice(0, 5);
  return { from: year + first, until: year + last };
}

/**
 * The day of an Excel serial number, the time of day dropped. In the 1900 system serial 60 is Excel's own 29 February
 * 1900, which never was: no day. Source: Microsoft Support, "Differences between the 1900 and the 1904 date system".
 */
export function fromSerial(serial: number, date1904: boolean): IsoDate | undefined {
  const whole = Math.floor(serial);
  if (whole < 1 || !(whole <= daysBetween(date1904 ? "1904-01-01" : "1899-12-30", lastDay))) return undefined;
  if (date1904) return addDays("1904-01-01", whole);
  if (whole === 60) return undefined;
  return addDays(whole < 60 ? "1899-12-31" : "1899-12-30", whole);
}

/** The serial number of a day, as Excel stores it. */
export function toSerial(date: IsoDate, date1904: boolean): number {
  return daysBetween(date1904 ? "1904-01-01" : "1899-12-30", date);
}
