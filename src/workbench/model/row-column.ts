import { mapReferences } from "./references.ts";

type Place = readonly [row: number, column: number];

/** The formula of a cell as it reads by distances: equal for cells whose formulas do the same, wherever they stand. */
export function byDistance(formula: string, place: Place): string {
  return mapReferences(formula, ({ prefix, area, fixed, kind }) => {
    const row = (at: number, isFixed: boolean) => `R${distance(at, place[0], isFixed)}`;
    const column = (at: number, isFixed: boolean) => `C${distance(at, place[1], isFixed)}`;
    const first = {
      cells: row(area.top, fixed.top) + column(area.left, fixed.left),
      columns: column(area.left, fixed.left),
      rows: row(area.top, fixed.top),
    }[kind];
    const last = {
      cells: row(area.bottom, fixed.bottom) + column(area.right, fixed.right),
      columns: column(area.right, fixed.right),
      rows: row(area.bottom, fixed.bottom),
    }[kind];
    return prefix + (first === last ? first : `${first}:${last}`);
  });
}

function distance(at: number, from: number, isFixed: boolean): string {
  if (isFixed) return String(at + 1);
  return at === from ? "" : `[${String(at - from)}]`;
}
