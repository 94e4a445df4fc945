import type { CellValue, SheetCells } from "./cells.ts";
import type { ColumnReader, LinePlaces } from "./column-reader.ts";
import { columnOf, type Mapping } from "./mapping.ts";
import { isBlank, RowSorter } from "./rows.ts";

export interface ChosenLines extends LinePlaces {
  readonly codeIds: Uint32Array;
  readonly firstTotal: number | undefined;
}

/** Goes over the rows below the headings and picks the lines; the codes are read on the way. */
export function chooseLines(
  cells: SheetCells,
  mapping: Mapping,
  places: ReadonlyMap<number, number>,
  code: ColumnReader,
): ChosenLines {
  const first = Math.max(0, mapping.headerRow + 1 - cells.firstRow);
  const chooser = new RowChooser(cells.date1904, mapping, places, code);
  const { codeIds, slots } = chooser;
  const lines = new LineList(Math.max(0, cells.rows.length - first) * codeIds.length);
  for (let index = first; index < cells.rows.length; index++) {
    const row = cells.firstRow + index;
    if (!chooser.holdsLines(row, cells.rows[index]!)) continue;
    for (let i = 0; i < chooser.count; i++) lines.add(row, slots[i]!, index, codeIds[slots[i]!]!);
  }
  return { ...lines.chosen(), firstTotal: chooser.firstTotal };
}

/** Tells of one row after the other which lines it holds. */
export class RowChooser {
  /** Of the latest row, what the code of each group said. */
  readonly codeIds: Uint32Array;
  /** The groups that are lines in the latest row: so many of them as `count`. */
  readonly slots: Uint8Array;
  count = 0;
  /** The first row of sums: below it a row without a date may sum up others. */
  firstTotal: number | undefined;
  private readonly groups: readonly Group[];
  private readonly sorter: RowSorter;
  private readonly code: ColumnReader;

  constructor(date1904: boolean, mapping: Mapping, places: ReadonlyMap<number, number>, code: ColumnReader) {
    this.code = code;
    this.groups = groupsOf(mapping, places);
    this.sorter = new RowSorter({ date1904 }, mapping, places);
    this.codeIds = new Uint32Array(this.groups.length);
    this.slots = new Uint8Array(this.groups.length);
  }

  holdsLines(row: number, contents: readonly CellValue[]): boolean {
    const { groups, codeIds, sorter } = this;
    if (contents.length === 0) return false;
    let said = 0;
    for (let slot = 0; slot < groups.length; slot++) {
      const { place, column } = groups[slot]!;
      codeIds[slot] = place === undefined ? 0 : this.code.idOf(contents[place], row, column);
      said ||= codeIds[slot]!;
    }
    if (!sorter.isLine(contents, this.code.dictionary[said]!)) {
      if (this.firstTotal === undefined && sorter.isTotal(contents)) this.firstTotal = row;
      return false;
    }
    if (this.firstTotal !== undefined && row > this.firstTotal && sorter.isSummary(contents)) return false;
    this.findSlots(contents);
    return true;
  }

  private findSlots(contents: readonly CellValue[]): void {
    const { groups, codeIds, slots } = this;
    this.count = 0;
    for (let slot = 0; slot < groups.length; slot++) {
      if (groups.length === 1 || codeIds[slot] || groups[slot]!.isUsed(contents)) slots[this.count++] = slot;
    }
    if (this.count === 0) slots[this.count++] = 0;
  }
}

/** A list of lines that grows into arrays of the largest size it can have. */
class LineList {
  count = 0;
  private readonly rows: Uint32Array;
  private readonly slots: Uint8Array;
  private readonly indexes: Uint32Array;
  private readonly codeIds: Uint32Array;

  constructor(most: number) {
    this.rows = new Uint32Array(most);
    this.slots = new Uint8Array(most);
    this.indexes = new Uint32Array(most);
    this.codeIds = new Uint32Array(most);
  }

  add(row: number, slot: number, index: number, codeId: number): void {
    this.rows[this.count] = row;
    this.slots[this.count] = slot;
    this.indexes[this.count] = index;
    this.codeIds[this.count++] = codeId;
  }

  chosen(): Omit<ChosenLines, "firstTotal"> {
    const { count, rows, slots, indexes, codeIds } = this;
    return {
      rows: rows.slice(0, count),
      slots: slots.slice(0, count),
      indexes: indexes.slice(0, count),
      codeIds: codeIds.slice(0, count),
    };
  }
}

interface Group {
  readonly column: number;
  readonly place: number | undefined;
  /** Whether a cell of the group beside its code is filled. */
  isUsed(row: readonly CellValue[]): boolean;
}

/** The groups of code columns that stand side by side; one where a row is a line. */
function groupsOf(mapping: Mapping, places: ReadonlyMap<number, number>): readonly Group[] {
  return Array.from({ length: mapping.slots }, (_, slot) => {
    const column = columnOf(mapping, "code", slot) ?? 0;
    const own = [...mapping.columns.values()].flatMap((columns) => (columns.length > 1 ? (columns[slot] ?? 0) : 0));
    const others = own.flatMap((other) => (other === column ? [] : (places.get(other) ?? [])));
    return { column, place: places.get(column), isUsed: (row) => others.some((place) => !isBlank(row[place])) };
  });
}
