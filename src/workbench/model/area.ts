/** A rectangle of cells; zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells put in (down, right) or taken out (up, left); the others move in that direction. */
export interface Shift {
  readonly area: Area;
  readonly direction: "down" | "right" | "up" | "left";
}

/** Limits of a worksheet, https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export const wholeSheet: Area = {
  top: 0,
  left: 0,
  bottom: sheetRows - 1,
  right: sheetColumns - 1,
};

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function isSingleCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function coversRows(area: Area): boolean {
  return area.left === 0 && area.right === sheetColumns - 1;
}

export function coversColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === sheetRows - 1;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function intersect(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Where an area is after the shift: undefined when all of its cells were taken out. */
export function shiftArea(area: Area, { area: at, direction }: Shift): Area | undefined {
  if (direction === "down" || direction === "up") {
    if (area.left < at.left || area.right > at.right || coversColumns(area)) return area;
    const span = shiftSpan(area.top, area.bottom, at.top, at.bottom, direction === "down", sheetRows);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  if (area.top < at.top || area.bottom > at.bottom || coversRows(area)) return area;
  const span = shiftSpan(area.left, area.right, at.left, at.right, direction === "right", sheetColumns);
  return span && { ...area, left: span[0], right: span[1] };
}

function shiftSpan(
  first: number,
  last: number,
  from: number,
  to: number,
  insert: boolean,
  limit: number,
): readonly [number, number] | undefined {
  const size = to - from + 1;
  if (insert) {
    const start = first >= from ? first + size : first;
    if (start >= limit) return undefined;
    return [start, Math.min(last >= from ? last + size : last, limit - 1)];
  }
  const start = first < from ? first : first > to ? first - size : from;
  const end = last < from ? last : last > to ? last - size : from - 1;
  return start <= end ? [start, end] : undefined;
}

/** What is left of an area without the cells it shares with another: up to four pieces. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const shared = intersect(area, hole);
  if (!shared) return [area];
  const pieces: Area[] = [];
  if (shared.top > area.top) pieces.push({ ...area, bottom: shared.top - 1 });
  if (shared.left > area.left) pieces.push({ ...shared, left: area.left, right: shared.left - 1 });
  if (shared.right < area.right) pieces.push({ ...shared, left: shared.right + 1, right: area.right });
  if (shared.bottom < area.bottom) pieces.push({ ...area, top: shared.bottom + 1 });
  return pieces;
}
