import { SSF } from "@e965/xlsx";
import { parseInput } from "../../model/input.ts";
import { Failure, toNumber, toText } from "../values.ts";
import type { Scalar } from "../values.ts";
import { each } from "./call.ts";
import type { FunctionTable } from "./call.ts";

type Input = Scalar | undefined;

interface DateParts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
}

export const dates: FunctionTable = {
  TODAY: () => Math.floor(nowSerial()),
  NOW: () => nowSerial(),
  DATE: each((year, month, day) => dayNumber(toNumber(year ?? null), toNumber(month ?? null), toNumber(day ?? null))),
  YEAR: each((day) => parts(day).y),
  MONTH: each((day) => parts(day).m),
  DAY: each((day) => parts(day).d),
  HOUR: each((day) => parts(day).H),
  MINUTE: each((day) => parts(day).M),
  SECOND: each((day) => parts(day).S),
  WEEKDAY: each((day, start = 1) => weekday(Math.floor(serial(day)), toNumber(start))),
  DAYS: each((end, start) => Math.floor(serial(end)) - Math.floor(serial(start))),
  EDATE: each((day, months) => monthsLater(serial(day), toNumber(months ?? null))),
  EOMONTH: each((day, months) => {
    const { y, m } = parts(day);
    return dayNumber(y, m + Math.trunc(toNumber(months ?? null)) + 1, 0);
  }),
  DATEVALUE: each((day) => {
    const read = parseInput(toText(day ?? null), undefined);
    if (typeof read.value !== "number" || read.numberFormat !== "m/d/yyyy") throw new Failure("#VALUE!");
    return read.value;
  }),
};

function serial(value: Input): number {
  const number = toNumber(value ?? null);
  if (number < 0) throw new Failure("#NUM!");
  return number;
}

function parts(value: Input): DateParts {
  const read: DateParts | null = SSF.parse_date_code(serial(value));
  if (!read) throw new Failure("#NUM!");
  return read;
}

/** Day number of the 1900 date system; months and days beyond their range carry over. */
function dayNumber(year: number, month: number, day: number): number {
  const fullYear = Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year);
  const number = Date.UTC(fullYear, Math.trunc(month) - 1, Math.trunc(day)) / 86_400_000 + 25_569;
  if (!(number >= 1)) throw new Failure("#NUM!");
  // Excel counts a 29 February 1900 that never was.
  return number <= 60 ? number - 1 : number;
}

function monthsLater(day: number, months: number): number {
  const { y, m, d } = parts(day);
  const last = dayNumber(y, m + Math.trunc(months) + 1, 0);
  return Math.min(dayNumber(y, m + Math.trunc(months), 1) + d - 1, last);
}

/** Type 1 counts from Sunday as 1, type 2 from Monday as 1, type 3 from Monday as 0. */
function weekday(day: number, type: number): number {
  const fromSunday = (day + 6) % 7;
  if (type === 1) return fromSunday + 1;
  if (type !== 2 && type !== 3) throw new Failure("#NUM!");
  return ((fromSunday + 6) % 7) + (type === 2 ? 1 : 0);
}

function nowSerial(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}
