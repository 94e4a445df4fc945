import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fileHost } from "../../src/hosts/file/file-host.ts";
import { openFile } from "../../src/hosts/file/open-file.ts";
import { policyOf } from "../../src/session/policy.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { columnLetters, isCellError } from "../../src/worksheet/cells.ts";
import { findColumns } from "../../src/worksheet/find-columns.ts";

/** The list of the mistakes planted in the sample, beside its workbook. */
export interface Planted {
  readonly asOf: string;
  readonly planted: readonly {
    readonly row: number;
    readonly rule: string;
    readonly severity: "error" | "warning" | "info";
    readonly note: string;
  }[];
  /** Rows that cannot be judged in full. */
  readonly notChecked: readonly number[];
}

const file = (name: string) => fileURLToPath(new URL(`../../assets/samples/${name}`, import.meta.url));

export const sample = file("contrast-echo-charges.xlsx");
export const plantedList = file("contrast-echo-charges.planted.json");

export const list = JSON.parse(await readFile(plantedList, "utf8")) as Planted;

/** The day on which the list holds. */
export const { asOf } = list;

const open = async () => openFile(await readFile(sample), "sample.xlsx");

/** What the workbook itself says of its payers and rules. */
export const { policies } = (await policyOf(fileHost(await open()), openWords("en", everyWord)))!;

/** The charges, read anew by each who may change them. */
export const readCharges = async () => (await open()).read();

const charges = await readCharges();

export const { headerRow } = findColumns(charges);

const headings = charges.rows[headerRow - charges.firstRow]!;

export const firstRow = headerRow + 1;

/** The totals stand after a blank row below the last line. */
export const totalsRow = charges.firstRow + charges.rows.length - 1;
export const lastRow = totalsRow - 2;
export const lineCount = lastRow - headerRow;

export const columnCount = headings.length;

/** The charges down to their headings, and all rows below. */
export async function partedCharges() {
  const cells = await readCharges();
  const mapping = findColumns(cells);
  const first = mapping.headerRow + 1 - cells.firstRow;
  return { cells, mapping, top: cells.rows.slice(0, first), body: cells.rows.slice(first) };
}

/** Letters of the column with a heading. */
export function lettersOf(heading: string): string {
  return columnLetters(charges.columns[headings.indexOf(heading)]!);
}

/** Letters of a column beside the data: the status block begins at 0, and cells that nobody uses at 6. */
export function beside(place: number): string {
  return columnLetters(charges.columns.at(-1)! + 1 + place);
}

/** All cells of a row, or of rows, as a formula names them. */
export function rowAddress(row: number, toRow = row): string {
  return `${columnLetters(charges.columns[0]!)}${row}:${columnLetters(charges.columns.at(-1)!)}${toRow}`;
}

/** The first row in which a rule has a mistake to find. */
export function rowOf(rule: string): number {
  const found = list.planted.find((mistake) => mistake.rule === rule);
  if (!found) throw new Error(`Nobody planted a mistake for ${rule}.`);
  return found.row;
}

/** The row of a line of which a cell cannot be read: of the planted ones, that with a broken cell in a column. */
export function unreadableRow(heading: string): number {
  const place = headings.indexOf(heading);
  const row = list.notChecked.find((at) => isCellError(charges.rows[at - charges.firstRow]![place]));
  if (row === undefined) throw new Error(`No cell of ${heading} is broken.`);
  return row;
}
