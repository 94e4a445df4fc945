import type { CellValue, SheetCells } from "./cells.ts";
import type { ColumnReader, LinePlaces } from "./column-reader.ts";
import { columnOf, type Mapping } from "./mapping.ts";
import { isBlank, RowSorter } from "./rows.ts";

export interface ChosenLines extends LinePlaces {
  readonly codeIds: Uint32Array;
}

/** Goes over the rows below the headings and picks the lines; the codes are read on the way. */
export function chooseLines(
  cells: SheetCells,
  mapping: Mapping,
  places: ReadonlyMap<number, number>,
  code: ColumnReader,
): ChosenLines {
  const first = Math.max(0, mapping.headerRow + 1 - cells.firstRow);
  const groups = groupsOf(mapping, places);
  const sorter = new RowSorter(cells, mapping, places);
  const lines = new LineList(Math.max(0, cells.rows.length - first) * groups.length);
  const ids = new Uint32Array(groups.length);
  let isBelowTotal = false;
  for (let index = first; index < cells.rows.length; index++) {
    const contents = cells.rows[index]!;
    if (contents.length === 0) continue;
    const row = cells.firstRow + index;
    let said = 0;
    for (let slot = 0; slot < ids.length; slot++) {
      const { place, column } = groups[slot]!;
      ids[slot] = place === undefined ? 0 : code.idOf(contents[place], row, column);
      said ||= ids[slot]!;
    }
    if (!sorter.isLine(contents, code.dictionary[said]!)) {
      isBelowTotal ||= sorter.isTotal(contents);
      continue;
    }
    if (isBelowTotal && sorter.isSummary(contents)) continue;
    const before = lines.count;
    for (let slot = 0; slot < ids.length; slot++) {
      if (ids.length === 1 || ids[slot] || groups[slot]!.isUsed(contents)) lines.add(row, slot, index, ids[slot]!);
    }
    if (lines.count === before) lines.add(row, 0, index, ids[0]!);
  }
  return lines.chosen();
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

  chosen(): ChosenLines {
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
