import { fields, type Field } from "../claims/fields.ts";
import type { CellValue, SheetCells } from "./cells.ts";
import { RowChooser } from "./choose-lines.ts";
import { ColumnReader } from "./column-reader.ts";
import { columnOf, type Mapping } from "./mapping.ts";
import type { SheetLines } from "./sheet-lines.ts";

/** Rows of a sheet that follow each other. */
export type SomeRows = Pick<SheetCells, "firstRow" | "rows" | "formulaAt">;

interface EditedColumn {
  readonly field: Field;
  readonly ids: Uint32Array;
  readonly reader: ColumnReader;
}

/** Keeps lines that were read from a sheet as its cells are now. The lines stay, and what they say is changed in them. */
export class LineEditor {
  private readonly lines: SheetLines;
  private readonly mapping: Mapping;
  private readonly places: ReadonlyMap<number, number>;
  private readonly columns: readonly EditedColumn[];
  private readonly chooser: RowChooser;
  private block: SomeRows | undefined;

  /** @param columns the column number of each place in the rows that are given later. */
  constructor(lines: SheetLines, mapping: Mapping, columns: readonly number[]) {
    this.lines = lines;
    this.mapping = mapping;
    this.places = new Map(columns.map((column, place) => [column, place]));
    this.columns = fields.filter((field) => lines.columns[field]).map((field) => this.edited(field));
    const code = this.columns.find(({ field }) => field === "code")!;
    this.chooser = new RowChooser(lines.date1904, mapping, this.places, code.reader);
    this.chooser.firstTotal = lines.firstTotal;
  }

  /**
   * Takes over the cells of rows.
   * @returns the lines that say something else than before; undefined where rows are lines that were none, or the other
   * way round: then nothing is taken over, and the sheet is to be read anew.
   */
  take(blocks: readonly SomeRows[]): readonly number[] | undefined {
    const found: { readonly block: SomeRows; readonly line: number; readonly cells: readonly CellValue[] }[] = [];
    for (const block of blocks) {
      this.block = block;
      for (const [index, cells] of block.rows.entries()) {
        const row = block.firstRow + index;
        const first = this.sameLines(row, cells);
        if (first === undefined) return undefined;
        for (let line = first; this.lines.rows[line] === row; line++) found.push({ block, line, cells });
      }
    }
    const changed: number[] = [];
    for (const { block, line, cells } of found) {
      this.block = block;
      if (this.read(line, cells)) changed.push(line);
    }
    return changed;
  }

  /** Place of the first line of a row that holds the lines that it held before; undefined where it does not. */
  private sameLines(row: number, cells: readonly CellValue[]): number | undefined {
    const { chooser, lines, mapping } = this;
    if (row <= mapping.headerRow) return undefined;
    const first = placeOfRow(lines.rows, row);
    const { firstTotal } = chooser;
    const isBelow = firstTotal !== undefined && row > firstTotal;
    // Looked for anew, it is where it was, or the row is none.
    if (!isBelow) chooser.firstTotal = undefined;
    const holds = chooser.holdsLines(row, cells);
    const isOtherTotal = !isBelow && chooser.firstTotal !== (row === firstTotal ? row : undefined);
    chooser.firstTotal = firstTotal;
    // Where sums begin decides what rows below are.
    if (isOtherTotal && first < lines.count) return undefined;
    const count = holds ? chooser.count : 0;
    for (let i = 0; i < count; i++) {
      if (lines.rows[first + i] !== row || lines.slots[first + i] !== chooser.slots[i]) return undefined;
    }
    return lines.rows[first + count] === row ? undefined : first;
  }

  /** Reads a line, and tells whether it says something else than before. */
  private read(line: number, cells: readonly CellValue[]): boolean {
    let isOther = false;
    for (const column of this.columns) {
      const id = this.idNow(column, line, cells);
      if (column.ids[line] === id) continue;
      column.ids[line] = id;
      isOther = true;
    }
    return isOther;
  }

  private idNow({ field, reader }: EditedColumn, line: number, cells: readonly CellValue[]): number {
    const column = columnOf(this.mapping, field, this.lines.slots[line]!);
    const place = column === undefined ? undefined : this.places.get(column);
    return place === undefined ? 0 : reader.idOf(cells[place], this.lines.rows[line]!, column!);
  }

  private edited(field: Field): EditedColumn {
    const { lines } = this;
    const { ids, dictionary } = lines.columns[field]!;
    const formulaAt = (row: number, column: number) => this.block?.formulaAt?.(row, column);
    // Whoever read the lines is done with them: from here on they are ours to change.
    const read = { dictionary: dictionary as never[], contents: lines.contents[field] as CellValue[] };
    return { field, ids, reader: new ColumnReader(field, { date1904: lines.date1904, formulaAt }, read) };
  }
}

/** Place of the first line of a row, or of the first one below it. */
function placeOfRow(rows: Uint32Array, row: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle]! < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
