import { cellArea, intersect, rowCount } from "../model/area.ts";
import { CellError } from "../model/errors.ts";
import type { FormulaResult } from "../model/spill.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Call } from "./functions/call.ts";
import { builtIn } from "./functions/index.ts";
import { calculate, lift } from "./operators.ts";
import { parseFormula } from "./parse.ts";
import { nameFormula, rangeOf, spillOf, tableRange } from "./ranges.ts";
import type { Node } from "./syntax.ts";
import { Failure, isMatrix, Range, toNumber } from "./values.ts";
import type { Matrix, Scalar, Value } from "./values.ts";

/** The cell whose formula is worked out. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export type CallNode = Extract<Node, { readonly kind: "call" }>;

/** Calls a function of the add-in; undefined if there is none of this name. */
export type CallCustom = (node: CallNode, args: readonly CustomArgument[]) => FormulaResult | undefined;

export interface CustomArgument {
  /** Undefined: left out. */
  readonly value: Scalar | Matrix | undefined;
  /** Where the value comes from, if the argument was a reference. */
  readonly range: Range | undefined;
}

interface Scene {
  readonly place: Place;
  readonly callCustom: CallCustom;
  /** How many names stand for this formula within one another. */
  readonly depth: number;
}

/** Works out a formula that has been taken apart. */
export function evaluateFormula(node: Node, place: Place, callCustom: CallCustom): FormulaResult {
  try {
    return settle(evaluate(node, { place, callCustom, depth: 0 }));
  } catch (error) {
    if (error instanceof Failure) return error.shown;
    throw error;
  }
}

function evaluate(node: Node, scene: Scene): Value {
  const { place } = scene;
  const inner = (part: Node): Value => evaluate(part, scene);
  const looked = (part: Node): Scalar | Matrix => look(inner(part));
  switch (node.kind) {
    case "literal":
      return node.value;
    case "array":
      return node.rows;
    case "reference":
      return rangeOf(node, place);
    case "table":
      return tableRange(node, place);
    case "spill":
      return spillOf(inner(node.anchor));
    case "single":
      return intersectWith(place, inner(node.of));
    case "name":
      return evaluateName(node.name, scene);
    case "plus":
      return looked(node.operand);
    case "negate":
      return lift((value = null) => -toNumber(value) + 0, [looked(node.operand)]);
    case "percent":
      return lift((value = null) => toNumber(value) / 100, [looked(node.operand)]);
    case "binary":
      return lift((a = null, b = null) => calculate(node.operator, a, b), [looked(node.left), looked(node.right)]);
    case "call":
      return callFunction(node, scene);
  }
}

function evaluateName(name: string, scene: Scene): Value {
  if (scene.depth > 50) throw new Failure("#NAME?");
  return evaluate(parseFormula(nameFormula(name, scene.place)), { ...scene, depth: scene.depth + 1 });
}

function callFunction(node: CallNode, scene: Scene): Value {
  const known = new Map<number, Value>();
  const value = (index: number): Value | undefined => {
    const part = node.args[index];
    if (!part) return undefined;
    if (!known.has(index))
      known.set(
        index,
        guarded(() => evaluate(part, scene)),
      );
    return known.get(index);
  };
  const work = builtIn(node.name);
  if (work) {
    const { row, column } = scene.place;
    const call: Call = { count: node.args.length, row, column, value, cells: readCells };
    return guarded(() => work(call));
  }
  const args = node.args.map((_, index): CustomArgument => {
    const given = value(index);
    return given instanceof Range ? { value: look(given), range: given } : { value: given, range: undefined };
  });
  const result = scene.callCustom(node, args);
  if (result === undefined) throw new Failure("#NAME?");
  return result;
}

function guarded(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return error.shown;
    throw error;
  }
}

/** The cells a range names. Ranges that reach below or beside all content are cut there. */
export function readCells({ sheet, area }: Range): Matrix {
  const isLong = rowCount(area) > 1000 || area.right - area.left > 100;
  const used = isLong ? sheet.usedArea(true, area) : area;
  const bottom = Math.max(area.top, used ? used.bottom : area.top);
  const right = Math.max(area.left, used ? used.right : area.left);
  return Array.from({ length: bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: right - area.left + 1 }, (_ignored, across) =>
      readCell(sheet, area.top + down, area.left + across),
    ),
  );
}

function readCell(sheet: Sheet, row: number, column: number): Scalar {
  const cell = sheet.cells.get(row, column);
  if (!cell) return null;
  return cell.value === "" && cell.formula === undefined && !cell.spilledFrom && !cell.quoted ? null : cell.value;
}

function look(value: Value): Scalar | Matrix {
  if (!(value instanceof Range)) return value;
  const { top, left, bottom, right } = value.area;
  return top === bottom && left === right ? readCell(value.sheet, top, left) : readCells(value);
}

/** `@`: of a column the cell in the formula's own row, of a row the one in its column. */
function intersectWith({ sheet, row, column }: Place, value: Value): Value {
  if (isMatrix(value)) return value[0]?.[0] ?? null;
  if (!(value instanceof Range)) return value;
  const { area } = value;
  if (area.top === area.bottom && area.left === area.right) return value;
  const own = area.left === area.right ? cellArea(row, area.left) : cellArea(area.top, column);
  const found = value.sheet === sheet || area.left === area.right ? intersect(area, own) : undefined;
  if (!found) throw new Failure("#VALUE!");
  return new Range(value.sheet, found);
}

/** What the cell shows: a blank becomes 0, an array of one value that value. */
function settle(value: Value): FormulaResult {
  const seen = look(value);
  if (!isMatrix(seen)) return seen ?? 0;
  const [first = []] = seen;
  if (seen.length === 1 && first.length === 1) return first[0] ?? 0;
  if (seen.length === 0 || first.length === 0) return CellError.of("#CALC!");
  return seen.map((row) => row.map((cell) => cell ?? 0));
}
