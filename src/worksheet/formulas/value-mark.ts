import type { CellValue } from "../cells.ts";
import { hash } from "../fingerprint.ts";

/** Tells the values of an area again. A number may come back with another last digit, and blank is as an empty text. */
export function valueMark(values: readonly (readonly CellValue[])[]): string {
  const text = JSON.stringify(
    values.map((row) =>
      row.map((value) => (typeof value === "number" ? Number(value.toPrecision(14)) : (value ?? ""))),
    ),
  );
  return `${hash(text, 1).toString(36)}.${hash(text, 2).toString(36)}`;
}
