import { columnLetters, columnNumber } from "../../../worksheet/cells.ts";
import { lastColumn, lastRow } from "../limits.ts";

/** A rectangle of cells; rows and columns count from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads A1, A1:C5, $A$1:$C$5 or 'My sheet'!A1:C5. */
export function parseArea(address: string): Area | undefined {
  const local = address.slice(address.lastIndexOf("!") + 1);
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(local);
  if (!match) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const area = { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
  const isInside = area.top > 0 && area.bottom <= lastRow && area.right <= lastColumn;
  return isInside && area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** An address such as S5:W305. */
export function areaAddress({ top, left, bottom, right }: Area, dollar = ""): string {
  const first = dollar + columnLetters(left) + dollar + String(top);
  return top === bottom && left === right
    ? first
    : `${first}:${dollar}${columnLetters(right)}${dollar}${String(bottom)}`;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
