import { ndcsMeant } from "../../claims/ndc.ts";
import type { Reading } from "../../claims/reading.ts";
import { invalid, repaired, value, type Cell, type CellReader } from "./cell.ts";

/** Reads an NDC as eleven digits. */
export const readNdc: CellReader<string> = (cell) => {
  const text = cell.text.toUpperCase().replace(/\s*-\s*/g, "-");
  if (cell.number !== undefined || /^\d+(?:\.0*)?$/.test(text)) return unhyphenated(cell, text.replace(/\.0*$/, ""));
  const parted = /^\d+-\d+-\d+$/.test(text) ? ndcsMeant(text)[0] : undefined;
  if (parted) return value(cell, parted.ndc);
  const scientific = /^(\d)(?:\.(\d+))?E\+?(\d+)$/.exec(text);
  if (scientific) return fromScientific(cell, scientific[1]! + (scientific[2] ?? ""), Number(scientific[3]) + 1);
  const qualified = /^N4\s*([\d-]{11,13})(?:\s.*)?$/.exec(text)?.[1];
  const whole = qualified === undefined ? undefined : ndcsMeant(qualified)[0];
  // Behind the qualifier stand eleven digits; ten are not completed.
  return whole && !whole.form ? repaired(cell, whole.ndc) : invalid(cell);
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
