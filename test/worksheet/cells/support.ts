import assert from "node:assert/strict";
import type { Field } from "../../../src/claims/fields.ts";
import type { Reading } from "../../../src/claims/reading.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { readCell } from "../../../src/worksheet/cells/readers.ts";

/** What a cell is expected to say. */
export type Expected =
  { readonly is: unknown } | { readonly mendedTo: unknown } | "blank" | "invalid" | { readonly unreadable: string };

export const is = (value: unknown): Expected => ({ is: value });
export const mended = (value: unknown): Expected => ({ mendedTo: value });
export const unreadable = (reason: string): Expected => ({ unreadable: reason });

/** Makes a test of each cell of a table. */
export function readings(field: Field, table: readonly (readonly [CellValue, Expected])[], date1904 = false): void {
  for (const [content, expected] of table) {
    it(`${shown(content)} ${told(expected)}`, () => {
      assert.deepEqual(short(readCell(field, content, date1904)), expected);
    });
  }
}

function short(reading: Reading<unknown>): Expected {
  if (reading.kind === "value") return reading.repaired ? { mendedTo: reading.value } : { is: reading.value };
  return reading.kind === "unreadable" ? { unreadable: reading.why.key } : reading.kind;
}

function told(expected: Expected): string {
  if (typeof expected === "string") return `is ${expected}`;
  if ("is" in expected) return `says ${shown(expected.is)}`;
  if ("mendedTo" in expected) return `is mended to ${shown(expected.mendedTo)}`;
  return `cannot be read (${expected.unreadable})`;
}

function shown(content: unknown): string {
  const text = JSON.stringify(content) ?? String(content);
  return text.length > 80 ? `${text.slice(0, 20)}… (${text.length} characters)` : text;
}
