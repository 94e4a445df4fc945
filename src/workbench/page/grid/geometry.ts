import type { Area } from "../../model/area.ts";
import { sheetColumns, sheetRows } from "../../model/area.ts";
import type { Line, Sheet } from "../../model/sheet.ts";

/** Excel's standard sizes at 96 dots an inch. */
export const standardRowHeight = 20;
const standardColumnWidth = 64;
const pixelsPerPoint = 96 / 72;

/** Where the rows, or the columns, of a sheet lie, in pixels from the first one. */
export interface Axis {
  readonly count: number;
  start(index: number): number;
  size(index: number): number;
  /** The row or column at a distance from the first one. */
  at(position: number): number;
}

export interface Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenHeight: number;
  readonly frozenWidth: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** Lays out the part of a sheet that is offered for scrolling: all content and some room beyond. */
export function layOut(sheet: Sheet, reach: Area): Geometry {
  const rows = axis(sheet.rows, Math.min(sheetRows, reach.bottom + 1), standardRowHeight);
  const columns = axis(sheet.columns, Math.min(sheetColumns, reach.right + 1), standardColumnWidth);
  const { rows: frozenRows, columns: frozenColumns } = sheet.frozen;
  return {
    rows,
    columns,
    frozenRows,
    frozenColumns,
    frozenHeight: rows.start(frozenRows),
    frozenWidth: columns.start(frozenColumns),
  };
}

/** Only lines unlike the standard one are kept, so that a sheet of a million rows costs nothing. */
function axis(lines: ReadonlyMap<number, Line>, count: number, standard: number): Axis {
  const unusual = [...lines]
    .filter(([, { size, hidden }]) => size !== undefined || hidden)
    .map(([index, line]) => ({ index, size: sizeOf(line, standard), before: 0 }))
    .sort((a, b) => a.index - b.index);
  let before = 0;
  for (const line of unusual) {
    line.before = before;
    before += line.size - standard;
  }
  const excess = before;

  /** The first unusual line at or behind an index. */
  function firstFrom(index: number): number {
    let [low, high] = [0, unusual.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((unusual[middle]?.index ?? Infinity) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  const start = (index: number): number => index * standard + (unusual[firstFrom(index)]?.before ?? excess);
  const size = (index: number): number => {
    const line = unusual[firstFrom(index)];
    return line?.index === index ? line.size : standard;
  };
  function at(position: number): number {
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    while (low > 0 && size(low) === 0) low--;
    return low;
  }
  return { count, start, size, at };
}

function sizeOf({ size, hidden }: Line, standard: number): number {
  if (hidden) return 0;
  return size === undefined ? standard : Math.round(size * pixelsPerPoint);
}

/** The lines to be seen of the scrolled part, hidden ones left out. */
export function visible(axis: Axis, frozen: number, scrolled: number, extent: number): number[] {
  const frozenSize = axis.start(frozen);
  const lines: number[] = [];
  for (let index = 0; index < frozen; index++) if (axis.size(index) > 0) lines.push(index);
  const end = scrolled + extent;
  for (let index = Math.max(frozen, axis.at(scrolled + frozenSize)); index < axis.count; index++) {
    if (axis.start(index) >= end) break;
    if (axis.size(index) > 0) lines.push(index);
  }
  return lines;
}

/** Where a line is drawn once the sheet is scrolled; frozen lines stay. */
export function placed(axis: Axis, frozen: number, scrolled: number, index: number): number {
  return axis.start(index) - (index < frozen ? 0 : scrolled);
}
