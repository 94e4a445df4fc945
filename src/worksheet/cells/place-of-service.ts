import { invalid, repaired, value, type CellReader } from "./cell.ts";

/** Reads a place of service: two digits, the first of which Excel drops from a number if it is 0. */
export const readPlaceOfService: CellReader<string> = (cell) => {
  const { text, number } = cell;
  if (number !== undefined) {
    return Number.isInteger(number) && number > 0 && number < 100
      ? value(cell, String(number).padStart(2, "0"))
      : invalid(cell);
  }
  if (/^\d\d$/.test(text)) return value(cell, text);
  const digits =
    /^(?:pos)?[\s:#-]*(\d\d?)(?:\.0*)?$/i.exec(text)?.[1] ?? /^(\d\d?)\s*[\s:(,-]\s*[a-z][^\d]*$/i.exec(text)?.[1];
  return digits ? repaired(cell, digits.padStart(2, "0")) : invalid(cell);
};
