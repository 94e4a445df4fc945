import { hash } from "../../worksheet/fingerprint.ts";

/**
 * Names for things that must not be known by their own: a letter and a number. The numbers are given out in an order that
 * hangs on the salt, which nobody keeps, so that neither the name nor the order of the sheet tells anything.
 */
export function pseudonyms(letter: string, values: Iterable<string>, salt: string): (value: string) => string {
  const known = [...new Set([...values].map(same))].map((value) => ({ value, at: hash(salt + value, 1) }));
  known.sort((a, b) => a.at - b.at || (a.value < b.value ? -1 : 1));
  const numbers = new Map(known.map(({ value }, place) => [value, place + 1]));
  return (value) => `${letter}${String(numbers.get(same(value)) ?? 0)}`;
}

/** Cells that mean the same have the same name, whatever their letter case. */
function same(value: string): string {
  return value.toUpperCase();
}
