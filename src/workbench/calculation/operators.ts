import { CellError } from "../model/errors.ts";
import type { BinaryOperator } from "./syntax.ts";
import { compare, Failure, isMatrix, toNumber, toText } from "./values.ts";
import type { Matrix, Scalar } from "./values.ts";

/**
 * Does to every cell of the given arrays what is done to single values. A single row, column or value is repeated as
 * far as the largest array reaches; where another array is too short there is #N/A.
 */
export function lift(
  work: (...values: (Scalar | undefined)[]) => Scalar,
  values: readonly (Scalar | Matrix | undefined)[],
): Scalar | Matrix {
  const matrices = values.filter(isMatrix);
  if (matrices.length === 0) return guarded(work, values as (Scalar | undefined)[]);
  const height = Math.max(...matrices.map((matrix) => matrix.length));
  const width = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) =>
      guarded(
        work,
        values.map((value) => pick(value, row, column)),
      ),
    ),
  );
}

function guarded(work: (...values: (Scalar | undefined)[]) => Scalar, values: (Scalar | undefined)[]): Scalar {
  try {
    return work(...values);
  } catch (error) {
    if (error instanceof Failure) return error.shown;
    throw error;
  }
}

function pick(value: Scalar | Matrix | undefined, row: number, column: number): Scalar | undefined {
  if (!isMatrix(value)) return value;
  const cells = value[value.length === 1 ? 0 : row];
  const found = cells?.[cells.length === 1 ? 0 : column];
  return found === undefined ? CellError.of("#N/A") : found;
}

/** Works out one operator on single values; the left error wins. */
export function calculate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "&":
      return toText(left) + toText(right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", a: number, b: number): number {
  if (operator === "*") return finite(a * b);
  if (operator === "^") return finite(a ** b);
  if (operator === "/") {
    if (b === 0) throw new Failure("#DIV/0!");
    return finite(a / b);
  }
  const result = finite(operator === "+" ? a + b : a - b);
  // Excel shows 0 where a sum or difference is nothing but binary rounding (0.3 - 0.2 - 0.1).
  return Math.abs(result) < 4e-16 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : result;
}

export function finite(number: number): number {
  if (!Number.isFinite(number)) throw new Failure("#NUM!");
  return number;
}
