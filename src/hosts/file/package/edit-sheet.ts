import { XmlScanner } from "../xml/scanner.ts";
import type { CellContent } from "./cell-xml.ts";
import { Copier } from "./copier.ts";
import { editRow, newRow, type RowContext } from "./edit-row.ts";
import type { Package } from "./package.ts";
import { rowNumber } from "./read-sheet.ts";
import type { SheetPart } from "./workbook.ts";

/** What to do with one cell. A cell that is there keeps its format. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** What the cell shall hold; null takes what it holds away, undefined leaves it. */
  readonly content: CellContent | null | undefined;
  /** Whether it is a Problem if the cell holds something. */
  readonly mustBeBlank?: boolean | undefined;
  /** Whether the cell takes the format of the content, be it none, in place of its own. */
  readonly restyles?: boolean | undefined;
}

export interface SheetEdits {
  /** In the order of rows, then columns. */
  readonly cells: Iterable<CellEdit>;
  /** Changes what stands before the cells; the inside of the root begins at `from`. */
  readonly head?: (text: string, from: number, prefix: string) => string;
  /** Changes what stands behind the cells. */
  readonly tail?: (text: string, prefix: string) => string;
  /** Whether a cell whose content is taken away stays there for its format. */
  readonly keepsFormat?: (style: number) => boolean;
}

const pieceLength = 65_536;

/** The text of a sheet with edits; everything else is copied as it stands. */
export function* editSheet(opened: Package, sheet: SheetPart, edits: SheetEdits): Generator<string, void, undefined> {
  const fail = opened.broken(sheet.part);
  const scanner = new XmlScanner(opened.pieces(sheet.part), fail);
  const copier = new Copier(scanner);
  const { head, prefix, isEmpty } = copyHead(scanner, copier, fail);
  yield (edits.head?.(head.text, head.from, prefix) ?? head.text) + `<${prefix}sheetData>`;
  const rows = new RowQueue(edits.cells);
  const keepsFormat = edits.keepsFormat ?? (() => true);
  const context: RowContext = { sheet: sheet.name, prefix, fail, keepsFormat, orphans: new Map() };
  let row = 0;
  while (!isEmpty) {
    if (!scanner.next()) throw fail();
    copier.copyTo(scanner.start);
    if (scanner.closes("sheetData")) break;
    if (scanner.opens("row")) {
      const before = row;
      row = rowNumber(scanner, before, fail);
      if (row <= before) throw fail();
      copier.insert(newRows(rows, row, context));
      const cells = rows.takeRow(row);
      if (cells.length > 0 || context.orphans.size > 0 || !scanner.has("r")) {
        const said = copier.take();
        copier.insert(said + editRow(scanner, copier, row, cells, context));
      } else copyElement(scanner, copier);
    } else copyElement(scanner, copier);
    if (copier.length > pieceLength) yield copier.take();
  }
  yield copier.take() + newRows(rows, Infinity, context) + `</${prefix}sheetData>`;
  copier.copyTo(scanner.end);
  copier.take();
  while (scanner.next());
  copier.copyTo(scanner.text.length);
  const tail = copier.take();
  yield edits.tail?.(tail, prefix) ?? tail;
}

/** Goes to the rows, and takes what stands before them. */
function copyHead(
  scanner: XmlScanner,
  copier: Copier,
  fail: () => Error,
): { head: { text: string; from: number }; prefix: string; isEmpty: boolean } {
  let prefix = "";
  let from = 0;
  while (scanner.next()) {
    if (scanner.opens("worksheet")) {
      ({ prefix } = scanner);
      copier.copyTo(scanner.end);
      from = copier.length;
    } else if (scanner.opens("sheetData")) {
      copier.copyTo(scanner.start);
      const text = copier.take();
      const isEmpty = scanner.kind === "empty";
      copier.copyTo(scanner.end);
      copier.take();
      return { head: { text, from }, prefix, isEmpty };
    }
  }
  throw fail();
}

function copyElement(scanner: XmlScanner, copier: Copier): void {
  scanner.skip();
  copier.copyTo(scanner.end);
}

/** The rows before a row that are not there yet. */
function newRows(rows: RowQueue, before: number, context: RowContext): string {
  let text = "";
  for (let row = rows.row; row < before; row = rows.row) {
    text += newRow(row, rows.takeRow(row), context);
  }
  return text;
}

/** Hands out edits row by row. */
class RowQueue {
  readonly #cells: Iterator<CellEdit>;
  #next: CellEdit | undefined;

  constructor(cells: Iterable<CellEdit>) {
    this.#cells = cells[Symbol.iterator]();
    this.#advance();
  }

  /** The next row that has edits; infinite when there are no more. */
  get row(): number {
    return this.#next?.row ?? Infinity;
  }

  takeRow(row: number): CellEdit[] {
    const cells: CellEdit[] = [];
    for (; this.#next?.row === row; this.#advance()) cells.push(this.#next);
    return cells;
  }

  #advance(): void {
    const next = this.#cells.next();
    this.#next = next.done ? undefined : next.value;
  }
}
