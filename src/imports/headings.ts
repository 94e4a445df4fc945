import { trimmed } from "./text/cells.ts";

/** Where the columns of a table are. */
export interface Headings {
  /** The place of the first row below the headings. */
  readonly start: number;
  readonly width: number;
  has(name: string): boolean;
  /** The cell below a heading, blank where there is none. Where there is a second name, the first that the table has. */
  cell(cells: readonly string[], name: string, other?: string): string;
}

/** Finds the row that has all of some headings, whatever the letter case, blanks and breaks within them. */
export function findHeadings(rows: readonly (readonly string[])[], wanted: readonly string[]): Headings | undefined {
  const names = wanted.map(plain);
  const at = rows.findIndex((row) => {
    const cells = new Set(row.map(plain));
    return names.every((name) => cells.has(name));
  });
  return at < 0 ? undefined : headings(rows[at]!, at + 1);
}

export function headings(row: readonly string[], start: number): Headings {
  const places = new Map<string, number>();
  for (const [place, cell] of row.entries()) {
    const name = plain(cell);
    if (name !== "" && !places.has(name)) places.set(name, place);
  }
  const has = (name: string) => places.has(plain(name));
  return {
    start,
    width: Math.max(...places.values()) + 1,
    has,
    cell(cells, name, other = name) {
      const place = places.get(plain(has(name) ? name : other));
      return place === undefined ? "" : trimmed(cells[place]);
    },
  };
}

export function plain(text: string): string {
  return trimmed(text).toLowerCase();
}

/** The first cell of the rows above the headings that matches. */
export function matchAbove(rows: readonly (readonly string[])[], start: number, pattern: RegExp) {
  for (const row of rows.slice(0, start)) {
    for (const cell of row) {
      const match = pattern.exec(trimmed(cell));
      if (match) return match;
    }
  }
  return undefined;
}
