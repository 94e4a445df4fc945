import { fields, type Field } from "../claims/fields.ts";
import type { Lines } from "../claims/lines.ts";
import type { Reading } from "../claims/reading.ts";
import type { Heading } from "./mapping.ts";
import { linesOfRow } from "./sheet-lines.ts";

/** Tells headings again: the same texts in the same columns, whatever their letter case. */
export function headingsFingerprint(headings: readonly Heading[]): string {
  const text = headings.map(({ column, heading }) => `${column} ${heading.trim().toLowerCase()}`).join("\n");
  return shown(hash(text, 1), hash(text, 2));
}

/** What a payer made of the line, and its number: they change without the service becoming another one. */
const notFacts: ReadonlySet<Field> = new Set<Field>(["lineNo", "allowed", "paid", "carc", "rarc"]);

/**
 * Gives the fingerprint of the row that a line stands in: what its cells say, whatever their order of modifiers,
 * letter case and manner of writing. A row that was sorted or moved keeps it; a row that was changed loses it.
 */
export function rowKeysOf(lines: Lines): (index: number) => string {
  const columns = fields.flatMap((field) => {
    const column = lines.columns[field];
    if (!column || notFacts.has(field)) return [];
    const dictionary: readonly Reading<unknown>[] = column.dictionary;
    const facts = (seed: number) => Uint32Array.from(dictionary, (reading) => factHash(field, reading, seed));
    return [{ ids: column.ids, one: facts(1), two: facts(2) }];
  });
  return (index) => {
    const [first, end] = linesOfRow(lines, index);
    let one = 0;
    let two = 0;
    for (let line = first; line < end; line++) {
      // The lines of a row are told apart by their order; the facts of a line are added up in any order.
      let a = 0;
      let b = 0;
      for (const column of columns) {
        const id = column.ids[line]!;
        a = (a + column.one[id]!) >>> 0;
        b = (b + column.two[id]!) >>> 0;
      }
      one = (Math.imul(one, 31) + a) >>> 0;
      two = (Math.imul(two, 37) + b) >>> 0;
    }
    return shown(one, two);
  };
}

/** Modifiers count each for itself: which of the columns holds one is no fact. Blank is 0. */
function factHash(field: Field, reading: Reading<unknown>, seed: number): number {
  if (reading.kind === "blank") return 0;
  if (reading.kind === "unreadable") return hash(`${field} ${JSON.stringify(reading.why)}`, seed);
  if (reading.kind === "invalid") return hash(`${field} ${reading.written.trim().toUpperCase()}`, seed);
  if (/^mod/.test(field))
    return sum((reading.value as readonly string[]).map((modifier) => hash(`mod ${modifier}`, seed)));
  if (field === "code") {
    const { code, attached } = reading.value as { code: string; attached: readonly string[] };
    return sum([hash(`code ${code}`, seed), ...attached.map((modifier) => hash(`mod ${modifier}`, seed))]);
  }
  return hash(`${field} ${String(reading.value).toUpperCase()}`, seed);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => (total + number) >>> 0, 0);
}

/** 32 bits of a text (Bob Jenkins' one-at-a-time). */
export function hash(text: string, seed: number): number {
  let h = Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h + text.charCodeAt(i), 1025);
    h ^= h >>> 6;
  }
  h = Math.imul(h, 9);
  h ^= h >>> 11;
  return Math.imul(h, 32769) >>> 0;
}

function shown(one: number, two: number): string {
  return one.toString(36).padStart(7, "0") + two.toString(36).padStart(7, "0");
}
