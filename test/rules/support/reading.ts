import type { CellValue, SheetCells } from "../../../src/worksheet/cells.ts";
import { findColumns } from "../../../src/worksheet/find-columns.ts";
import type { Corrections, Mapping } from "../../../src/worksheet/mapping.ts";
import { readLines } from "../../../src/worksheet/read-lines.ts";
import type { SheetLines } from "../../../src/worksheet/sheet-lines.ts";
import type { Grid } from "./grid.ts";

/** The lines of a grid as the worksheet reader gives them. */
export interface ReadGrid {
  readonly lines: SheetLines;
  readonly mapping: Mapping;
}

/** Reads a grid as a worksheet whose first row holds the headings. Every row below is to be a line. */
export function readGrid(grid: Grid, corrections: Corrections = {}): ReadGrid {
  const cells = sheetOf(grid);
  const mapping = findColumns(cells, corrections);
  const lines = readLines(cells, mapping);
  const known = new Set([...mapping.columns.values()].flat());
  const unknown = grid.headings.filter((_, place) => !known.has(place + 1));
  if (unknown.length > 0) throw new Error(`no field is known by the heading ${unknown.join(", ")}`);
  if (lines.count !== grid.rows.length) throw new Error(`of ${grid.rows.length} rows ${lines.count} are read as lines`);
  return { lines, mapping };
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
