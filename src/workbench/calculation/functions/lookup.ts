import { columnCount, rowCount } from "../../model/area.ts";
import { CellError } from "../../model/errors.ts";
import { compare, Failure, isMatrix, Range, toBoolean } from "../values.ts";
import type { Matrix, Scalar, Value } from "../values.ts";
import { contents, matrix, number, numbers, single } from "./call.ts";
import type { Call, FunctionTable } from "./call.ts";
import { wildcardPattern } from "./criteria.ts";
import { extreme, mean, sum } from "./math.ts";

export const lookup: FunctionTable = {
  VLOOKUP: (call) => {
    const rows = matrix(call, 1);
    const at = find(
      single(call, 0),
      rows.map(([key]) => key ?? null),
      approximate(call, 3),
    );
    return take(rows[at], number(call, 2));
  },
  HLOOKUP: (call) => {
    const rows = matrix(call, 1);
    const at = find(single(call, 0), rows[0] ?? [], approximate(call, 3));
    return take(
      rows.map((row) => row[at] ?? null),
      number(call, 2),
    );
  },
  MATCH: (call) => find(single(call, 0), matrix(call, 1).flat(), number(call, 2, 1)) + 1,
  XLOOKUP: (call) => {
    const keys = matrix(call, 1);
    const found = matrix(call, 2);
    const isDown = keys.length > 1 || found.length === 1;
    let at: number;
    try {
      at = find(single(call, 0), keys.flat(), 0);
    } catch (error) {
      const otherwise = call.value(3);
      if (otherwise === undefined || !(error instanceof Failure)) throw error;
      return otherwise;
    }
    return isDown && found.length > 1 ? [found[at] ?? []] : found.map((row) => [row[at] ?? null]);
  },
  INDEX: (call) => {
    const source = call.value(0);
    const isRow = isMatrix(source) && source.length === 1;
    const [row, column] =
      (isRow || (source instanceof Range && rowCount(source.area) === 1)) && call.count === 2
        ? [1, number(call, 1)]
        : [number(call, 1, 0), number(call, 2, call.count > 2 ? 0 : 1)];
    return source instanceof Range ? rangePart(source, row, column) : matrixPart(matrix(call, 0), row, column);
  },
  ROW: (call) => at(call, 0, "top", call.row),
  COLUMN: (call) => at(call, 0, "left", call.column),
  ROWS: (call) => size(call, rowCount, (cells) => cells.length),
  COLUMNS: (call) => size(call, columnCount, (cells) => cells[0]?.length ?? 0),
  HYPERLINK: (call) => single(call, 1) ?? single(call, 0) ?? null,
  TRANSPOSE: (call) => {
    const cells = matrix(call, 0);
    return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? null));
  },
  FILTER: (call) => {
    const rows = matrix(call, 0);
    const keep = matrix(call, 1)
      .flat()
      .map((cell) => toBoolean(cell));
    const kept = rows.filter((_, index) => keep[index]);
    if (kept.length > 0) return kept;
    return contents(call, 2) ?? CellError.of("#CALC!");
  },
  UNIQUE: (call) => [...new Map(matrix(call, 0).map((row) => [JSON.stringify(row).toUpperCase(), row])).values()],
  SORT: (call) => {
    const by = number(call, 1, 1) - 1;
    const direction = number(call, 2, 1);
    return [...matrix(call, 0)].sort((a, b) => direction * compare(a[by] ?? null, b[by] ?? null));
  },
  SEQUENCE: (call) => {
    const [rows, columns, start, step] = [number(call, 0), number(call, 1, 1), number(call, 2, 1), number(call, 3, 1)];
    if (rows < 1 || columns < 1 || rows * columns > 1_048_576) throw new Failure("#VALUE!");
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_ignored, column) => start + step * (row * columns + column)),
    );
  },
  SUBTOTAL: (call) => {
    const values = numbers(call, 1);
    const work = [mean, count, count, most, least, undefined, undefined, undefined, sum][(number(call, 0) % 100) - 1];
    if (!work) throw new Failure("#VALUE!");
    return work(values);
  },
};

const count = (values: readonly number[]): number => values.length;
const most = (values: readonly number[]): number => extreme(values, Math.max);
const least = (values: readonly number[]): number => extreme(values, Math.min);

function approximate(call: Call, index: number): number {
  return toBoolean(single(call, index) ?? true) ? 1 : 0;
}

/** The place of a value: 0 exactly (texts with wildcards), 1 the last not above it, -1 the last not below it. */
function find(wanted: Scalar | undefined, keys: readonly Scalar[], how: number): number {
  const value = wanted ?? 0;
  if (value instanceof CellError) throw new Failure(value);
  let found = -1;
  if (how === 0) {
    const pattern = typeof value === "string" && /[*?~]/.test(value) ? wildcardPattern(value, true) : undefined;
    found = keys.findIndex((key) => (pattern ? typeof key === "string" && pattern.test(key) : isSame(key, value)));
  } else {
    keys.forEach((key, index) => {
      if (key === null || typeof key !== typeof value || key instanceof CellError) return;
      if (compare(key, value) * how <= 0) found = index;
    });
  }
  if (found < 0) throw new Failure("#N/A");
  return found;
}

function isSame(key: Scalar, value: Scalar): boolean {
  return typeof key === typeof value && !(key instanceof CellError) && compare(key, value) === 0;
}

function take(cells: readonly Scalar[] | undefined, place: number): Scalar {
  const cell = cells?.[Math.trunc(place) - 1];
  if (cell === undefined) throw new Failure("#REF!");
  return cell;
}

/** Row or column 0 means all of them. */
function rangePart({ sheet, area }: Range, row: number, column: number): Range {
  const top = row === 0 ? area.top : area.top + row - 1;
  const left = column === 0 ? area.left : area.left + column - 1;
  const bottom = row === 0 ? area.bottom : top;
  const right = column === 0 ? area.right : left;
  if (row < 0 || column < 0 || bottom > area.bottom || right > area.right) throw new Failure("#REF!");
  return new Range(sheet, { top, left, bottom, right });
}

function matrixPart(cells: Matrix, row: number, column: number): Value {
  const rows = row === 0 ? cells : cells.slice(row - 1, row);
  const part = column === 0 ? rows : rows.map((line) => line.slice(column - 1, column));
  if (part.length === 0 || part[0]?.length === 0) throw new Failure("#REF!");
  return part;
}

function at(call: Call, index: number, edge: "top" | "left", own: number): Value {
  const value = call.value(index);
  if (value === undefined) return own + 1;
  if (!(value instanceof Range)) throw new Failure("#VALUE!");
  const { top, left, bottom, right } = value.area;
  const [first, last] = edge === "top" ? [top, bottom] : [left, right];
  const places = Array.from({ length: Math.min(last - first, 100_000) + 1 }, (_, offset) => first + offset + 1);
  return edge === "top" ? places.map((place) => [place]) : [places];
}

function size(call: Call, ofArea: (area: Range["area"]) => number, ofCells: (cells: Matrix) => number): number {
  const value = call.value(0);
  return value instanceof Range ? ofArea(value.area) : ofCells(matrix(call, 0));
}
