import { CellError } from "../../model/errors.ts";
import { parseInput } from "../../model/input.ts";
import { compare, Failure, toText } from "../values.ts";
import type { Matrix, Scalar } from "../values.ts";
import { matrix, single } from "./call.ts";
import type { Call, FunctionTable } from "./call.ts";
import { extreme, mean, sum } from "./math.ts";

/** Counting and adding up the cells that meet conditions. */
export const criteria: FunctionTable = {
  COUNT: (call) => countIn(call, (cell) => typeof cell === "number"),
  COUNTA: (call) => countIn(call, (cell) => cell !== null),
  COUNTBLANK: (call) => countIn(call, (cell) => cell === null || cell === ""),
  COUNTIF: (call) => matching(call, undefined, [0]).length,
  COUNTIFS: (call) => matching(call, undefined, pairs(call, 0)).length,
  SUMIF: (call) => sum(matching(call, call.value(2) === undefined ? 0 : 2, [0])),
  SUMIFS: (call) => sum(matching(call, 0, pairs(call, 1))),
  AVERAGEIF: (call) => mean(matching(call, call.value(2) === undefined ? 0 : 2, [0])),
  AVERAGEIFS: (call) => mean(matching(call, 0, pairs(call, 1))),
  MAXIFS: (call) => extreme(matching(call, 0, pairs(call, 1)), Math.max),
  MINIFS: (call) => extreme(matching(call, 0, pairs(call, 1)), Math.min),
};

/** Whether a cell meets a condition such as 5, ">=5", "Error*" or "<>". */
function criterion(condition: Scalar): (cell: Scalar) => boolean {
  const [, operator = "", operand = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(textOf(condition)) ?? [];
  const typed = typeof condition === "string" ? parseInput(operand, undefined).value : (condition ?? 0);
  if (operator === "" || operator === "=" || operator === "<>") {
    const isEqual = equality(typed, operand, operator !== "" && operand === "");
    return operator === "<>" ? (cell) => !isEqual(cell) : isEqual;
  }
  return (cell) => {
    if (cell === null || typeof cell !== typeof typed || cell instanceof CellError) return false;
    const difference = compare(cell, typed);
    if (operator === "<") return difference < 0;
    if (operator === ">") return difference > 0;
    return operator === "<=" ? difference <= 0 : difference >= 0;
  };
}

function equality(typed: Scalar, operand: string, isBlankWanted: boolean): (cell: Scalar) => boolean {
  if (isBlankWanted) return (cell) => cell === null;
  if (typed instanceof CellError) return (cell) => cell instanceof CellError && cell.code === typed.code;
  if (typeof typed === "string") {
    const pattern = wildcardPattern(operand, true);
    return (cell) => (typeof cell === "string" && pattern.test(cell)) || (operand === "" && cell === null);
  }
  // A number meets its own digits typed as text too: COUNTIF is the one place where Excel does so.
  return (cell) => cell === typed || (typeof cell === "string" && parseInput(cell, undefined).value === typed);
}

/** `*` any letters, `?` one letter, `~` takes the meaning off the sign behind it; case does not matter. */
export function wildcardPattern(text: string, isWhole: boolean): RegExp {
  const pattern = text.replace(/~?[\s\S]/g, (sign) => {
    if (sign === "*") return "[\\s\\S]*";
    if (sign === "?") return "[\\s\\S]";
    return (sign.length > 1 ? sign.slice(1) : sign).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(isWhole ? `^${pattern}$` : pattern, "iu");
}

function textOf(value: Scalar): string {
  return value instanceof CellError ? value.code : toText(value);
}

function pairs(call: Call, from: number): number[] {
  if ((call.count - from) % 2 !== 0) throw new Failure("#VALUE!");
  return Array.from({ length: (call.count - from) / 2 }, (_, pair) => from + 2 * pair);
}

/** The numbers of the summed argument at the places where every pair of cells and condition agrees. */
function matching(call: Call, summed: number | undefined, conditions: readonly number[]): number[] {
  const tests = conditions.map((at) => ({ cells: matrix(call, at), meets: criterion(single(call, at + 1) ?? null) }));
  const values: Matrix | undefined = summed === undefined ? undefined : matrix(call, summed);
  const found: number[] = [];
  tests[0]?.cells.forEach((row, r) => {
    row.forEach((_, c) => {
      if (!tests.every(({ cells, meets }) => meets(cells[r]?.[c] ?? null))) return;
      const value = values ? values[r]?.[c] : 1;
      if (value instanceof CellError) throw new Failure(value);
      if (typeof value === "number") found.push(value);
    });
  });
  return found;
}

function countIn(call: Call, counts: (cell: Scalar) => boolean): number {
  let total = 0;
  for (let index = 0; index < call.count; index++) {
    for (const row of matrix(call, index)) for (const cell of row) if (counts(cell)) total++;
  }
  return total;
}
