import type { MergedRun } from "./merged.ts";
/** A cell that shows an error such as #N/A, or a picture where a value should be. */
export interface CellError {
  readonly error: string;
  /** The cell holds a picture; `error` is what it shows to those who cannot see it. */
  readonly picture?: true;
}

/**
 * What a host says that a cell holds: blank is null. Dates are serial numbers, as Excel stores them. A formula that
 * gives an empty text is an empty text; a formula whose result is not known is null, and `formulaAt` knows it.
 */
export type CellValue = string | number | boolean | null | CellError;

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The cells of one worksheet, or of the part of it that was asked for. Rows and columns count from 1, as the sheet does. */
export interface SheetCells {
  readonly sheet: string;
  /** Row number of the first row held. */
  readonly firstRow: number;
  /** Column number of each place of a row; the columns need not be neighbours. */
  readonly columns: readonly number[];
  /** One array per row; a short row ends in blanks. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Whether serial dates count from 1904-01-01. */
  readonly date1904: boolean;
  /** The formula text behind a cell, if it holds one. */
  formulaAt?(row: number, column: number): string | undefined;
  /** The row of the headings where the host knows it (a table, or headings given to a formula). */
  readonly headerRow?: number;
  /** Cells that are merged down a column: each row holds what is seen in it. */
  readonly merged?: readonly MergedRun[];
  /** Rows to look at, where only a selection is checked; the other rows still give context. */
  readonly onlyRows?: (row: number) => boolean;
}

/** The letters of a column, from its number: 1 is A. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column, from its letters: A is 1. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The name of a sheet as it stands in a formula, before the exclamation mark. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** An address such as F5. */
export function address(row: number, column: number): string {
  return columnLetters(column) + row;
}
