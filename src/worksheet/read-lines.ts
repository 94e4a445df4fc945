import type { Facts } from "../claims/facts.ts";
import { fields, type Field } from "../claims/fields.ts";
import type { ReadColumn } from "../claims/lines.ts";
import type { CellValue, SheetCells } from "./cells.ts";
import { chooseLines } from "./choose-lines.ts";
import { ColumnReader } from "./column-reader.ts";
import { columnOf, type Mapping } from "./mapping.ts";
import type { SheetLines } from "./sheet-lines.ts";

/** As many rows as stay in the processor's cache while their columns are read one after the other. */
const blockOfLines = 1_024;

/**
 * Reads the rows below the headings into claim lines. Blank rows, totals, repeated headings and notes are left out.
 * @param facts by what they will be judged; as the program came if absent.
 */
export function readLines(cells: SheetCells, mapping: Mapping, facts?: Facts): SheetLines {
  const places = new Map(cells.columns.map((column, place) => [column, place]));
  const code = new ColumnReader("code", cells);
  const chosen = chooseLines(cells, mapping, places, code);
  const count = chosen.rows.length;
  const columns: Partial<Record<Field, ReadColumn<unknown>>> = {};
  const contents: Partial<Record<Field, readonly CellValue[]>> = {};
  const keep = (field: Field, ids: Uint32Array, reader: ColumnReader) => {
    columns[field] = { ids, dictionary: reader.dictionary };
    contents[field] = reader.contents;
  };
  const tasks: ((from: number, to: number) => void)[] = [];
  for (const field of fields) {
    if (!mapping.columns.has(field)) continue;
    if (field === "code") {
      keep(field, chosen.codeIds, code);
      continue;
    }
    const reader = new ColumnReader(field, cells);
    const ids = new Uint32Array(count);
    keep(field, ids, reader);
    for (let slot = 0; slot < mapping.slots; slot++) {
      const column = columnOf(mapping, field, slot);
      const place = column && places.get(column);
      if (column === undefined || place === undefined) continue;
      tasks.push((from, to) => reader.readInto(ids, cells.rows, chosen, { slot, place, column, from, to }));
    }
  }
  for (let from = 0; from < count; from += blockOfLines) {
    for (const task of tasks) task(from, Math.min(count, from + blockOfLines));
  }
  const { rows, slots, firstTotal } = chosen;
  const { date1904 } = cells;
  return { count, rows, slots, columns: columns as SheetLines["columns"], contents, date1904, firstTotal, facts };
}
