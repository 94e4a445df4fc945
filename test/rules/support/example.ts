import type { ExampleRow } from "../../../src/rules/rule.ts";
import type { Grid } from "./grid.ts";
import { ordinaryDate } from "./grid.ts";

/** A plain office claim line: an example row says only what differs from it. */
const plain: ExampleRow = { patientId: "P1", dos: ordinaryDate, pos: "11", units: 1, dx1: "I50.22" };

/** Example rows as a sheet that has a column for every field named, and for the columns that a rule wants. */
export function gridOfExample(rows: readonly ExampleRow[], wanted: readonly string[]): Grid {
  const filled = rows.map((row): ExampleRow => ({ ...plain, ...row }));
  const headings = [...new Set([...filled.flatMap((row) => Object.keys(row)), ...wanted])];
  return {
    headings,
    rows: filled.map((row) => headings.map((field) => String(row[field as keyof ExampleRow] ?? ""))),
  };
}
