import type { Area } from "./area.ts";
import type { CellError } from "./errors.ts";
import type { CellFormat } from "./format.ts";

/** "" is a blank cell (or a formula that gives empty text). */
export type CellValue = number | string | boolean | CellError;

export interface Cell {
  value: CellValue;
  /** With its leading "=". */
  formula: string | undefined;
  format: CellFormat | undefined;
  /** Typed with a leading apostrophe: text whatever it looks like. */
  quoted: boolean;
  /** The cell belongs to the result of this other cell. */
  spilledFrom: Cell | undefined;
}

type Row = (Cell | undefined)[];

/** Sparse cells by row and column. */
export class CellStore {
  #rows: (Row | undefined)[] = [];

  get(row: number, column: number): Cell | undefined {
    return this.#rows[row]?.[column];
  }

  ensure(row: number, column: number): Cell {
    const cells = (this.#rows[row] ??= []);
    return (cells[column] ??= {
      value: "",
      formula: undefined,
      format: undefined,
      quoted: false,
      spilledFrom: undefined,
    });
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    if (cell) (this.#rows[row] ??= [])[column] = cell;
    else if (this.#rows[row]?.[column]) this.#rows[row][column] = undefined;
  }

  /** Existing cells of the area, row by row. */
  forEach(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const lastRow = Math.min(area.bottom, this.#rows.length - 1);
    for (let row = area.top; row <= lastRow; row++) {
      const cells = this.#rows[row];
      if (!cells) continue;
      const lastColumn = Math.min(area.right, cells.length - 1);
      for (let column = area.left; column <= lastColumn; column++) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** The smallest area around the cells that count. */
  extent(area: Area, counts: (cell: Cell) => boolean): Area | undefined {
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.forEach(area, (cell, row, column) => {
      if (!counts(cell)) return;
      if (top < 0) top = row;
      bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    });
    return top < 0 ? undefined : { top, left, bottom, right };
  }

  insertRows(at: number, count: number): void {
    if (at < this.#rows.length)
      this.#rows = this.#rows.slice(0, at).concat(new Array<undefined>(count), this.#rows.slice(at));
  }

  deleteRows(at: number, count: number): void {
    this.#rows.splice(at, count);
  }

  /** Moves the cells from `from` on to the right or left within some rows; cells in between are dropped. */
  shiftColumns(top: number, bottom: number, at: number, count: number, insert: boolean): void {
    const last = Math.min(bottom, this.#rows.length - 1);
    for (let row = top; row <= last; row++) {
      const cells = this.#rows[row];
      if (!cells || cells.length <= at) continue;
      if (insert) cells.splice(at, 0, ...new Array<undefined>(count));
      else cells.splice(at, count);
    }
  }

  /** The same downwards or upwards, within some columns only. */
  shiftRows(left: number, right: number, at: number, count: number, insert: boolean): void {
    const lastRow = this.#rows.length - 1;
    const lastColumn = Math.min(right, this.#rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0) - 1);
    for (let column = left; column <= lastColumn; column++) {
      if (insert) for (let row = lastRow; row >= at; row--) this.set(row + count, column, this.get(row, column));
      else for (let row = at; row <= lastRow; row++) this.set(row, column, this.get(row + count, column));
      if (insert) for (let row = at; row < at + count; row++) this.set(row, column, undefined);
    }
  }
}
