import { decodeCellText } from "../../../bytes/xml-text.ts";
import type { CellValue, SheetCells } from "../../../worksheet/cells.ts";
import { asSeen, mergedRun, type MergedRun } from "../../../worksheet/merged.ts";
import { lastColumn, lastRow, mostText } from "../limits.ts";
import { tooLarge } from "../problems.ts";
import { XmlScanner } from "../xml/scanner.ts";
import { contains, parseArea, type Area } from "./area.ts";
import { serialOfIso } from "./dates.ts";
import { Grid } from "./grid.ts";
import type { Package } from "./package.ts";
import { readRichText } from "./strings.ts";
import type { SheetPart } from "./workbook.ts";

export interface ReadOptions {
  /** Columns to read; without them all. */
  readonly columns?: readonly number[] | undefined;
  /** The last row to read. */
  readonly lastRow?: number | undefined;
  /** Cells to leave out as if they were blank. */
  readonly except?: Area | undefined;
  /** Filled with the rows that are hidden, by a filter or otherwise. */
  readonly hidden?: Set<number> | undefined;
}

/** What the cells of all sheets refer to. */
export interface SharedContent {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly isPicture: (valueMetadata: number) => boolean;
}

/** Reads the cells of a sheet (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73), as Excel would give their values. */
export function readSheet(
  opened: Package,
  sheet: SheetPart,
  { strings, date1904, isPicture }: SharedContent,
  options: ReadOptions = {},
): SheetCells {
  const fail = opened.broken(sheet.part);
  const scanner = new XmlScanner(opened.pieces(sheet.part), fail);
  const grid = new Grid(opened.file, sheet.name);
  const texts = new Texts(() => tooLarge(opened.file, sheet.name));
  const wanted = options.columns && columnSet(options.columns);
  const { except } = options;
  const until = options.lastRow ?? lastRow;
  let row = 0;
  let column = 0;
  let type = "n";
  let metadata = 0;
  if (!enterSheetData(scanner)) return grid.cells(date1904);
  while (scanner.nextIn("sheetData")) {
    if (scanner.opens("row")) {
      row = rowNumber(scanner, row, fail);
      column = 0;
      if (row > until) return grid.cells(date1904);
      noteHidden(scanner, row, options.hidden);
    } else if (scanner.opens("c")) {
      // A cell without an address follows the cell before it.
      column++;
      type = "n";
      metadata = 0;
      while (scanner.nextAttribute()) {
        if (scanner.isAttribute("r")) column = addressedColumn(scanner, fail);
        else if (scanner.isAttribute("t")) type = valueText(scanner);
        else if (scanner.isAttribute("vm")) metadata = Number(valueText(scanner));
      }
      check(column, lastColumn, fail);
      if (scanner.kind === "empty" || wanted?.[column] === 0 || (except && contains(except, row, column)))
        scanner.skip();
      else readCell(row, column);
    }
  }
  // Only at the end of the part is it known to be what was saved.
  return asSeen(grid.cells(date1904), mergedRuns(scanner));

  function readCell(atRow: number, atColumn: number): void {
    let value: CellValue = null;
    let isFilled = false;
    while (scanner.nextIn("c")) {
      if (scanner.opens("v")) {
        value = valueOf(scanner.content());
        isFilled ||= value !== null;
      } else if (scanner.opens("is")) {
        value = texts.keep(readRichText(scanner));
        isFilled = true;
      } else if (scanner.opens("f")) {
        readFormula(atRow, atColumn);
        isFilled = true;
      }
    }
    if (isFilled) grid.set(atRow, atColumn, value);
  }

  function readFormula(atRow: number, atColumn: number): void {
    const isShared = scanner.attribute("t") === "shared";
    const id = isShared ? Number(scanner.attribute("si")) : NaN;
    const text = detached(decodeCellText(scanner.content()));
    if (isShared && text === "") grid.setFormula(atRow, atColumn, { shared: id });
    else if (text !== "") grid.setFormula(atRow, atColumn, "=" + text);
    if (isShared && text !== "") grid.shareFormula(id, { row: atRow, column: atColumn, text });
  }

  function valueOf(text: string): CellValue {
    switch (type) {
      case "s":
        if (text === "") return null;
        return strings[Number(text)] ?? { error: "#REF!" };
      case "b":
        return text === "1" || text === "true";
      case "e":
        return metadata > 0 && isPicture(metadata)
          ? { error: detached(text), picture: true }
          : { error: detached(text) };
      case "str":
        return texts.keep(decodeCellText(text));
      case "d":
        return serialOfIso(text, date1904) ?? texts.keep(text);
      case "inlineStr":
        return texts.keep(text);
      default: {
        if (text === "") return null;
        const number = Number(text);
        if (Number.isNaN(number)) throw fail();
        return number;
      }
    }
  }
}

