import { fields, type Field } from "../claims/fields.ts";
import type { ReadColumn } from "../claims/lines.ts";
import type { CellValue, SheetCells } from "./cells.ts";
import { ColumnReader } from "./column-reader.ts";
import { columnOf, type Mapping } from "./mapping.ts";
import { isBlank, RowSorter } from "./rows.ts";
import type { SheetLines } from "./sheet-lines.ts";

/** Reads the rows below the headings into claim lines. Blank rows, totals, repeated headings and notes are left out. */
export function readLines(cells: SheetCells, mapping: Mapping): SheetLines {
  const places = new Map(cells.columns.map((column, place) => [column, place]));
  const code = new ColumnReader("code", cells);
  const { rows, slots, indexes, codeIds } = chooseLines(cells, mapping, places, code);
  const columns: Partial<Record<Field, ReadColumn<unknown>>> = {};
  const contents: Partial<Record<Field, readonly CellValue[]>> = {};
  for (const field of fields) {
    if (!mapping.columns.has(field)) continue;
    if (field === "code") {
      columns.code = { ids: codeIds, dictionary: code.dictionary };
      contents.code = code.contents;
      continue;
    }
    const reader = new ColumnReader(field, cells);
    const ids = new Uint32Array(rows.length);
    for (let slot = 0; slot < mapping.slots; slot++) {
      const column = columnOf(mapping, field, slot);
      const place = column && places.get(column);
      if (column === undefined || place === undefined) continue;
      for (let line = 0; line < ids.length; line++) {
        if (slots[line] === slot) ids[line] = reader.idOf(cells.rows[indexes[line]!]![place], rows[line]!, column);
      }
    }
    columns[field] = { ids, dictionary: reader.dictionary };
    contents[field] = reader.contents;
  }
  return {
    count: rows.length,
    rows,
    slots,
    columns: columns as SheetLines["columns"],
    contents,
    date1904: cells.date1904,
  };
}

interface Chosen {
  readonly rows: Uint32Array;
  readonly slots: Uint8Array;
  /** Places in `cells.rows`. */
  readonly indexes: Uint32Array;
  readonly codeIds: Uint32Array;
}

/** Goes over the rows once and picks the lines; the codes are read on the way. */
function chooseLines(
  cells: SheetCells,
  mapping: Mapping,
  places: ReadonlyMap<number, number>,
  code: ColumnReader,
): Chosen {
  const first = Math.max(0, mapping.headerRow + 1 - cells.firstRow);
  const most = Math.max(0, cells.rows.length - first) * mapping.slots;
  const rows = new Uint32Array(most);
  const slots = new Uint8Array(most);
  const indexes = new Uint32Array(most);
  const codeIds = new Uint32Array(most);
  const sorter = new RowSorter(cells, mapping, places);
  const groups = groupsOf(mapping, places);
  const ids = new Uint32Array(groups.length);
  let count = 0;
  for (let index = first; index < cells.rows.length; index++) {
    const contents = cells.rows[index]!;
    if (contents.length === 0) continue;
    const row = cells.firstRow + index;
    let said = 0;
    groups.forEach(({ column, place }, slot) => {
      const id = (ids[slot] = place === undefined ? 0 : code.idOf(contents[place], row, column));
      said ||= id;
    });
    if (!sorter.isLine(contents, code.dictionary[said]!)) continue;
    const before = count;
    for (let slot = 0; slot < groups.length; slot++) {
      if (ids[slot] || groups.length === 1 || groups[slot]!.others.some((at) => !isBlank(contents[at]))) add(slot);
    }
    if (count === before) add(0);

    function add(slot: number): void {
      rows[count] = row;
      slots[count] = slot;
      indexes[count] = index;
      codeIds[count++] = ids[slot]!;
    }
  }
  const cut = <T extends Uint32Array | Uint8Array>(array: T) => array.slice(0, count) as T;
  return { rows: cut(rows), slots: cut(slots), indexes: cut(indexes), codeIds: cut(codeIds) };
}

interface Group {
  readonly column: number;
  readonly place: number | undefined;
  /** Places of the group's other columns. */
  readonly others: readonly number[];
}

/** The groups of code columns that stand side by side; one where a row is a line. */
function groupsOf(mapping: Mapping, places: ReadonlyMap<number, number>): readonly Group[] {
  return Array.from({ length: mapping.slots }, (_, slot) => {
    const column = columnOf(mapping, "code", slot) ?? 0;
    const own = [...mapping.columns.values()].flatMap((columns) => (columns.length > 1 ? (columns[slot] ?? 0) : 0));
    const others = own.flatMap((other) => (other === column ? [] : (places.get(other) ?? [])));
    return { column, place: places.get(column), others };
  });
}
