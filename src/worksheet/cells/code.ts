import { hasCodeShape, hasModifierShape } from "../../claims/codes.ts";
import type { CodeCell } from "../../claims/lines.ts";
import { invalid, repaired, value, type Cell, type CellReader } from "./cell.ts";

/** A code with one or more modifiers behind it: 93306-26, 93306.26, 93306:26:59, 93306 (26). */
const withModifiers = /^([0-9A-Z]{5})[\s.,:;/*^()-]+([0-9A-Z]{2}(?:[\s.,:;/*^()-]+[0-9A-Z]{2})*)[\s.,:;()-]*$/;

/** A code with the letters of a modifier stuck to it: Q9957JZ. Digits stuck together (9330626) are left alone. */
const withLetters = /^(\d{5}|[A-Z]\d{4})([A-Z]{2})$/;

/** Decimal places that a format of numbers has put behind a code; no modifier is called 00. */
const decimals = /^([0-9A-Z]{5})\.0{1,2}$/;

/** A code with its description behind it (93306 - complete echo), unless the first word may be a modifier. */
const withWords = /^([0-9A-Z]{5})[\s:,;(-]+(?![0-9A-Z]{2}\b)(?=.*[A-Z]{3})[^0-9].*$/;

/** Reads a CPT or HCPCS code and the modifiers that somebody wrote behind it. */
export const readCode: CellReader<CodeCell> = (cell) => {
  const text = cell.text.toUpperCase();
  if (hasCodeShape(text)) return value(cell, { code: text, attached: [] });
  return mend(cell, text);
};

function mend(cell: Cell, text: string) {
  const bare = decimals.exec(text)?.[1];
  if (bare && hasCodeShape(bare)) return repaired(cell, { code: bare, attached: [] });
  const [, code, tail] = withModifiers.exec(text) ?? withLetters.exec(text) ?? [];
  if (code && tail && hasCodeShape(code)) {
    const attached = tail.split(/[^0-9A-Z]+/).filter(hasModifierShape);
    return repaired(cell, { code, attached });
  }
  const described = withWords.exec(text)?.[1];
  if (described && hasCodeShape(described)) return repaired(cell, { code: described, attached: [] });
  const together = text.replace(/[\s.,;:'"*-]+/g, "");
  // 93306.5 may have been 93306.50 before Excel made it a number: which modifier was meant is not known.
  if (cell.number === undefined && /^.{5}$/.test(together) && hasCodeShape(together)) {
    return repaired(cell, { code: together, attached: [] });
  }
  return invalid(cell);
}
