import { isoDate, toSerial } from "../claims/dates.ts";
import type { CellValue, SheetCells } from "./cells.ts";

/** A table of a workbook with its headings and rows, without its totals. */
export interface SheetTable {
  readonly name: string;
  /** The first row holds the headings. */
  readonly cells: SheetCells;
  /** The rows came as records of a file: they have numbers, and no cells. */
  readonly isRecords?: true;
}

/** Which tables to read, by their headings. */
export type WantedTable = (headings: readonly CellValue[]) => boolean;

/** Tables that are to be put side by side on a new sheet. */
export interface NewTables {
  /** Wanted name of the sheet; one that is taken gets a number. */
  readonly sheet: string;
  /** What is said above the tables. */
  readonly title: string;
  readonly hint: string;
  /** Nothing is said above them: their headings stand in the first row. */
  readonly isBare?: true;
  readonly tables: readonly NewTable[];
}

export interface NewTable {
  /** Wanted name; one that is taken gets a number. */
  readonly name: string;
  readonly columns: readonly NewColumn[];
  /** Days may be written as text, 2026-11-03: they become days of the workbook that they are put into. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface NewColumn {
  readonly heading: string;
  /** Shown where a cell of the column is selected: at most 255 characters. */
  readonly hint: string;
  /** The only contents that are let in. */
  readonly choices?: readonly string[] | undefined;
  /** The cells that hold the only contents, as a formula: for more of them than a list written out may have. */
  readonly choicesAt?: string | undefined;
  /** What is said where something else is typed; blank for a column that takes anything. */
  readonly refusal: string;
  readonly format: "text" | "date" | "number" | "money";
  /** In characters. */
  readonly width: number;
}

/** What was made. */
export interface AddedTables {
  readonly sheet: string;
  /** Names in the order of the tables, as they came to be. */
  readonly names: readonly string[];
}

/** The row in which new tables have their headings: above them stand a title, a hint, and a blank row. */
export const newHeadingRow = 4;

export function headingRowOf({ isBare }: NewTables): number {
  return isBare ? 1 : newHeadingRow;
}

/** What a cell of a new table holds in a workbook that counts its days from 1904, or from 1900. */
export function newCell(value: CellValue, { format }: NewColumn, date1904: boolean): CellValue {
  if (format !== "date" || typeof value !== "string") return value;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const date = isoDate(Number(year), Number(month), Number(day));
  return date ? toSerial(date, date1904) : value;
}

/** How many rows under a new table are ready for more: they offer the same choices, and dates look like dates. */
export const readyRows = 200;
