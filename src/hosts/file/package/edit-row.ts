import { address } from "../../../worksheet/cells.ts";
import { Problem } from "../../../worksheet/problem.ts";
import { withAttribute } from "../xml/elements.ts";
import type { XmlScanner } from "../xml/scanner.ts";
import { encodeCellText } from "../xml/text.ts";
import { cellXml } from "./cell-xml.ts";
import type { Copier } from "./copier.ts";
import type { CellEdit } from "./edit-sheet.ts";
import { takeCell, type OldCell } from "./old-cell.ts";
import { shiftFormula } from "./shift.ts";

/** What is the same for all rows of a sheet. */
export interface RowContext {
  readonly sheet: string;
  readonly prefix: string;
  readonly fail: () => Error;
  readonly keepsFormat: (style: number) => boolean;
  /** Formulas that cells share, by their number, where the cell that held the text lost it on the way. */
  readonly orphans: Map<string, { readonly row: number; readonly column: number; readonly text: string }>;
}

/** The row that was just opened, with edits of its cells, given in order; "" if nothing is left of it. */
export function editRow(
  scanner: XmlScanner,
  copier: Copier,
  row: number,
  edits: readonly CellEdit[],
  context: RowContext,
): string {
  const isOpen = scanner.kind === "open";
  copier.copyTo(scanner.end);
  const tag = copier.take().replace(/\s*\/>$/, ">");
  const cells = new RowCells(row, context);
  let before = 0;
  let index = 0;
  while (isOpen) {
    const found = takeCell(scanner, copier, before, context.fail);
    if (!found) break;
    const { cell, said } = found;
    cells.text += said;
    for (; (edits[index]?.column ?? Infinity) < cell.column; index++) cells.add(edits[index]!);
    const edit = edits[index]?.column === cell.column ? edits[index++] : undefined;
    cells.text += edit ? cells.edited(cell, edit) : cells.kept(cell);
    before = cell.column;
  }
  if (isOpen) {
    copier.copyTo(scanner.start);
    cells.text += copier.take();
    copier.copyTo(scanner.end);
    copier.take();
  }
  for (const edit of edits.slice(index)) cells.add(edit);
  if (cells.text === "" && isBare(tag)) return "";
  // The spans that a row may state stay as they are: they are a hint, and Excel takes cells outside of them
  // (excel4node wrote wrong ones for years and met complaints only past the last column, its issue 97).
  return `${withAttribute(tag, "r", row)}${cells.text}</${context.prefix}row>`;
}

/** A row that was not there, with what is written into it; "" if that is nothing. */
export function newRow(row: number, edits: readonly CellEdit[], context: RowContext): string {
  const cells = new RowCells(row, context);
  for (const edit of edits) cells.add(edit);
  const { prefix } = context;
  return cells.text === "" ? "" : `<${prefix}row r="${String(row)}">${cells.text}</${prefix}row>`;
}

/** The cells of one row as they come to be. */
class RowCells {
  text = "";
  readonly #row: number;
  readonly #context: RowContext;

  constructor(row: number, context: RowContext) {
    this.#row = row;
    this.#context = context;
  }

  /** A cell that was not there. */
  add({ column, content }: CellEdit): void {
    if (content) this.text += cellXml(this.#context.prefix, this.#row, column, content);
  }

  /** A cell that stays, unless its formula stood in another cell that lost it: then it gets it written out. */
  kept({ text, column, formula, isAddressed, nameEnd }: OldCell): string {
    const orphan = formula?.shared === undefined ? undefined : this.#context.orphans.get(formula.shared);
    let own = text;
    if (formula && orphan) {
      const said = encodeCellText(shiftFormula(orphan.text, this.#row - orphan.row, column - orphan.column));
      const { prefix } = this.#context;
      own = `${text.slice(0, formula.start)}<${prefix}f>${said}</${prefix}f>${text.slice(formula.end)}`;
    }
    // Where cells come and go, a cell can no longer be counted from the one before it.
    return isAddressed ? own : `${own.slice(0, nameEnd)} r="${address(this.#row, column)}"${own.slice(nameEnd)}`;
  }

  edited(cell: OldCell, { content, column, mustBeBlank, restyles = false }: CellEdit): string {
    const { sheet, prefix, orphans, keepsFormat } = this.#context;
    if (mustBeBlank && cell.isFilled) {
      throw new Problem({ key: "file.occupied", data: { sheet, address: address(this.#row, column) } });
    }
    if (content === undefined) return this.kept(cell);
    const { formula, style } = cell;
    if (formula?.shared !== undefined && formula.text !== "") {
      orphans.set(formula.shared, { row: this.#row, column, text: formula.text });
    }
    if (content) return cellXml(prefix, this.#row, column, style > 0 && !restyles ? { ...content, style } : content);
    return style > 0 && keepsFormat(style) ? cellXml(prefix, this.#row, column, { value: null, style }) : "";
  }
}

/** Whether a row has no attributes but its number and its span, so that it is nothing without cells. */
function isBare(tag: string): boolean {
  return withAttribute(withAttribute(tag, "r", undefined), "spans", undefined).replace(/^<[^\s>]+\s*/, "") === ">";
}
