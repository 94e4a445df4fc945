import { columnName } from "./address.ts";
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

const at = String.raw`(\d+|\[-?\d+\])?`;

/** Texts and table references, which stay, or a reference to cells, columns or rows by distance. */
const token = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`\w*\[(?!-?\d+\])(?:[^[\]]|\[[^\]]*\])*\]`,
    String.raw`(?<![\w.$])(?:R${at}C${at}(?::R${at}C${at})?|C${at}(?::C${at})?|R${at}(?::R${at})?)(?![\w.(![])`,
  ].join("|"),
  "g",
);

/** The formula of a cell from what it reads like by distances. */
export function fromDistances(formula: string, [row, column]: Place): string {
  return formula.replace(token, (whole: string, ...parts: (string | undefined)[]) => {
    if (!/^[RC]/.test(whole) || /^\w*\[(?!-?\d)/.test(whole)) return whole;
    const rowAt = (distance: string | undefined) => placed(distance, row, (to) => String(to + 1));
    const columnAt = (distance: string | undefined) => placed(distance, column, columnName);
    const [top, left, bottom, right, from, to, first, last] = parts;
    const hasEnd = whole.includes(":");
    if (/^R[^C]*C/.test(whole)) {
      const start = columnAt(left) + rowAt(top);
      return hasEnd ? `${start}:${columnAt(right)}${rowAt(bottom)}` : start;
    }
    if (whole.startsWith("C")) return `${columnAt(from)}:${columnAt(hasEnd ? to : from)}`;
    return `${rowAt(first)}:${rowAt(hasEnd ? last : first)}`;
  });
}

function placed(distance: string | undefined, here: number, name: (at: number) => string): string {
  if (distance?.startsWith("[")) return name(here + Number(distance.slice(1, -1)));
  return distance === undefined ? name(here) : `$${name(Number(distance) - 1)}`;
}
