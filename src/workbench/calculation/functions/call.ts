import { CellError } from "../../model/errors.ts";
import { lift } from "../operators.ts";
import { Failure, isMatrix, Range, toNumber } from "../values.ts";
import type { Matrix, Scalar, Value } from "../values.ts";

/** One use of a function: its arguments, evaluated when asked for. */
export interface Call {
  readonly count: number;
  /** Where the formula stands. */
  readonly row: number;
  readonly column: number;
  /** An omitted argument is undefined. */
  value(index: number): Value | undefined;
  cells(range: Range): Matrix;
}

export type FormulaFunction = (call: Call) => Value;
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** A function of single values, done for each cell of an array; an error among them is its result. */
export function each(work: (...values: (Scalar | undefined)[]) => Scalar): FormulaFunction {
  return eachWithErrors((...values) => {
    for (const value of values) if (value instanceof CellError) return value;
    return work(...values);
  });
}

/** The same for the functions that look at errors. */
export function eachWithErrors(work: (...values: (Scalar | undefined)[]) => Scalar): FormulaFunction {
  return (call) =>
    lift(
      work,
      Array.from({ length: call.count }, (_, index) => contents(call, index)),
    );
}

/** An argument with its cells looked at. */
export function contents(call: Call, index: number): Scalar | Matrix | undefined {
  const value = call.value(index);
  if (!(value instanceof Range)) return value;
  const cells = call.cells(value);
  return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : cells;
}

export function matrix(call: Call, index: number): Matrix {
  const value = call.value(index);
  if (value instanceof Range) return call.cells(value);
  return isMatrix(value) ? value : [[value ?? null]];
}

export function single(call: Call, index: number): Scalar | undefined {
  const value = contents(call, index);
  return isMatrix(value) ? (value[0]?.[0] ?? null) : value;
}

/** A single number; the default stands in for an omitted argument. */
export function number(call: Call, index: number, otherwise?: number): number {
  const value = single(call, index);
  if (value !== undefined) return toNumber(value);
  if (otherwise === undefined) throw new Failure("#VALUE!");
  return otherwise;
}

/** All values of the arguments from one on, row by row. */
export function* everything(call: Call, from = 0): Generator<Scalar> {
  for (let index = from; index < call.count; index++) {
    for (const row of matrix(call, index)) yield* row;
  }
}

/** The numbers SUM and its kin see: in cells only real numbers, typed directly also "5" and TRUE. */
export function numbers(call: Call, from = 0): number[] {
  const found: number[] = [];
  for (let index = from; index < call.count; index++) {
    const value = call.value(index);
    if (value === undefined) continue;
    if (!(value instanceof Range) && !isMatrix(value)) found.push(toNumber(value));
    else for (const row of matrix(call, index)) for (const cell of row) pushNumber(found, cell);
  }
  return found;
}

function pushNumber(found: number[], cell: Scalar): void {
  if (cell instanceof CellError) throw new Failure(cell);
  if (typeof cell === "number") found.push(cell);
}
