import type { CellValue } from "./cells.ts";

/** A sheet of our own, to be written in one go. Rows and columns count from 1. */
export interface OwnSheet {
  /** Wanted name; one that a sheet of the user's has gets a number. */
  readonly name: string;
  /** Which of our sheets it is. An earlier one of that kind stays, and has its stamp in its name from then on. */
  readonly kind: string;
  /** When it was made, as it may stand in the name of a sheet. */
  readonly stamp: string;
  readonly blocks: readonly SheetBlock[];
  /** Characters of each column from the first on. */
  readonly widths: readonly number[];
  /** How many rows at the top stay in sight. */
  readonly frozenRows?: number | undefined;
  /** Prints on one page, whatever is on it. */
  readonly onOnePage?: boolean | undefined;
}

/** Cells that stand together, texts and numbers only: nothing of it is ever taken for a formula. */
export interface SheetBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly CellValue[])[];
  readonly look?: "title" | "heading" | "wrapped" | "boxes" | undefined;
  /** Number formats of its columns; blank for those of no special format. */
  readonly formats?: readonly string[] | undefined;
  /** Wanted name of the table that it makes, its first row being the headings. */
  readonly table?: string | undefined;
}

/** Characters that the name of a sheet holds. */
const longest = 31;

/** A text as the name of a sheet; what no name may hold becomes a blank. */
export function sheetName(text: string, suffix = ""): string {
  const plain = text
    .replace(/[\\/?*[\]:\x00-\x1f]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  const cut = plain.slice(0, longest - suffix.length).replace(/[\ud800-\udbff]$|[' ]+$/g, "");
  // Excel keeps the name History for itself.
  return (cut === "" || /^history$/i.test(cut + suffix) ? `${cut}_` : cut) + suffix;
}

/** A name for a sheet that no other has. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = sheetName(wanted, number === 1 ? "" : ` (${String(number)})`);
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** Headings of a table, which may be neither blank nor twice the same. */
export function tableHeadings(headings: readonly string[], blank: (place: number) => string): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading, place) => {
    const plain = heading.trim() === "" ? blank(place) : heading;
    let own = plain;
    for (let number = 2; taken.has(own.toLowerCase()); number++) own = `${plain} (${String(number)})`;
    taken.add(own.toLowerCase());
    return own;
  });
}
