import type { Facts } from "../claims/facts.ts";
import { fields, type Field } from "../claims/fields.ts";
import type { ReadColumn, ReadColumns } from "../claims/lines.ts";
import type { CellValue, SheetCells } from "./cells.ts";
import { ColumnReader } from "./column-reader.ts";
import { columnOf, type Mapping } from "./mapping.ts";
import { RowSorter } from "./rows.ts";
import type { SheetLines } from "./sheet-lines.ts";

interface Read {
  readonly place: number;
  readonly ids: Uint32Array;
  readonly reader: ColumnReader;
}

/** Different cells that are remembered; beyond them reading begins afresh, so that memory stays bounded. */
const most = 200_000;

/**
 * Reads single rows of one layout, one after the other, into the same `lines` of one line. As `readLines` does, but the
 * cells read before are remembered from row to row.
 */
export class RowReader {
  readonly lines: SheetLines;
  private readonly rows = new Uint32Array(1);
  private readonly reads: readonly Read[];
  private readonly code: Read;
  private readonly sorter: RowSorter;

  /**
   * @param columns the column number of each place of a row.
   * @param facts by what the rows will be judged; as the program came if absent.
   */
  constructor(mapping: Mapping, columns: readonly number[], date1904: boolean, facts?: Facts) {
    const cells: SheetCells = { sheet: "", firstRow: 1, columns, rows: [], date1904 };
    const places = new Map(columns.map((column, place) => [column, place]));
    const held: Partial<Record<Field, ReadColumn<unknown>>> = {};
    const contents: Partial<Record<Field, readonly CellValue[]>> = {};
    const reads = new Map<Field, Read>();
    for (const field of fields) {
      if (!mapping.columns.has(field)) continue;
      const reader = new ColumnReader(field, cells);
      const ids = new Uint32Array(1);
      held[field] = { ids, dictionary: reader.dictionary };
      contents[field] = reader.contents;
      reads.set(field, { place: places.get(columnOf(mapping, field, 0) ?? 0) ?? -1, ids, reader });
    }
    this.reads = [...reads.values()];
    this.code = reads.get("code")!;
    this.sorter = new RowSorter(cells, mapping, places);
    this.lines = {
      count: 1,
      rows: this.rows,
      slots: new Uint8Array(1),
      columns: held as ReadColumns,
      contents,
      date1904,
      firstTotal: undefined,
      facts,
    };
  }

  /** Whether so much was read that a new reader should take over. */
  get isFull(): boolean {
    return this.reads.reduce((sum, { reader }) => sum + reader.dictionary.length, 0) > most;
  }

  /** Reads a row; false if it is no service line (blank, a total, a heading). */
  read(row: number, contents: readonly CellValue[]): boolean {
    this.rows[0] = row;
    for (const { place, ids, reader } of this.reads) ids[0] = reader.idOf(contents[place], row, 0);
    return this.sorter.isLine(contents, this.code.reader.dictionary[this.code.ids[0]!] as never);
  }
}
