import type { Field } from "../../../src/claims/fields.ts";
import type { CellValue, SheetCells } from "../../../src/worksheet/cells.ts";
import { findColumns } from "../../../src/worksheet/find-columns.ts";
import type { Corrections, Mapping } from "../../../src/worksheet/mapping.ts";
import { meaningsOf } from "../../../src/worksheet/headings/meaning.ts";
import { readLines } from "../../../src/worksheet/read-lines.ts";
import type { SheetLines } from "../../../src/worksheet/sheet-lines.ts";
import type { Grid } from "./grid.ts";

/** The lines of a grid as the worksheet reader gives them. */
export interface ReadGrid {
  readonly lines: SheetLines;
  readonly mapping: Mapping;
}

/**
 * Reads a grid as a worksheet whose first row holds the headings. Every row below that is not blank is to be a line. A heading is taken at
 * its word: a few odd values must not make the reader doubt it.
 */
export function readGrid(grid: Grid, columns: Corrections = columnsOf(grid.headings)): ReadGrid {
  const cells = sheetOf(grid);
  const mapping = findColumns(cells, columns);
  const lines = readLines(cells, mapping);
  const known = new Set([...mapping.columns.values()].flat());
  const unknown = grid.headings.filter((_, place) => !known.has(place + 1));
  if (unknown.length > 0) throw new Error(`no field is known by the heading ${unknown.join(", ")}`);
  const filled = grid.rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  if (lines.count !== filled.length) throw new Error(`of ${filled.length} rows ${lines.count} are read as lines`);
  return { lines, mapping };
}

/** The field that a heading means most surely. */
export function fieldOf(heading: string): Field | undefined {
  const [meaning] = meaningsOf(heading);
  if (!meaning) return undefined;
  const { topic, numbers } = meaning;
  return topic === "mod" || topic === "dx" ? (`${topic}${numbers[0] ?? 1}` as Field) : topic;
}

function columnsOf(headings: readonly string[]): Corrections {
  return Object.fromEntries(
    headings.flatMap((heading, place) => {
      const field = fieldOf(heading);
      return field ? [[field, place + 1]] : [];
    }),
  );
}

function sheetOf({ headings, rows }: Grid): SheetCells {
  return {
    sheet: "Cases",
    firstRow: 1,
    columns: headings.map((_, place) => place + 1),
    rows: [headings, ...rows.map((row) => row.map(contentOf))],
    date1904: false,
    headerRow: 1,
  };
}

/** What a typed cell holds: a number where the text is one, an error where it shows one. */
function contentOf(text: string): CellValue {
  if (text === "") return null;
  if (/^#[A-Z0/]+[!?A]$/.test(text)) return { error: text };
  return String(Number(text)) === text ? Number(text) : text;
}
