import { isoDate, toSerial } from "../claims/dates.ts";
import { fieldsOf, topicOf, type Field } from "../claims/fields.ts";
import type { CellValue } from "./cells.ts";
import { contentOf, type SheetLines } from "./sheet-lines.ts";

/** Writes a value as the line's cell held its own: as a number or as text. A blank cell follows the column's others. */
export function inMannerOf(lines: SheetLines, index: number, field: Field, to: string): CellValue {
  if (to === "") return null;
  const held = contentOf(lines, index, field);
  const asNumber = typeof held === "number" || (isBlank(held) && holdsNumbers(lines, field));
  if (field === "dos" || field === "dosTo") return dateLike(held, asNumber, to, lines.date1904);
  return asNumber && String(Number(to)) === to ? Number(to) : to;
}

function isBlank(content: CellValue): boolean {
  return content === null || content === "";
}

/** Whether the columns of a topic hold their figures as numbers. */
function holdsNumbers(lines: SheetLines, field: Field): boolean {
  let numbers = 0;
  let texts = 0;
  for (const content of fieldsOf(topicOf(field)).flatMap((other) => lines.contents[other] ?? [])) {
    if (typeof content === "number") numbers++;
    else if (typeof content === "string" && /^\s*\d+(?:\.\d+)?\s*$/.test(content)) texts++;
  }
  return numbers > texts;
}

function dateLike(held: CellValue, asNumber: boolean, to: string, date1904: boolean): CellValue {
  const [year, month, day] = to.split("-");
  if (!isoDate(Number(year), Number(month), Number(day))) return to;
  if (asNumber) return toSerial(to, date1904);
  return typeof held === "string" && held.includes("/") ? `${month}/${day}/${year}` : to;
}
