import { finite } from "../operators.ts";
import { Failure, toNumber } from "../values.ts";
import type { Scalar } from "../values.ts";
import { each, matrix, number, numbers } from "./call.ts";
import type { FunctionTable } from "./call.ts";

type Input = Scalar | undefined;

export const math: FunctionTable = {
  SUM: (call) => sum(numbers(call)),
  PRODUCT: (call) => finite(numbers(call).reduce((product, value) => product * value, 1)),
  SUMPRODUCT: (call) => {
    const arrays = Array.from({ length: call.count }, (_, index) => matrix(call, index));
    const [first = []] = arrays;
    if (arrays.some((array) => array.length !== first.length || array[0]?.length !== first[0]?.length)) {
      throw new Failure("#VALUE!");
    }
    return sum(first.flatMap((row, r) => row.map((_, c) => productAt(arrays.map((array) => array[r]?.[c])))));
  },
  ABS: each((value) => Math.abs(given(value))),
  INT: each((value) => Math.floor(given(value))),
  SIGN: each((value) => Math.sign(given(value))),
  SQRT: each((value) => finite(Math.sqrt(given(value)))),
  POWER: each((base, exponent) => finite(given(base) ** given(exponent))),
  EXP: each((value) => finite(Math.exp(given(value)))),
  LN: each((value) => finite(Math.log(given(value)))),
  MOD: each((value, divisor) => {
    const by = given(divisor);
    if (by === 0) throw new Failure("#DIV/0!");
    return given(value) - by * Math.floor(given(value) / by);
  }),
  ROUND: each((value, digits) => scaled(given(value), given(digits), (x) => Math.round(x))),
  ROUNDUP: each((value, digits) => scaled(given(value), given(digits), Math.ceil)),
  ROUNDDOWN: each((value, digits) => scaled(given(value), given(digits), Math.floor)),
  TRUNC: each((value, digits = 0) => scaled(given(value), given(digits), Math.floor)),
  CEILING: each((value, step = 1) => toStep(given(value), given(step), Math.ceil)),
  FLOOR: each((value, step = 1) => toStep(given(value), given(step), Math.floor)),
  PI: () => Math.PI,
  MAX: (call) => extreme(numbers(call), Math.max),
  MIN: (call) => extreme(numbers(call), Math.min),
  AVERAGE: (call) => mean(numbers(call)),
  MEDIAN: (call) => {
    const sorted = numbers(call).sort((a, b) => a - b);
    const middle = sorted.length / 2;
    return mean(
      sorted.length % 2 ? sorted.slice(Math.floor(middle), Math.ceil(middle)) : sorted.slice(middle - 1, middle + 1),
    );
  },
  LARGE: (call) =>
    nth(
      numbersOf(matrix(call, 0)).sort((a, b) => b - a),
      number(call, 1),
    ),
  SMALL: (call) =>
    nth(
      numbersOf(matrix(call, 0)).sort((a, b) => a - b),
      number(call, 1),
    ),
};

/** Keeps what each step rounds off (Neumaier's sum), so that cents add up to cents. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return finite(total + lost);
}

export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new Failure("#DIV/0!");
  return sum(values) / values.length;
}

/** Of nothing it is 0, as Excel has it. */
export function extreme(values: readonly number[], choose: (a: number, b: number) => number): number {
  return values.length === 0 ? 0 : values.reduce((best, value) => choose(best, value));
}

function given(value: Input): number {
  if (value === undefined) throw new Failure("#VALUE!");
  return toNumber(value);
}

function numbersOf(cells: readonly (readonly Scalar[])[]): number[] {
  return cells.flat().filter((cell) => typeof cell === "number");
}

function productAt(cells: readonly Input[]): number {
  return cells.reduce<number>((product, cell) => product * (typeof cell === "number" ? cell : cellAsFactor(cell)), 1);
}

/** Text and TRUE count as 0 in SUMPRODUCT, an error stays one. */
function cellAsFactor(cell: Input): number {
  if (typeof cell === "object" && cell !== null) throw new Failure(cell);
  return 0;
}

/** Rounds the decimal number a person sees: 1.005 to two digits is 1.01, whatever its binary neighbour says. */
function scaled(value: number, digits: number, round: (value: number) => number): number {
  const places = Math.trunc(digits);
  const shifted = Number(`${String(Math.abs(value))}e${String(places)}`);
  const tenfold = Number.isNaN(shifted) ? Math.abs(value) * 10 ** places : shifted;
  return Math.sign(value) * finite(round(tenfold) / 10 ** places) + 0;
}

function toStep(value: number, step: number, round: (value: number) => number): number {
  if (step === 0) return 0;
  return Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

function nth(sorted: readonly number[], place: number): number {
  const found = sorted[Math.ceil(place) - 1];
  if (found === undefined) throw new Failure("#NUM!");
  return found;
}
