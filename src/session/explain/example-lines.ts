import type { Facts } from "../../claims/facts.ts";
import { fields, type Field } from "../../claims/fields.ts";
import type { ExampleRow } from "../../rules/rule.ts";
import type { SheetCells } from "../../worksheet/cells.ts";
import type { Mapping } from "../../worksheet/mapping.ts";
import { readLines } from "../../worksheet/read-lines.ts";
import type { SheetLines } from "../../worksheet/sheet-lines.ts";

/** The headings stand in the first row, as on a sheet. */
export const firstRow = 2;

/** Rows of an example, read as those of a sheet that has their columns, and others whose cells are blank. */
export function exampleLines(rows: readonly ExampleRow[], columns: readonly Field[] = [], facts?: Facts): SheetLines {
  const present = new Set([...rows.flatMap((row) => Object.keys(row)), ...columns]);
  const headings = fields.filter((field) => present.has(field));
  return readLines(cellsOf(headings, rows), mappingOf(headings), facts);
}

function cellsOf(headings: readonly Field[], rows: readonly ExampleRow[]): SheetCells {
  return {
    sheet: "",
    firstRow: 1,
    columns: headings.map((_, place) => place + 1),
    rows: [headings, ...rows.map((row) => headings.map((field) => row[field] ?? null))],
    date1904: false,
  };
}

function mappingOf(headings: readonly Field[]): Mapping {
  return {
    headerRow: 1,
    layout: "line",
    slots: 1,
    columns: new Map(headings.map((field, place) => [field, [place + 1]])),
    questions: [],
    headings: headings.map((heading, place) => ({ column: place + 1, heading })),
    fingerprint: "",
  };
}
