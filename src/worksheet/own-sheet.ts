import type { CellValue } from "./cells.ts";

/** A sheet of our own, to be written in one go. Rows and columns count from 1. */
export interface OwnSheet {
  /** Wanted name; one that a sheet of the user's has gets a number. */
  readonly name: string;
  /** Which of our sheets it is. An earlier one of that kind stays, and has its stamp in its name from then on. */
  readonly kind: string;
  /** The earlier one of its kind is made anew where it is, unless somebody has written on it since. */
  readonly isMadeAnew?: true;
  /** When it was made, as it may stand in the name of a sheet. */
  readonly stamp: string;
  readonly blocks: readonly SheetBlock[];
  /** Characters of each column from the first on. */
  readonly widths: readonly number[];
  /** How many rows at the top stay in sight. */
  readonly frozenRows?: number | undefined;
  /** Prints on one page, whatever is on it; or as wide as a page is when it lies, on as many as it takes. */
  readonly onOnePage?: boolean | "wide" | undefined;
  readonly charts?: readonly SheetChart[] | undefined;
}

/** Cells that stand together. Of their texts nothing is ever taken for a formula. */
export interface SheetBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly OwnCell[])[];
  readonly look?: "title" | "heading" | "wrapped" | "boxes" | undefined;
  /** Looks of single columns, the headings of a table aside. */
  readonly looks?: readonly ("wrapped" | "link" | undefined)[] | undefined;
  /** Number formats of its columns; blank for those of no special format. */
  readonly formats?: readonly string[] | undefined;
  /** Wanted name of the table that it makes, its first row being the headings. */
  readonly table?: string | undefined;
}

/** A value, or a formula of ours with what it gives at the time. */
export type OwnCell = CellValue | { readonly formula: string; readonly result: string | number };

export function isFormula(cell: OwnCell): cell is Exclude<OwnCell, CellValue> {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/** Rows and columns of a sheet, counted from 1. */
export interface CellBox {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A chart of cells on the same sheet: a first column of names, further columns of numbers, above them what they are. Excel
 * lets an add-in give it no text for those who cannot see it: the cells beside it say the same.
 */
export interface SheetChart {
  /** By this it is known again. */
  readonly name: string;
  readonly kind: "bar" | "column" | "line";
  readonly title: string;
  readonly data: CellBox;
  /** The cells that it covers. */
  readonly place: CellBox;
  /** Number format of its values. */
  readonly format: string;
  /** The end of the axis of its values, where that is known. */
  readonly most?: number | undefined;
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

/** A name for a table that no other has. */
export function freeTableName(wanted: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${String(number)}`;
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
