import { blank, type Reading } from "../../claims/reading.ts";

/** A cell that holds text or a number, ready to be read. */
export interface Cell {
  /** The text as it stands. */
  readonly written: string;
  /** The text without what nobody sees: blanks at the ends, zero-width characters, a text guard. */
  readonly text: string;
  /** The number that the cell holds; undefined for text. */
  readonly number: number | undefined;
  readonly date1904: boolean;
}

export type CellReader<T> = (cell: Cell) => Reading<T>;

export function asCell(content: string | number, date1904: boolean): Cell {
  const written = String(content);
  return typeof content === "number"
    ? { written, text: written, number: content, date1904 }
    : { written, text: tidy(content), number: undefined, date1904 };
}

export function value<T>({ written }: Cell, it: T): Reading<T> {
  return { kind: "value", value: it, written };
}

export function repaired<T>({ written }: Cell, it: T): Reading<T> {
  return { kind: "value", value: it, written, repaired: true };
}

export function invalid({ written }: Cell): Reading<never> {
  return { kind: "invalid", written };
}

/** Where 0 is a cell that somebody left blank: Excel on the desktop hands blank cells to formulas as 0. */
export function unlessZero(read: CellReader<number>): CellReader<number> {
  return (cell) => {
    const reading = read(cell);
    return reading.kind === "value" && reading.value === 0 ? blank : reading;
  };
}

/** Text without no-break spaces, zero-width characters, and the marks (' and ="…") that exports put before digits. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  const plain = text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .replace(/[\s\u00A0\u2007\u202F]+/g, " ")
    .trim();
  const guarded = /^="(.*)"$/.exec(plain)?.[1] ?? (/^'[^']+$/.test(plain) ? plain.slice(1) : plain);
  return guarded.trim();
}

/** Most texts are ASCII with nothing to take away: seeing that is cheaper than taking it away. */
function isTidy(text: string): boolean {
  let before = 0x20;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char < 0x20 || char > 0x7e || (char === 0x20 && before === 0x20)) return false;
    before = char;
  }
  const first = text.charCodeAt(0);
  return before !== 0x20 && first !== 0x27 && first !== 0x3d;
}
