import { cellArea } from "../../model/area.ts";
import type { Area } from "../../model/area.ts";
import type { Desk } from "../desk.ts";
import { layOut, placed, visible } from "./geometry.ts";
import type { Axis, Geometry } from "./geometry.ts";
import type { CellPosition } from "./movement.ts";

export const headerHeight = 22;
export const headerWidth = 48;

/** How far the sheet is scrolled, and how much of it there is room for. */
export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the window, in pixels from its corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Everything that is drawn at one moment: which rows and columns are to be seen, and where. */
export interface Frame {
  readonly geometry: Geometry;
  readonly view: View;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  x(column: number): number;
  y(row: number): number;
  /** The visible part of an area; undefined when none of it is to be seen. */
  box(area: Area): Box | undefined;
  cellAt(x: number, y: number): CellPosition;
}

export function frameOf(desk: Desk, scrolled: View): Frame {
  const { sheet, used = cellArea(0, 0), selection } = desk;
  const room = layOut(sheet, cellArea(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER));
  const reach = cellArea(
    Math.max(used.bottom, selection.focus.row, room.rows.at(scrolled.top + scrolled.height)) + 40,
    Math.max(used.right, selection.focus.column, room.columns.at(scrolled.left + scrolled.width)) + 8,
  );
  const geometry = layOut(sheet, reach);
  const { rows, columns, frozenRows, frozenColumns, frozenHeight, frozenWidth } = geometry;
  // Whole rows and columns: none is cut in two at the upper and left edge.
  const view = {
    ...scrolled,
    top: lineStart(rows, frozenHeight, scrolled.top),
    left: lineStart(columns, frozenWidth, scrolled.left),
  };
  const x = (column: number): number => headerWidth + placed(columns, frozenColumns, view.left, column);
  const y = (row: number): number => headerHeight + placed(rows, frozenRows, view.top, row);

  function box({ top, left, bottom, right }: Area): Box | undefined {
    const edgeX = headerWidth + (left < frozenColumns ? 0 : frozenWidth);
    const edgeY = headerHeight + (top < frozenRows ? 0 : frozenHeight);
    const [fromX, toX] = [Math.max(x(left), edgeX), Math.min(x(right) + columns.size(right), view.width)];
    const [fromY, toY] = [Math.max(y(top), edgeY), Math.min(y(bottom) + rows.size(bottom), view.height)];
    return toX > fromX && toY > fromY ? { x: fromX, y: fromY, width: toX - fromX, height: toY - fromY } : undefined;
  }

  function cellAt(atX: number, atY: number): CellPosition {
    const [across, down] = [Math.max(0, atX - headerWidth), Math.max(0, atY - headerHeight)];
    return {
      row: rows.at(down < frozenHeight ? down : down + view.top),
      column: columns.at(across < frozenWidth ? across : across + view.left),
    };
  }

  return {
    geometry,
    view,
    rows: visible(rows, frozenRows, view.top, view.height - headerHeight),
    columns: visible(columns, frozenColumns, view.left, view.width - headerWidth),
    x,
    y,
    box,
    cellAt,
  };
}

/** Where the line that is cut by the edge begins. */
function lineStart(axis: Axis, frozen: number, scrolled: number): number {
  return Math.max(0, axis.start(axis.at(scrolled + frozen)) - frozen);
}

/** How far to scroll so that a cell can be seen. */
export function scrollTo(frame: Frame, { row, column }: CellPosition): { readonly top: number; readonly left: number } {
  const { geometry, view } = frame;
  const { rows, columns, frozenRows, frozenColumns } = geometry;
  const [height, width] = [view.height - headerHeight, view.width - headerWidth];
  return {
    top: scrollAlong(rows, frozenRows, view.top, height, row),
    left: scrollAlong(columns, frozenColumns, view.left, width, column),
  };
}

function scrollAlong(axis: Axis, frozenLines: number, scrolled: number, extent: number, line: number): number {
  const frozen = axis.start(frozenLines);
  const [start, end] = [axis.start(line), axis.start(line) + axis.size(line)];
  if (line < frozenLines) return scrolled;
  if (start - scrolled < frozen) return start - frozen;
  if (end - scrolled <= extent) return scrolled;
  const least = end - extent;
  const aligned = lineStart(axis, frozen, least);
  const next = aligned < least ? axis.start(axis.at(least + frozen) + 1) - frozen : aligned;
  return Math.min(next, start - frozen);
}
