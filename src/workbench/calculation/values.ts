import type { Area } from "../model/area.ts";
import type { CellValue } from "../model/cells.ts";
import { CellError } from "../model/errors.ts";
import type { CellErrorCode } from "../model/errors.ts";
import { parseInput } from "../model/input.ts";
import type { Sheet } from "../model/sheet.ts";
import { displayText } from "../model/text.ts";

/** One value of a formula; null is a blank cell. */
export type Scalar = CellValue | null;
export type Matrix = readonly (readonly Scalar[])[];
export type Value = Scalar | Matrix | Range;

/** Cells named by a formula and not yet looked at. */
export class Range {
  readonly sheet: Sheet;
  readonly area: Area;

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet;
    this.area = area;
  }
}

/** Leaves a calculation early with the error its cell will show. */
export class Failure extends Error {
  readonly shown: CellError;

  constructor(shown: CellError | CellErrorCode) {
    super(typeof shown === "string" ? shown : shown.code);
    this.shown = typeof shown === "string" ? CellError.of(shown) : shown;
  }
}

export function isMatrix(value: Value | undefined): value is Matrix {
  return Array.isArray(value);
}

export function toNumber(value: Scalar): number {
  if (typeof value === "number") return value;
  if (value instanceof CellError) throw new Failure(value);
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  const read = parseInput(value, undefined);
  if (typeof read.value !== "number" || read.formula !== undefined) throw new Failure("#VALUE!");
  return read.value;
}

export function toText(value: Scalar): string {
  if (value instanceof CellError) throw new Failure(value);
  return value === null ? "" : displayText(value, "General");
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (value instanceof CellError) throw new Failure(value);
  if (typeof value !== "string") return Boolean(value);
  if (!/^(true|false)$/i.test(value)) throw new Failure("#VALUE!");
  return /^true$/i.test(value);
}

type Comparable = string | number | boolean;
const typeOrder = ["number", "string", "boolean"];

/** Excel's order: numbers, then texts (case does not matter), then FALSE and TRUE; a blank is whatever it meets. */
export function compare(left: Scalar, right: Scalar): number {
  if (left instanceof CellError) throw new Failure(left);
  if (right instanceof CellError) throw new Failure(right);
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return order(a.toUpperCase(), b.toUpperCase());
  return typeOrder.indexOf(typeof a) - typeOrder.indexOf(typeof b) || order(a, b);
}

/** Excel keeps 15 digits, so 0.1 + 0.2 equals 0.3. */
function compareNumbers(a: number, b: number): number {
  return Math.abs(a - b) <= 5e-16 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : order(a, b);
}

function order(a: Comparable, b: Comparable): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function blankLike(value: Comparable | null): Comparable {
  return typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
}
