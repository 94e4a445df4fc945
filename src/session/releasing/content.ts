import { toSerial } from "../../claims/dates.ts";
import { rowKeysOf } from "../../worksheet/fingerprint.ts";
import type { CellValue, SheetCells } from "../../worksheet/cells.ts";
import type { Heading } from "../../worksheet/mapping.ts";
import { Problem } from "../../worksheet/problem.ts";
import { readLines } from "../../worksheet/read-lines.ts";
import { general, type NumberFormats } from "../../worksheet/shown-value.ts";
import type { Words } from "../../words/words.ts";
import type { Checked } from "../check-sheet.ts";
import type { Gate } from "./gate.ts";
import { whyHeld, type WhyHeld } from "./why-held.ts";

/** The rows that go out and those that stay, in the user's own columns. */
export interface ReleaseContent {
  readonly columns: readonly Heading[];
  readonly released: readonly ReleasedRow[];
  readonly held: readonly (ReleasedRow & { readonly why: WhyHeld })[];
  readonly date1904: boolean;
}

export interface ReleasedRow {
  readonly row: number;
  readonly cells: readonly CellValue[];
  /** The number format of each. */
  readonly formats: readonly string[];
}

/** A Problem where the rows are not those that were checked: what was found is no longer true of them. */
export function refuseChanged({ lines, mapping, scope, sheet }: Checked, cells: SheetCells): void {
  const now = readLines(cells, mapping);
  const [keyNow, keyThen] = [rowKeysOf(now), rowKeysOf(lines)];
  const rowsNow = new Map<number, string>();
  for (let line = 0; line < now.count; line++) rowsNow.set(now.rows[line]!, keyNow(line));
  const rowsThen = new Set(lines.rows);
  for (let line = 0; line < lines.count; line++) {
    if (rowsNow.get(lines.rows[line]!) !== keyThen(line)) throw changed(sheet, lines.rows[line]!);
  }
  // Below a table may stand other things; on a sheet every row counts.
  if (scope === "table") return;
  const more = [...rowsNow.keys()].find((row) => !rowsThen.has(row));
  if (more !== undefined) throw changed(sheet, more);
}

function changed(sheet: string, row: number): Problem {
  return new Problem({ key: "release.changed", data: { sheet, row } });
}

/** The columns that go out: those with a heading, and what stands without one between them. */
export function columnsOf({ mapping, lines }: Checked, cells: SheetCells): readonly Heading[] {
  const named = new Map(mapping.headings.map((heading) => [heading.column, heading]));
  const [first, last] = [Math.min(...named.keys()), Math.max(...named.keys())];
  const rows = new Set(lines.rows);
  return cells.columns.flatMap((column, place) => {
    const heading = named.get(column);
    if (heading) return [heading];
    const isFilled = cells.rows.some((row, index) => rows.has(cells.firstRow + index) && (row[place] ?? "") !== "");
    return first < column && column < last && isFilled ? [{ column, heading: "" }] : [];
  });
}

/** Numbers of these columns may be days, or may have zeros in front: their formats matter. */
export function numberColumns(columns: readonly Heading[], { lines }: Checked, cells: SheetCells): readonly number[] {
  const rows = [...new Set(lines.rows)];
  return columns.flatMap(({ column }) => {
    const place = cells.columns.indexOf(column);
    return rows.some((row) => typeof cells.rows[row - cells.firstRow]?.[place] === "number") ? [column] : [];
  });
}

export function contentOf(
  checked: Checked,
  gate: Gate,
  cells: SheetCells,
  columns: readonly Heading[],
  formats: NumberFormats,
  words: Words,
): ReleaseContent {
  const places = new Map(cells.columns.map((column, place) => [column, place]));
  const days = new Set(["dos", "dosTo"].flatMap((field) => checked.mapping.columns.get(field as "dos") ?? []));
  const rowOf = (row: number): ReleasedRow => {
    const held = columns.map(({ column }) => cells.rows[row - cells.firstRow]?.[places.get(column)!] ?? null);
    return {
      row,
      cells: held,
      formats: columns.map(({ column }, place) => {
        const value = held[place];
        if (typeof value !== "number") return general;
        const own = formats(row, column);
        // A day that was read as one is one, though nobody has formatted it.
        return own === general && days.has(column) && value > firstDay(cells.date1904) ? "yyyy-mm-dd" : own;
      }),
    };
  };
  const inOrder = <T extends { readonly row: number }>(rows: readonly T[]) => [...rows].sort((a, b) => a.row - b.row);
  return {
    columns,
    date1904: cells.date1904,
    released: inOrder(gate.released.flatMap(({ rows }) => rows.map(rowOf))),
    held: inOrder(
      gate.held.flatMap((claim) => claim.rows.map((row) => ({ ...rowOf(row), why: whyHeld(claim, row, words) }))),
    ),
  };
}

/** Smaller numbers are no days, and longer ones days without hyphens. */
function firstDay(date1904: boolean): number {
  return toSerial("1970-01-01", date1904);
}
