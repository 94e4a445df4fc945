import { fromSerial } from "../claims/dates.ts";
import type { CellValue } from "./cells.ts";

/** The number format of a cell, by row and column. */
export type NumberFormats = (row: number, column: number) => string;

/** The format of cells that have none of their own. */
export const general = "General";

/**
 * A value as text shows it that is read by programs: days as 2026-11-03 whatever their format, zeros that a format puts
 * in front, and every other number as it is, without signs of money or thousands.
 */
export function shownValue(value: CellValue, format: string, date1904: boolean): CellValue {
  if (typeof value !== "number") return value;
  if (isDate(format)) return moment(value, date1904) ?? value;
  return /^0[0-]*$/.test(format) && Number.isInteger(value) && value >= 0 ? padded(value, format) : value;
}

/** Whether a format shows a number as a day or a time: texts, colours and spaces in it aside. */
function isDate(format: string): boolean {
  if (format === general || format === "@") return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return /[dyhs]|mmm|m[/.-]/i.test(bare);
}

/** A day, a time of day, or both; Excel keeps a second as the 86,400th part of a day. */
function moment(serial: number, date1904: boolean): string | undefined {
  const seconds = Math.round((serial % 1) * 86_400);
  const two = (number: number) => String(number).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const time = [hours, minutes, ...(rest > 0 ? [rest] : [])].map(two).join(":");
  if (serial >= 0 && serial < 1) return time;
  const day = fromSerial(serial, date1904);
  return day && seconds > 0 && seconds < 86_400 ? `${day} ${time}` : day;
}

/** As many zeros in front as the format has, and its hyphens, such as 00000-0000-00 for an NDC. */
function padded(value: number, format: string): string {
  const zeros = format.replaceAll("-", "").length;
  const digits = String(value).padStart(zeros, "0");
  let at = digits.length - zeros;
  const head = digits.slice(0, at);
  return head + [...format].map((each) => (each === "-" ? "-" : digits[at++])).join("");
}
