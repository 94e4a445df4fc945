import { invalid, repaired, value, type CellReader } from "./cell.ts";

/** Digits with or without commas every three, and a point: 1,234.50. A comma in any other place is not understood. */
const plain = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;

/** The number that a text is: minus before or behind it, or parentheses around it, as accounts write credits. */
export function amountIn(text: string): number | undefined {
  const negative = /^\(([^()]*)\)$/.exec(text)?.[1] ?? /^[-−](.*)$/.exec(text)?.[1] ?? /^(.*)-$/.exec(text)?.[1];
  const digits = (negative ?? text).replace(/^\+/, "").trim();
  if (!plain.test(digits) || !/\d/.test(digits)) return undefined;
  const amount = Number(digits.replace(/,/g, ""));
  return negative === undefined || amount === 0 ? amount : -amount;
}

/** Reads units: a number, in figures. */
export const readUnits: CellReader<number> = (cell) => {
  const units = cell.number ?? amountIn(cell.text);
  if (units !== undefined) return Number.isFinite(units) ? value(cell, units) : invalid(cell);
  const named = /^(.*\d)\s*(?:units?|un|ea)$/i.exec(cell.text) ?? /^un\s*(\d.*)$/i.exec(cell.text);
  const counted = named ? amountIn(named[1]!) : undefined;
  return counted === undefined ? invalid(cell) : repaired(cell, counted);
};

/** Reads an amount of money in dollars. */
export const readMoney: CellReader<number> = (cell) => {
  if (cell.number !== undefined) return Number.isFinite(cell.number) ? value(cell, cell.number) : invalid(cell);
  const bare = cell.text.replace(/\$|\bUSD\b/gi, "").replace(/\s+/g, "");
  const amount = amountIn(bare);
  return amount === undefined ? invalid(cell) : value(cell, amount);
};
