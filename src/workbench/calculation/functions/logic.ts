import { CellError } from "../../model/errors.ts";
import { lift } from "../operators.ts";
import { compare, Failure, isMatrix, Range, toBoolean } from "../values.ts";
import type { Scalar, Value } from "../values.ts";
import { contents, each, eachWithErrors, everything, number, single } from "./call.ts";
import type { Call, FunctionTable } from "./call.ts";

export const logic: FunctionTable = {
  IF: (call) => {
    const condition = contents(call, 0);
    if (isMatrix(condition)) {
      const branches = [contents(call, 1) ?? true, contents(call, 2) ?? false];
      return lift((test, yes, no) => (toBoolean(test ?? null) ? yes : no) ?? null, [condition, ...branches]);
    }
    const isTrue = toBoolean(condition ?? null);
    return branch(call, isTrue ? 1 : 2, isTrue);
  },
  IFS: (call) => {
    for (let index = 0; index + 1 < call.count; index += 2) {
      if (toBoolean(single(call, index) ?? null)) return branch(call, index + 1, 0);
    }
    throw new Failure("#N/A");
  },
  SWITCH: (call) => {
    const wanted = single(call, 0) ?? null;
    let index = 1;
    for (; index + 1 < call.count; index += 2) {
      if (compare(single(call, index) ?? null, wanted) === 0) return branch(call, index + 1, 0);
    }
    if (index < call.count) return branch(call, index, 0);
    throw new Failure("#N/A");
  },
  CHOOSE: (call) => {
    const index = Math.trunc(number(call, 0));
    if (index < 1 || index >= call.count) throw new Failure("#VALUE!");
    return branch(call, index, 0);
  },
  IFERROR: eachWithErrors((value = null, otherwise = null) => (value instanceof CellError ? otherwise : value)),
  IFNA: eachWithErrors((value = null, otherwise = null) => (isNotAvailable(value) ? otherwise : value)),
  AND: (call) => truths(call).every(Boolean),
  OR: (call) => truths(call).some(Boolean),
  XOR: (call) => truths(call).filter(Boolean).length % 2 === 1,
  NOT: each((value = null) => !toBoolean(value)),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => CellError.of("#N/A"),
  ISERROR: eachWithErrors((value) => value instanceof CellError),
  ISERR: eachWithErrors((value) => value instanceof CellError && !isNotAvailable(value)),
  ISNA: eachWithErrors((value = null) => isNotAvailable(value)),
  ISBLANK: eachWithErrors((value) => value === null),
  ISNUMBER: eachWithErrors((value) => typeof value === "number"),
  ISTEXT: eachWithErrors((value) => typeof value === "string"),
  ISNONTEXT: eachWithErrors((value) => typeof value !== "string"),
  ISLOGICAL: eachWithErrors((value) => typeof value === "boolean"),
  ISREF: (call) => call.value(0) instanceof Range,
  N: each((value = null) => (typeof value === "number" ? value : value === true ? 1 : 0)),
  T: each((value = null) => (typeof value === "string" ? value : "")),
};

/** A branch left out altogether gives TRUE or FALSE, one left blank (`IF(A1,)`) gives 0. */
function branch(call: Call, index: number, otherwise: Scalar): Value {
  return index < call.count ? (call.value(index) ?? 0) : otherwise;
}

function truths(call: Call): boolean[] {
  const found: boolean[] = [];
  for (const value of everything(call)) {
    if (value instanceof CellError) throw new Failure(value);
    // Blank cells and text say neither yes nor no.
    if (typeof value === "boolean" || typeof value === "number") found.push(Boolean(value));
  }
  if (found.length === 0) throw new Failure("#VALUE!");
  return found;
}

function isNotAvailable(value: Scalar): boolean {
  return value instanceof CellError && value.code === "#N/A";
}
