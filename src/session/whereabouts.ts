import { ClaimLine } from "../claims/claim-line.ts";
import { groupBy } from "../claims/group-by.ts";
import { fields, type Field } from "../claims/fields.ts";
import type { Finding } from "../scrub/report.ts";
import type { Lines } from "../claims/lines.ts";
import type { CellPlace, WorksheetHost } from "../worksheet/host.ts";
import { rowKeysOf } from "../worksheet/fingerprint.ts";
import { cellOf } from "../worksheet/places.ts";
import { readLines } from "../worksheet/read-lines.ts";
import type { Checked } from "./check-sheet.ts";
import { openColumns, type ColumnMemory } from "./columns.ts";
import type { ListedFinding } from "./finding-list.ts";
import { withoutPause } from "./pace.ts";

/** A line that somebody wants to see, and what about it. */
export interface Sought extends Pick<ListedFinding, "row" | "column"> {
  readonly finding: Pick<Finding, "line" | "at">;
}

/** Tells where the cell of a finding is; undefined where its row was changed or cannot be told from others. */
export type Whereabouts = (finding: Sought) => CellPlace | undefined;

/** A line that a finding is about as well, sought by its code. */
export function besideLine({ lines, mapping }: Checked, line: number): Sought {
  const column = cellOf(mapping, new ClaimLine(lines, line), "code")?.column;
  return { finding: { line, at: "code" }, row: lines.rows[line]!, column };
}

/** Where everything was when it was checked. */
export function asChecked({ sheet, mapping }: Checked): Whereabouts {
  return ({ row, column }) => ({ sheet, row, column: column ?? firstColumn(mapping.headings) });
}

/**
 * Where everything is now: the sheet is read anew, and each row is known again by its facts, wherever sorting, inserting
 * or deleting has put it.
 */
export async function whereNow(host: WorksheetHost, checked: Checked, memory: ColumnMemory): Promise<Whereabouts> {
  const recall = memory.recall;
  const { cells, mapping } = await openColumns(host, { kind: "sheet", sheet: checked.sheet }, { recall }, withoutPause);
  const now = readLines(cells, mapping);
  const both = fieldsOfBoth(checked.lines, now);
  const rows = rowsByKey(only(now, both));
  const keyBefore = rowKeysOf(only(checked.lines, both));
  return ({ finding, row }) => {
    const places = rows.get(keyBefore(finding.line)) ?? [];
    // Equal rows cannot be told apart: the one that stayed is meant, else nobody knows which.
    const first = places.find((line) => now.rows[line] === row) ?? (places.length === 1 ? places[0] : undefined);
    if (first === undefined) return undefined;
    const line = new ClaimLine(now, first + slotOffset(checked, finding.line));
    const cell = cellOf(mapping, line, finding.at);
    return { sheet: cells.sheet, row: line.row, column: cell?.column ?? firstColumn(mapping.headings) };
  };
}

/** A column that came or went since tells nothing of the rows. */
function fieldsOfBoth(before: Lines, now: Lines): readonly Field[] {
  return fields.filter((field) => before.columns[field] && now.columns[field]);
}

function only(lines: Lines, wanted: readonly Field[]): Lines {
  const columns = Object.fromEntries(wanted.map((field) => [field, lines.columns[field]]));
  return { ...lines, columns: columns as Lines["columns"] };
}

/** Of each row's facts, the first lines of the rows that have them. */
function rowsByKey(lines: Lines): ReadonlyMap<string, readonly number[]> {
  const keyOf = rowKeysOf(lines);
  const { rows } = lines;
  const first = [...rows.keys()].filter((line) => line === 0 || rows[line - 1] !== rows[line]);
  return groupBy(first, keyOf);
}

/** How many lines of the same row stand before a line. */
function slotOffset({ lines }: Checked, line: number): number {
  let offset = 0;
  while (line - offset > 0 && lines.rows[line - offset - 1] === lines.rows[line]) offset++;
  return offset;
}

function firstColumn(headings: readonly { readonly column: number }[]): number {
  return Math.min(...headings.map(({ column }) => column));
}
