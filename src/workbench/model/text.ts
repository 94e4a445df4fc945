import { SSF } from "@e965/xlsx";
import { CellError } from "./errors.ts";
import type { CellValue } from "./cells.ts";

interface NumberFormatter {
  format(code: string, value: number | string | boolean): string;
}

const formatter: NumberFormatter = SSF;

/** What the cell shows on the sheet. */
export function displayText(value: CellValue, numberFormat: string | undefined): string {
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === "" || (typeof value === "string" && (!numberFormat || numberFormat === "General"))) return value;
  try {
    return formatter.format(numberFormat ?? "General", value);
  } catch {
    // A number format nobody can read must not hide the value.
    return String(value);
  }
}
