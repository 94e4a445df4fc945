import { compactDay, fromSerial, isoDate, monthNames, monthOf, type IsoDate } from "../../claims/dates.ts";
import { invalid, repaired, value, type CellReader } from "./cell.ts";

/** A time of day behind a date, which is dropped. */
const timeOfDay = /(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)$/i;

/** Reads a day: an Excel serial number, or text with the month before the day as in the United States. */
export const readDate: CellReader<IsoDate> = (cell) => {
  const { number, text, date1904 } = cell;
  if (number !== undefined) {
    const day = plausible(fromSerial(number, date1904)) ?? packed(text);
    return day ? value(cell, day) : invalid(cell);
  }
  const day = written(text.replace(timeOfDay, ""));
  if (day) return value(cell, day);
  const stored = /^\d{5}(?:\.\d+)?$/.test(text) && plausible(fromSerial(Number(text), date1904));
  if (stored) return repaired(cell, stored);
  const ends = rangeOf(text)?.map((end) => written(end.trim()));
  return ends?.[0] && ends[0] === ends[1] ? repaired(cell, ends[0]) : invalid(cell);
};

/** A small number is a count or an amount that got into the column, not a day of the year 1900. */
function plausible(day: IsoDate | undefined): IsoDate | undefined {
  return day && day >= "1970-01-01" ? day : undefined;
}

/** 20261103, as electronic claims write it, or 11032026. */
function packed(text: string): IsoDate | undefined {
  return compactDay(text) ?? compactDay(text.replace(/^(\d{4})(\d{4})$/, "$2$1"));
}

function written(text: string): IsoDate | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (american) return isoDate(fullYear(american[4]!), Number(american[1]), Number(american[3]));
  const dayFirst = /^(\d{1,2})[\s-]?([a-z]{3,9})\.?[\s,-]*(\d{4}|\d{2})$/i.exec(text);
  if (dayFirst) return isoDate(fullYear(dayFirst[3]!), monthNamed(dayFirst[2]!), Number(dayFirst[1]));
  const named = /^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4})$/i.exec(text);
  if (named) return isoDate(Number(named[3]), monthNamed(named[1]!), Number(named[2]));
  return packed(text);
}

/** Two digits are a year from 1980 to 2079: no older claim is checked. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

/** 1 to 12, or 0 if it is no month. */
function monthNamed(name: string): number {
  const lower = name.toLowerCase();
  const month = monthOf(lower) ?? 0;
  return lower.length === 3 || lower === "sept" || lower === monthNames[month - 1] ? month : 0;
}

/** The two ends of 11/03/2026 - 11/03/2026 or 20261103-20261103. */
function rangeOf(text: string): string[] | undefined {
  const ends = text.split(/\s+(?:-|–|to|thru|through)\s+|–/i);
  if (ends.length === 2) return ends;
  const middle = /^(\d{8})-(\d{8})$/.exec(text) ?? /^([\d/]{6,10})-([\d/]{6,10})$/.exec(text);
  return middle ? [middle[1]!, middle[2]!] : undefined;
}
