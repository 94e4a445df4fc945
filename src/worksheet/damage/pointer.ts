import { fromSerial } from "../../claims/dates.ts";
import { diagnosisFields } from "../../claims/fields.ts";
import { writtenLike } from "../../claims/pointers.ts";
import { contentOf, type SheetLines } from "../sheet-lines.ts";
import type { Mend } from "./damage.ts";

/**
 * A pointer such as 1-2 that Excel made the second of January. With the month before the day it was typed in that order;
 * where the day is the smaller one it may have been typed the other way round.
 */
export function pointerOf(lines: SheetLines, line: number): Mend | undefined {
  const held = contentOf(lines, line, "pointer");
  if (lines.columns.pointer?.dictionary[lines.columns.pointer.ids[line]!]?.kind !== "unreadable") return undefined;
  const date = typeof held === "number" ? fromSerial(held, lines.date1904) : undefined;
  if (date === undefined) return undefined;
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  // 1-2-3 became a day of the year 2003.
  const places = year >= 2001 && year <= 2012 ? [month, day, year - 2000] : [month, day];
  const listed = diagnosesOf(lines, line);
  if (new Set(places).size < places.length || places.some((place) => place > Math.max(listed, 4))) {
    return { kind: "pointer", why: { key: "damage.no-pointer", data: { shown: date } } };
  }
  const isAscending = places.every((place, index) => index === 0 || place > places[index - 1]!);
  const to = writtenLike(mannerOf(lines), places, listed) ?? places.join(",");
  return { kind: "pointer", to, isSure: isAscending && places.every((place) => place <= listed) };
}

function diagnosesOf(lines: SheetLines, line: number): number {
  return diagnosisFields.reduce((sum, field) => {
    const column = lines.columns[field];
    const reading = column?.dictionary[column.ids[line]!];
    return sum + (reading?.kind === "value" ? reading.value.length : 0);
  }, 0);
}

/** A pointer of the column that names several diagnoses, as the manner of all. */
function mannerOf({ contents }: SheetLines): string {
  const several = contents.pointer?.find((content) => typeof content === "string" && /^\w[\s,:;/]*\w/.test(content));
  return typeof several === "string" ? several : "1,2";
}