/** Reads on to the end of the part. */
function mergedRuns(scanner: XmlScanner): readonly MergedRun[] {
  const runs: MergedRun[] = [];
  while (scanner.next()) {
    const area = scanner.opens("mergeCell") ? parseArea(scanner.attribute("ref") ?? "") : undefined;
    const run = area && mergedRun(area.top, area.left, area.bottom, area.right);
    if (run) runs.push(run);
  }
  return runs;
}

/** Goes to the first row. */
export function enterSheetData(scanner: XmlScanner): boolean {
  while (scanner.next()) {
    if (scanner.opens("sheetData")) return scanner.kind === "open";
  }
  return false;
}

/** The number of the row that was just opened: a row without one follows the row before it. */
export function rowNumber(scanner: XmlScanner, before: number, fail: () => Error): number {
  if (!scanner.has("r")) return check(before + 1, lastRow, fail);
  let row = 0;
  for (let at = scanner.valueStart; at < scanner.valueEnd; at++) {
    const digit = scanner.text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) throw fail();
    row = row * 10 + digit;
  }
  return check(row, lastRow, fail);
}

function noteHidden(scanner: XmlScanner, row: number, hidden: Set<number> | undefined): void {
  if (hidden && /^(?:1|true)$/.test(scanner.attribute("hidden") ?? "")) hidden.add(row);
}

/** The column of the cell whose address is the current attribute. */
export function addressedColumn(scanner: XmlScanner, fail: () => Error): number {
  let column = 0;
  for (let at = scanner.valueStart; at < scanner.valueEnd; at++) {
    // Setting this bit makes small letters of capitals, and no letters of digits.
    const letter = (scanner.text.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = check(column * 26 + letter, lastColumn, fail);
  }
  return check(column, lastColumn, fail);
}

function check(place: number, last: number, fail: () => Error): number {
  if (place < 1 || place > last) throw fail();
  return place;
}

/** A text of one letter needs no new string. */
function valueText(scanner: XmlScanner): string {
  const { text, valueStart, valueEnd } = scanner;
  return valueEnd - valueStart === 1 ? (text[valueStart] ?? "") : text.slice(valueStart, valueEnd);
}

function columnSet(columns: readonly number[]): Uint8Array {
  const set = new Uint8Array(lastColumn + 1);
  for (const column of columns) set[column] = 1;
  return set;
}

/** Keeps one copy of each text. */
class Texts {
  readonly #known = new Map<string, string>();
  readonly #tooLarge: () => Error;
  #length = 0;

  constructor(tooLargeProblem: () => Error) {
    this.#tooLarge = tooLargeProblem;
  }

  keep(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#length += text.length;
    if (this.#length > mostText) throw this.#tooLarge();
    const own = detached(text);
    this.#known.set(own, own);
    return own;
  }
}

/** A text of its own: a part of a longer one would keep the whole of that in memory. */
function detached(text: string): string {
  return text.length < 13 ? text : (" " + text).slice(1);
}
