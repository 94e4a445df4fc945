import { ClaimLine } from "../../claims/claim-line.ts";
import { modifierFields } from "../../claims/fields.ts";
import type { CodeCell } from "../../claims/lines.ts";
import type { Reading } from "../../claims/reading.ts";
import type { FieldEdit } from "../../claims/fix.ts";
import { cellEdits, type CellEdit } from "../edits.ts";
import { columnOf, type Mapping } from "../mapping.ts";
import type { SheetLines } from "../sheet-lines.ts";

/** Whether a cell holds a code with modifiers, or several modifiers. */
export function isJoinedReading(reading: Reading<unknown>): boolean {
  if (reading.kind !== "value" || typeof reading.value !== "object") return false;
  const { value } = reading as { readonly value: CodeCell | readonly string[] };
  return "attached" in value ? value.attached.length > 0 : value.length > 1;
}

/** Whether any cell of the sheet joins what has columns of its own. */
export function joinsAny({ columns }: SheetLines): boolean {
  return (["code", ...modifierFields] as const).some((field) => columns[field]?.dictionary.some(isJoinedReading));
}

/** What of a line's cells has to change so that code and modifiers stand apart: 93306-26, or 59,XU beside a free column. */
export function joinedIn(lines: SheetLines, mapping: Mapping, index: number): readonly CellEdit[] {
  const code = lines.columns.code;
  const reading = code?.dictionary[code.ids[index]!];
  const attached = reading?.kind === "value" ? reading.value.attached : [];
  const own = modifiersOf(lines, index);
  if (attached.length === 0 && !own.areJoined) return [];
  const line = new ClaimLine(lines, index);
  const edits: FieldEdit[] = [];
  if (attached.length > 0 && reading?.kind === "value") edits.push({ line, topic: "code", to: reading.value.code });
  const list = [...new Set([...attached, ...own.list])];
  const columns = modifierFields.filter((field) => columnOf(mapping, field, lines.slots[index]!) !== undefined);
  if (attached.length === 0 && list.length > columns.length) return [];
  edits.push({ line, topic: "mod", to: list });
  return cellEdits({ kind: "safe", edits }, mapping, lines)?.edits ?? [];
}

/** The modifiers of a line, and whether a cell holds several of them. What cannot be read is left alone. */
function modifiersOf(
  lines: SheetLines,
  index: number,
): { readonly list: readonly string[]; readonly areJoined: boolean } {
  const readings = modifierFields.flatMap((field) => {
    const column = lines.columns[field];
    return column ? [column.dictionary[column.ids[index]!]!] : [];
  });
  const list = readings.flatMap((reading) => (reading.kind === "value" ? reading.value : []));
  const isLegible = readings.every(({ kind }) => kind === "value" || kind === "blank");
  return {
    list,
    areJoined: isLegible && readings.some((reading) => reading.kind === "value" && reading.value.length > 1),
  };
}
