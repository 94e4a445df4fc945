import { CellError } from "./errors.ts";
import type { CellValue } from "./cells.ts";

/** What a person or an add-in puts into a cell; null leaves the cell as it is. */
export type CellInput = number | string | boolean | CellError | null;

export interface ParsedInput {
  readonly value: CellValue;
  readonly formula?: string;
  readonly quoted?: boolean;
  /** The number format the typed form suggests; only a General cell takes it. */
  readonly numberFormat?: string;
}

const grouped = /^\s*([-+]?)\$?((?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[-+]?\d+)?)(%?)\s*$/i;
const usDate = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Reads typed text as Excel does for an English (United States) workbook. */
export function parseInput(input: Exclude<CellInput, null>, numberFormat: string | undefined): ParsedInput {
  if (typeof input !== "string") return { value: input };
  if (numberFormat === "@") return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1), quoted: true };
  if (input.startsWith("=") && input.length > 1) return { value: "", formula: input };
  return readNumber(input) ?? readDate(input) ?? { value: readWord(input) };
}

function readWord(input: string): CellValue {
  const word = input.trim().toUpperCase();
  if (word === "TRUE" || word === "FALSE") return word === "TRUE";
  return CellError.parse(word) ?? input;
}

function readNumber(input: string): ParsedInput | undefined {
  const parts = grouped.exec(input);
  const digits = parts?.[2];
  if (!parts || !digits || !/\d/.test(digits) || /^\.?e/i.test(digits)) return undefined;
  const number = Number(parts[1] + digits.replaceAll(",", ""));
  if (!Number.isFinite(number)) return undefined;
  if (parts[3])
    return {
      value: number / 100,
      numberFormat: digits.includes(".") ? "0.00%" : "0%",
    };
  if (input.includes("$"))
    return {
      value: number,
      numberFormat: digits.includes(".") ? "$#,##0.00" : "$#,##0",
    };
  if (/e/i.test(digits)) return { value: number, numberFormat: "0.00E+00" };
  if (digits.includes(","))
    return {
      value: number,
      numberFormat: digits.includes(".") ? "#,##0.00" : "#,##0",
    };
  return { value: number };
}

function readDate(input: string): ParsedInput | undefined {
  const text = input.trim();
  const us = usDate.exec(text);
  const iso = us ? undefined : isoDate.exec(text);
  const [year, month, day] = us ? [us[3], us[1], us[2]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!year || !month || !day) return undefined;
  // Two digits up to 29 mean this century, see support.microsoft.com "two-digit years".
  const fullYear = year.length === 2 ? Number(year) + (Number(year) < 30 ? 2000 : 1900) : Number(year);
  const serial = dateSerial(fullYear, Number(month), Number(day));
  return serial === undefined ? undefined : { value: serial, numberFormat: "m/d/yyyy" };
}

/** Day number of the 1900 date system; undefined for a day that does not exist or lies before March 1900. */
function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = time / 86_400_000 + 25_569;
  return serial > 60 ? serial : undefined;
}
