import { hasModifierShape } from "../../claims/codes.ts";
import { invalid, repaired, value, type CellReader } from "./cell.ts";

/** Two modifiers written without anything between them are told apart only if each is of a kind that exists. */
const usual = /^(?:[2-9]\d|[A-Z]{2}|[A-Z]\d|[1-38]P)$/;

/** Decimal places that a format of numbers has put behind a modifier: 26.0. */
const decimals = /^(\d{2})\.0$/;

/** Reads the modifiers in a cell: one, or several with something between them. */
export const readModifiers: CellReader<readonly string[]> = (cell) => {
  const text = cell.text.toUpperCase();
  if (hasModifierShape(text)) return value(cell, [text]);
  const bare = decimals.exec(text)?.[1];
  if (bare) return repaired(cell, [bare]);
  const pieces = text.split(/[\s,;:/|+&.-]+/).filter(Boolean);
  if (pieces.length > 0 && pieces.every(hasModifierShape)) {
    return pieces.length > 1 && cell.number === undefined ? value(cell, pieces) : repaired(cell, pieces);
  }
  const pairs = pieces.flatMap((piece) => (/^(?:..){2,4}$/.test(piece) ? piece.match(/../g)! : [piece]));
  return pairs.length > 0 && pairs.every((pair) => usual.test(pair)) ? repaired(cell, pairs) : invalid(cell);
};
