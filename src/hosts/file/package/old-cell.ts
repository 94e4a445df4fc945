import type { XmlScanner } from "../xml/scanner.ts";
import type { Copier } from "./copier.ts";
import { addressedColumn } from "./read-sheet.ts";

/** A cell as it stands in a row. */
export interface OldCell {
  readonly column: number;
  readonly text: string;
  readonly isAddressed: boolean;
  /** Where the name ends in the opening tag. */
  readonly nameEnd: number;
  /** Index of its format; 0 is the plain one. */
  readonly style: number;
  readonly isFilled: boolean;
  readonly formula: OldFormula | undefined;
}

export interface OldFormula {
  readonly start: number;
  readonly end: number;
  /** Number under which the cells of an area share it. */
  readonly shared: string | undefined;
  /** Blank in the cells that only share it. */
  readonly text: string;
}

/** Takes the next cell of the row out of what is copied; what stands before it stays. */
export function takeCell(
  scanner: XmlScanner,
  copier: Copier,
  before: number,
  fail: () => Error,
): { readonly cell: OldCell; readonly said: string } | undefined {
  while (scanner.nextIn("row")) {
    if (!scanner.opens("c")) {
      scanner.skip();
      continue;
    }
    copier.copyTo(scanner.start);
    const said = copier.take();
    const nameEnd = scanner.nameEnd - scanner.start;
    const isOpen = scanner.kind === "open";
    let column = before + 1;
    let isAddressed = false;
    let style = 0;
    while (scanner.nextAttribute()) {
      if (scanner.isAttribute("r")) {
        column = addressedColumn(scanner, fail);
        isAddressed = true;
      } else if (scanner.isAttribute("s")) style = Number(scanner.text.slice(scanner.valueStart, scanner.valueEnd));
    }
    if (column <= before) throw fail();
    let isFilled = false;
    let formula: OldFormula | undefined;
    while (isOpen && scanner.nextIn("c")) {
      if (scanner.opens("f")) {
        const start = copier.placeOf(scanner.start);
        const shared = scanner.attribute("t") === "shared" ? scanner.attribute("si") : undefined;
        const text = scanner.content();
        formula = { start, end: copier.placeOf(scanner.end), shared, text };
        isFilled = true;
      } else if (scanner.opens("v") || scanner.opens("is")) {
        isFilled ||= scanner.kind === "open";
        scanner.skip();
      }
    }
    copier.copyTo(scanner.end);
    return { said, cell: { column, text: copier.take(), isAddressed, nameEnd, style, isFilled, formula } };
  }
  return undefined;
}
