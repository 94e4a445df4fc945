import { CellError } from "../model/errors.ts";
import type { FormulaResult } from "../model/spill.ts";
import type { CallCustom, CustomArgument, Place } from "./evaluate.ts";
import type { Formula } from "./formulas.ts";
import { isMatrix } from "./values.ts";

/** The functions of the add-in, as a formula sees them. */
export interface CustomFunctions {
  /** By its name in capitals. */
  has(name: string): boolean;
  /** Never rejects: what goes wrong is an error value. */
  call(name: string, args: readonly CustomArgument[], place: Place): Promise<FormulaResult>;
}

const busy = CellError.of("#BUSY!");

/**
 * Lets a formula call functions that answer later. Until then the call is worth #BUSY!; with the answer the formula is
 * worked out again, and the call is then worth the answer. A formula that was started anew since drops a late answer.
 */
export function callCustom(formula: Formula, functions: CustomFunctions, answer: () => void): CallCustom {
  const { calls } = formula;
  return (node, args) => {
    if (!functions.has(node.name)) return undefined;
    if (args.some(isWaiting)) return busy;
    if (calls.has(node)) return calls.get(node) ?? busy;
    calls.set(node, undefined);
    void functions.call(node.name, args, formula).then((result) => {
      if (formula.calls !== calls) return;
      calls.set(node, result);
      answer();
    });
    return busy;
  };
}

function isWaiting({ value }: CustomArgument): boolean {
  return isMatrix(value) ? value.some((row) => row.includes(busy)) : value === busy;
}
