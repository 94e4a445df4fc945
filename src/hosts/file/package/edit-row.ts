import { address } from "../../../worksheet/cells.ts";
import { Problem } from "../../../worksheet/problem.ts";
import { withAttribute } from "../xml/elements.ts";
import { XmlScanner } from "../xml/scanner.ts";
import { encodeCellText } from "../xml/text.ts";
import { cellXml } from "./cell-xml.ts";
import type { CellEdit } from "./edit-sheet.ts";
import { addressedColumn } from "./read-sheet.ts";
import { shiftFormula } from "./shift.ts";

/** A formula that cells share, where the cell that held its text lost it. */
interface Orphaned {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What is the same for all rows of a sheet. */
export interface RowContext {
  readonly sheet: string;
  readonly prefix: string;
  readonly fail: () => Error;
  readonly keepsFormat: (style: number) => boolean;
  /** Filled and read on the way: by the number of the shared formula. */
  readonly orphans: Map<string, Orphaned>;
}

/** A cell that stands in the row. */
interface OldCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly isAddressed: boolean;
  readonly nameEnd: number;
  readonly style: number;
  readonly isFilled: boolean;
  readonly formula:
    | { readonly start: number; readonly end: number; readonly shared: string | undefined; readonly text: string }
    | undefined;
}

/** The row with edits of its cells, given in order; "" if nothing is left of it. */
export function editRow(text: string, row: number, edits: readonly CellEdit[], context: RowContext): string {
  const { prefix, fail } = context;
  const scanner = new XmlScanner([text], fail);
  if (!scanner.next()) throw fail();
  const tag = text.slice(0, scanner.end).replace(/\s*\/>$/, ">");
  let said = "";
  let copied = scanner.end;
  let index = 0;
  const span = new Span();
  if (scanner.kind === "open") {
    for (let old = nextCell(scanner, 0, fail); old; old = nextCell(scanner, old.column, fail)) {
      for (let edit = edits[index]; edit && edit.column < old.column; edit = edits[++index]) {
        said += text.slice(copied, old.start) + newCell(edit);
        copied = old.start;
      }
      const edit = edits[index]?.column === old.column ? edits[index++] : undefined;
      const replaced = edit ? edited(old, edit) : adopted(old);
      if (replaced === undefined && old.isAddressed) continue;
      said += text.slice(copied, old.start) + (replaced ?? withAddress(old));
      copied = old.end;
    }
    said += text.slice(copied, scanner.start);
  }
  for (const edit of edits.slice(index)) said += newCell(edit);
  if (said === "" && isBare(tag)) return "";
  const addressed = withAttribute(tag, "r", row);
  return `${span.change(addressed)}${said}</${prefix}row>`;

  function newCell(edit: CellEdit): string {
    const xml = edit.content ? cellXml(prefix, row, edit.column, edit.content) : "";
    if (xml !== "") span.written(edit.column);
    return xml;
  }

  /** The cell after an edit; undefined if it stays as it is. */
  function edited(old: OldCell, { content, column, mustBeBlank }: CellEdit): string | undefined {
    if (mustBeBlank && old.isFilled) {
      throw new Problem({ key: "file.occupied", data: { sheet: context.sheet, address: address(row, column) } });
    }
    if (content === undefined) return adopted(old);
    const { formula } = old;
    if (formula?.shared !== undefined && formula.text !== "") {
      context.orphans.set(formula.shared, { row, column, text: formula.text });
    }
    if (content === null) {
      const isKept = old.style > 0 && context.keepsFormat(old.style);
      if (!isKept) span.cleared(column);
      return isKept ? cellXml(prefix, row, column, { value: null, style: old.style }) : "";
    }
    span.written(column);
    return cellXml(prefix, row, column, old.style > 0 ? { ...content, style: old.style } : content);
  }

  /** A cell whose formula stood in another cell that lost it gets it written out. */
  function adopted({ start, end, column, formula }: OldCell): string | undefined {
    const orphan = formula?.shared === undefined ? undefined : context.orphans.get(formula.shared);
    if (!formula || !orphan) return undefined;
    const own = shiftFormula(orphan.text, row - orphan.row, column - orphan.column);
    const f = `<${prefix}f>${encodeCellText(own)}</${prefix}f>`;
    return text.slice(start, formula.start) + f + text.slice(formula.end, end);
  }

  /** Where cells come and go, a cell can no longer be counted from the one before it. */
  function withAddress({ start, end, nameEnd, column }: OldCell): string {
    return `${text.slice(start, nameEnd)} r="${address(row, column)}"${text.slice(nameEnd, end)}`;
  }
}

function nextCell(scanner: XmlScanner, before: number, fail: () => Error): OldCell | undefined {
  while (scanner.next() && !scanner.closes("row")) {
    if (!scanner.opens("c")) {
      scanner.skip();
      continue;
    }
    const { start, nameEnd, kind } = scanner;
    let column = before + 1;
    let isAddressed = false;
    let style = 0;
    while (scanner.nextAttribute()) {
      if (scanner.isAttribute("r")) {
        column = addressedColumn(scanner, fail);
        isAddressed = true;
      } else if (scanner.isAttribute("s")) style = Number(scanner.text.slice(scanner.valueStart, scanner.valueEnd));
    }
    let isFilled = false;
    let formula: OldCell["formula"];
    while (kind === "open" && scanner.next() && !scanner.closes("c")) {
      if (scanner.opens("f")) {
        const from = scanner.start;
        const shared = scanner.attribute("t") === "shared" ? scanner.attribute("si") : undefined;
        const said = scanner.content();
        formula = { start: from, end: scanner.end, shared, text: said };
        isFilled = true;
      } else if (scanner.opens("v") || scanner.opens("is")) {
        isFilled ||= scanner.kind === "open";
        scanner.skip();
      }
    }
    return { column, start, end: scanner.end, isAddressed, nameEnd, style, isFilled, formula };
  }
  return undefined;
}

/** Whether a row has no attributes but its number and its span, so that it is nothing without cells. */
function isBare(tag: string): boolean {
  return withAttribute(withAttribute(tag, "r", undefined), "spans", undefined).replace(/^<[^\s>]+\s*/, "") === ">";
}

/** Keeps the stated span of a row true: first and last column with a cell. */
class Span {
  #lastWritten = 0;
  #firstCleared = Infinity;
  #lastCleared = 0;

  written(column: number): void {
    this.#lastWritten = Math.max(this.#lastWritten, column);
  }

  cleared(column: number): void {
    this.#firstCleared = Math.min(this.#firstCleared, column);
    this.#lastCleared = Math.max(this.#lastCleared, column);
  }

  change(tag: string): string {
    const stated = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
    if (!stated) return tag;
    const [first, last] = [Number(stated[1]), Number(stated[2])];
    const isShorter = last === this.#lastCleared && this.#firstCleared > first;
    const end = Math.max(isShorter ? this.#firstCleared - 1 : last, this.#lastWritten);
    return end === last ? tag : withAttribute(tag, "spans", `${String(first)}:${String(end)}`);
  }
}
