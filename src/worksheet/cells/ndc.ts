import type { Reading } from "../../claims/reading.ts";
import { invalid, repaired, value, type Cell, type CellReader } from "./cell.ts";

/** The lengths of labeler, product and package that add up to ten digits; the short part gets a zero in front. */
const tenDigits = /^(?:\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d)$/;
const elevenDigits = /^\d{5}-\d{4}-\d{2}$/;

/** Reads an NDC as eleven digits. */
export const readNdc: CellReader<string> = (cell) => {
  const text = cell.text.toUpperCase().replace(/\s*-\s*/g, "-");
  if (cell.number !== undefined || /^\d+(?:\.0*)?$/.test(text)) return unhyphenated(cell, text.replace(/\.0*$/, ""));
  if (elevenDigits.test(text)) return value(cell, text.replace(/-/g, ""));
  if (tenDigits.test(text)) return value(cell, padded(text));
  const scientific = /^(\d)(?:\.(\d+))?E\+?(\d+)$/.exec(text);
  if (scientific) return fromScientific(cell, scientific[1]! + (scientific[2] ?? ""), Number(scientific[3]) + 1);
  const qualified = /^N4\s*([\d-]{11,13})(?:\s.*)?$/.exec(text)?.[1];
  if (qualified && /^\d{11}$/.test(qualified)) return repaired(cell, qualified);
  if (qualified && elevenDigits.test(qualified)) return repaired(cell, qualified.replace(/-/g, ""));
  return invalid(cell);
};

/**
 * Nine digits lost two zeros: labelers that begin with 00 exist only in eleven digits, and a ten-digit NDC that begins
 * with 0 has the same two zeros. Ten digits without hyphens may lack a zero in any of the three parts: not known.
 */
function unhyphenated(cell: Cell, digits: string): Reading<string> {
  if (!/^\d{9}$|^\d{11}$/.test(digits)) return invalid(cell);
  if (/[1-9].*0{5}$/.test(digits)) return digitsLost(cell);
  return digits.length === 11 ? value(cell, digits) : repaired(cell, digits.padStart(11, "0"));
}

/** 1.1994001104E+10 still has all its digits, 1.1994E+10 has lost the last ones. */
function fromScientific(cell: Cell, mantissa: string, length: number): Reading<string> {
  if (mantissa.length === length && length === 11) return repaired(cell, mantissa);
  return mantissa.length < length ? digitsLost(cell) : invalid(cell);
}

function digitsLost({ written }: Cell): Reading<never> {
  return { kind: "unreadable", why: { key: "unreadable.digits-lost", data: { shown: written } } };
}

function padded(ndc: string): string {
  const [labeler, product, pack] = ndc.split("-") as [string, string, string];
  return labeler.padStart(5, "0") + product.padStart(4, "0") + pack.padStart(2, "0");
}
