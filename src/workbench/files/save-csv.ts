import Papa from "papaparse";
import type { Sheet } from "../model/sheet.ts";

/** The cells of a sheet as they show, as Excel saves them; a byte order mark tells it that this is UTF-8. */
export function saveCsv(sheet: Sheet): Uint8Array {
  const used = sheet.usedArea(true);
  const rows: string[][] = [];
  for (let row = 0; row <= (used?.bottom ?? -1); row++) {
    rows.push(Array.from({ length: (used?.right ?? 0) + 1 }, (_, column) => cellText(sheet, row, column)));
  }
  return new TextEncoder().encode(`\ufeff${Papa.unparse(rows, { newline: "\r\n" })}\r\n`);
}

/** A text must not become a formula where the file is opened; a number never does, whatever its sign. */
function cellText(sheet: Sheet, row: number, column: number): string {
  const text = sheet.text(row, column);
  return typeof sheet.value(row, column) === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
