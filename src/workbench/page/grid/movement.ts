import type { Area } from "../../model/area.ts";
import { cellArea, sheetColumns, sheetRows } from "../../model/area.ts";
import type { Sheet } from "../../model/sheet.ts";

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The selection of a sheet: the cell typing goes into, and the corner that moves with Shift. */
export interface Selection {
  readonly active: CellPosition;
  readonly focus: CellPosition;
  /** The corner that stays, where Tab or Enter took the active cell away from it. */
  readonly anchor?: CellPosition;
}

export type Direction = "up" | "down" | "left" | "right";

const steps: Readonly<Record<Direction, CellPosition>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

export function selectedArea({ active, focus, anchor = active }: Selection): Area {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/** The selection that an area stands for: its first cell is the active one. */
export function selectionOf({ top, left, bottom, right }: Area): Selection {
  return { active: { row: top, column: left }, focus: { row: bottom, column: right } };
}

/** One step over rows and columns that are not hidden. */
export function step(sheet: Sheet, from: CellPosition, direction: Direction, count = 1): CellPosition {
  const by = steps[direction];
  let at = from;
  for (let left = count; left > 0; left--) {
    let next = moved(at, by);
    while (isInside(next) && isHidden(sheet, next, direction)) next = moved(next, by);
    if (!isInside(next)) return at;
    at = next;
  }
  return at;
}

/** With Ctrl: to the end of the block of filled cells, or to the next filled cell, or to the sheet's edge. */
export function jump(sheet: Sheet, from: CellPosition, direction: Direction): CellPosition {
  const used = sheet.usedArea(true) ?? cellArea(0, 0);
  let at = from;
  let next = step(sheet, at, direction);
  const isInBlock = isFilled(sheet, from) && isFilled(sheet, next);
  while (next !== at && isWithin(used, next, direction)) {
    if (isInBlock && !isFilled(sheet, next)) return at;
    at = next;
    if (!isInBlock && isFilled(sheet, at)) return at;
    next = step(sheet, at, direction);
  }
  return isInBlock ? at : edge(from, direction);
}

/** The last cell of the used part, where Ctrl+End goes. */
export function lastCell(sheet: Sheet): CellPosition {
  const used = sheet.usedArea(true);
  return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
}

function moved(at: CellPosition, by: CellPosition): CellPosition {
  return { row: at.row + by.row, column: at.column + by.column };
}

function isInside({ row, column }: CellPosition): boolean {
  return row >= 0 && row < sheetRows && column >= 0 && column < sheetColumns;
}

function isHidden(sheet: Sheet, { row, column }: CellPosition, direction: Direction): boolean {
  const line = direction === "up" || direction === "down" ? sheet.rows.get(row) : sheet.columns.get(column);
  return line?.hidden === true || line?.size === 0;
}

function isFilled(sheet: Sheet, { row, column }: CellPosition): boolean {
  const cell = sheet.cells.get(row, column);
  return cell !== undefined && (cell.value !== "" || cell.formula !== undefined);
}

function isWithin(used: Area, { row, column }: CellPosition, direction: Direction): boolean {
  return direction === "up" || direction === "down"
    ? row <= used.bottom && row >= 0
    : column <= used.right && column >= 0;
}

function edge(from: CellPosition, direction: Direction): CellPosition {
  if (direction === "up") return { ...from, row: 0 };
  if (direction === "left") return { ...from, column: 0 };
  return direction === "down" ? { ...from, row: sheetRows - 1 } : { ...from, column: sheetColumns - 1 };
}
