import type { Field } from "../claims/fields.ts";
import { blank, type Reading } from "../claims/reading.ts";
import { isCellError, type CellError, type CellValue, type SheetCells } from "./cells.ts";
import { readCell } from "./cells/readers.ts";

/** Where lines stand in a sheet. */
export interface LinePlaces {
  /** Row numbers. */
  readonly rows: Uint32Array;
  readonly slots: Uint8Array;
  /** Places in the sheet's array of rows. */
  readonly indexes: Uint32Array;
}

/** The readings of a column, and what the cells behind them held. */
interface ReadBefore {
  readonly dictionary: Reading<unknown>[];
  readonly contents: CellValue[];
}

/** A column, its place in the rows, and the lines to read it for. */
interface ColumnPart {
  readonly slot: number;
  readonly place: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Reads the cells of one field. Equal cells are read once and share their reading. */
export class ColumnReader {
  readonly dictionary: Reading<unknown>[];
  readonly contents: CellValue[];
  private readonly field: Field;
  private readonly cells: Pick<SheetCells, "date1904" | "formulaAt">;
  private readonly known = new Map<CellValue, number>();
  private readonly others = new Map<string, number>();
  private last: CellValue | undefined;
  private lastId = 0;

  /** @param read what was read of the column before: it is known, and what is new comes behind it. */
  constructor(field: Field, cells: Pick<SheetCells, "date1904" | "formulaAt">, read?: ReadBefore) {
    this.field = field;
    this.cells = cells;
    this.dictionary = read?.dictionary ?? [blank];
    this.contents = read?.contents ?? [null];
    // The reading of a cell comes before that of a formula that gives the same: it is the cell's own.
    for (let id = this.contents.length - 1; id > 0; id--) {
      const content = this.contents[id]!;
      if (isCellError(content)) this.others.set(errorKey(content), id);
      else if (content !== null) this.known.set(content, id);
    }
    this.known.set("", 0);
  }

  /** The place in the dictionary of what a cell says. */
  idOf(content: CellValue | undefined, row: number, column: number): number {
    if (content === null || content === undefined) return this.cells.formulaAt ? this.noResult(row, column) : 0;
    if (content === this.last) return this.lastId;
    let id = this.known.get(content);
    if (id === undefined) id = isCellError(content) ? this.errorId(content) : this.add(content);
    if (this.cells.formulaAt && this.dictionary[id]!.kind === "invalid") return this.wrongResult(id, row, column);
    this.last = content;
    return (this.lastId = id);
  }

  /** Reads one column of the lines of a group into their ids. */
  readInto(ids: Uint32Array, rows: SheetCells["rows"], lines: LinePlaces, part: ColumnPart): void {
    const { slot, place, column, from, to } = part;
    const { indexes, slots } = lines;
    for (let line = from; line < to; line++) {
      if (slots[line] === slot) ids[line] = this.idOf(rows[indexes[line]!]![place], lines.rows[line]!, column);
    }
  }

  private add(content: CellValue): number {
    const id = this.keep(readCell(this.field, content, this.cells.date1904), content);
    this.known.set(content, id);
    return id;
  }

  private keep(reading: Reading<unknown>, content: CellValue): number {
    this.contents.push(content);
    return this.dictionary.push(reading) - 1;
  }

  private errorId(content: CellValue & object): number {
    return this.once(errorKey(content), content, () => readCell(this.field, content, this.cells.date1904));
  }

  /** A blank cell with a formula in it: nobody has calculated it. */
  private noResult(row: number, column: number): number {
    const formula = this.cells.formulaAt!(row, column);
    if (formula === undefined) return 0;
    return this.once(formula, null, () => ({
      kind: "unreadable",
      why: { key: "unreadable.formula-without-result", data: { formula } },
    }));
  }

  /** What a formula gives is not mended in the cell: where it is no value of the column, the cell cannot be read. */
  private wrongResult(id: number, row: number, column: number): number {
    const formula = this.cells.formulaAt!(row, column);
    if (formula === undefined) return id;
    const shown = String(this.contents[id]);
    return this.once(`${formula}\n${shown}`, this.contents[id]!, () => ({
      kind: "unreadable",
      why: { key: "unreadable.formula", data: { formula, shown } },
    }));
  }

  private once(key: string, content: CellValue, read: () => Reading<unknown>): number {
    let id = this.others.get(key);
    if (id === undefined) this.others.set(key, (id = this.keep(read(), content)));
    return id;
  }
}

function errorKey({ picture, error }: CellError): string {
  return `${picture ? "picture" : "error"} ${error}`;
}
