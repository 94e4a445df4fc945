import { fields, type Field } from "../../src/claims/fields.ts";
import type { FieldValue, Lines, ReadColumn, ReadColumns } from "../../src/claims/lines.ts";
import { blank, type Reading } from "../../src/claims/reading.ts";

type Given<F extends Field> =
  | Reading<FieldValue<F>>
  | (FieldValue<F> extends readonly string[] ? string : F extends "code" ? string : FieldValue<F>);

/** A claim line by field name. A plain value is what the cell means; a reading is taken as it stands. */
export type Row = { readonly [F in Field]?: Given<F> };

/** The lines of a sheet whose cells were read as given. Fields that no row has are columns that the sheet has not. */
export function linesOf(rows: readonly Row[], firstRow = 2): Lines {
  const named = fields.filter((field) => rows.some((row) => row[field] !== undefined));
  const columns: ReadColumns = Object.fromEntries(named.map((field) => [field, columnOf(field, rows)]));
  return {
    count: rows.length,
    rows: Uint32Array.from(rows, (_, index) => firstRow + index),
    slots: new Uint8Array(rows.length),
    columns,
  };
}

/** A reading of a cell that shows an error. */
export function unreadable(shown = "#N/A"): Reading<never> {
  return { kind: "unreadable", why: { key: "unreadable.error", data: { shown } } };
}

export function invalid(written: string): Reading<never> {
  return { kind: "invalid", written };
}

export function value<T>(meant: T, written = String(meant)): Reading<T> {
  return { kind: "value", value: meant, written };
}

/** A reading of a cell that was mended. */
export function repaired<T>(meant: T, written: string): Reading<T> {
  return { kind: "value", value: meant, written, repaired: true };
}

function columnOf(field: Field, rows: readonly Row[]): ReadColumn<unknown> {
  const dictionary: Reading<unknown>[] = [];
  const places = new Map<string, number>();
  const ids = Uint32Array.from(rows, (row) => {
    const reading = readingOf(field, row[field]);
    const key = JSON.stringify(reading);
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = dictionary.length));
      dictionary.push(reading);
    }
    return place;
  });
  return { ids, dictionary };
}

function readingOf(field: Field, given: unknown): Reading<unknown> {
  if (given === undefined || given === "") return blank;
  if (typeof given === "object" && given !== null && "kind" in given) return given as Reading<unknown>;
  if (field === "code") return { kind: "value", value: { code: given, attached: [] }, written: String(given) };
  if (/^(?:mod|dx)\d/.test(field)) {
    return { kind: "value", value: String(given).split(/[\s,]+/), written: String(given) };
  }
  return { kind: "value", value: given, written: String(given) };
}
