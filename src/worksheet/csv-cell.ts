import { isCellError, type CellValue } from "./cells.ts";

/**
 * A value as a field of a CSV file. A text that a spreadsheet would take for a formula gets an apostrophe in front
 * (OWASP, "CSV Injection"), the full-width signs among them, which Excel takes for formulas in Japanese.
 */
export function csvCell(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return quoted(value.error);
  if (typeof value !== "string") return String(value).toUpperCase();
  return quoted(/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
