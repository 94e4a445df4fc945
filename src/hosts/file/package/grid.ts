import type { CellValue, SheetCells } from "../../../worksheet/cells.ts";
import { lastColumn, mostPlaces } from "../limits.ts";
import { tooLarge } from "../problems.ts";
import { shiftFormula } from "./shift.ts";

/** A formula that is written out at another cell: its text there, and how far away. */
interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

type Formula = string | { readonly shared: number };

const noCells: readonly CellValue[] = Object.freeze([]);

/** Collects the cells of one sheet, in whatever order they come, keeping only columns that hold something. */
export class Grid {
  readonly #file: string;
  readonly #sheet: string;
  readonly #rows: (CellValue[] | undefined)[] = [];
  readonly #placeOf = new Int32Array(lastColumn + 1).fill(-1);
  readonly #columns: number[] = [];
  readonly #formulas = new Map<number, Formula>();
  readonly #shared = new Map<number, SharedFormula>();
  #places = 0;
  #isSorted = true;

  constructor(file: string, sheet: string) {
    this.#file = file;
    this.#sheet = sheet;
  }

  set(row: number, column: number, value: CellValue): void {
    let place = this.#placeOf[column] ?? 0;
    if (place < 0) {
      if (column < (this.#columns.at(-1) ?? 0)) this.#isSorted = false;
      place = this.#placeOf[column] = this.#columns.push(column) - 1;
    }
    const cells = (this.#rows[row] ??= this.#newRow(row));
    if (place >= cells.length) {
      this.#places += place + 1 - cells.length;
      if (this.#places > mostPlaces) throw tooLarge(this.#file, this.#sheet);
      while (cells.length < place) cells.push(null);
    }
    cells[place] = value;
  }

  setFormula(row: number, column: number, formula: Formula): void {
    this.#formulas.set(key(row, column), formula);
  }

  shareFormula(id: number, formula: SharedFormula): void {
    this.#shared.set(id, formula);
  }

  cells(date1904: boolean): SheetCells {
    const { columns, rows } = this.#isSorted ? { columns: this.#columns, rows: this.#rows } : this.#sorted();
    const firstRow = Math.max(
      1,
      rows.findIndex((cells) => cells !== undefined),
    );
    const formulas = this.#formulas;
    return {
      sheet: this.#sheet,
      firstRow,
      columns,
      rows: Array.from(rows.slice(firstRow), (cells) => cells ?? noCells),
      date1904,
      ...(formulas.size > 0 && { formulaAt: (row: number, column: number) => this.#formulaAt(row, column) }),
    };
  }

  /** Fills the gap before a row: an array with holes in it is slow. */
  #newRow(row: number): CellValue[] {
    while (this.#rows.length < row) this.#rows.push(undefined);
    return [];
  }

  #sorted(): { columns: number[]; rows: (CellValue[] | undefined)[] } {
    const columns = [...this.#columns].sort((a, b) => a - b);
    const places = columns.map((column) => this.#placeOf[column] ?? 0);
    const rows = this.#rows.map((cells) => cells && trimmed(places.map((place) => cells[place] ?? null)));
    return { columns, rows };
  }

  #formulaAt(row: number, column: number): string | undefined {
    const formula = this.#formulas.get(key(row, column));
    if (formula === undefined || typeof formula === "string") return formula;
    const origin = this.#shared.get(formula.shared);
    return origin && "=" + shiftFormula(origin.text, row - origin.row, column - origin.column);
  }
}

function key(row: number, column: number): number {
  return row * (lastColumn + 1) + column;
}

function trimmed(cells: CellValue[]): CellValue[] {
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}
