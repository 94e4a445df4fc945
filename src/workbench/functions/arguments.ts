import type { CellValue } from "../model/cells.ts";
import { CellError } from "../model/errors.ts";
import { parseInput } from "../model/input.ts";
import { displayText } from "../model/text.ts";
import type { Json } from "../richapi/protocol.ts";
import type { ParameterMetadata } from "./metadata.ts";

/** One value for a function; null is a blank cell. */
export type FunctionValue = CellValue | null;
export type FunctionMatrix = readonly (readonly FunctionValue[])[];
/** Undefined: left out. */
export type FunctionArgument = FunctionValue | FunctionMatrix | undefined;

export interface ArgumentRules {
  /** What a function gets for a blank cell: Excel on the desktop passes 0, Excel on the web null. */
  readonly blank: 0 | null;
  readonly allowsErrors: boolean;
}

/** An argument of the wrong kind: the function is not called, its cell shows this. */
export class RefusedArgument extends Error {
  readonly shown = CellError.of("#VALUE!");
}

export function isMatrixArgument(value: FunctionArgument): value is FunctionMatrix {
  return Array.isArray(value);
}

/** The arguments as they travel: one per parameter, those of a repeating parameter together. */
export function wireArguments(
  parameters: readonly ParameterMetadata[],
  args: readonly FunctionArgument[],
  rules: ArgumentRules,
): readonly Json[] {
  return parameters.map((parameter, index) => {
    if (parameter.repeating) return args.slice(index).map((arg) => asMatrix(parameter, arg ?? null, rules));
    const arg = args[index];
    if (arg === undefined) {
      if (!parameter.optional) throw new RefusedArgument(`${parameter.name} is missing.`);
      return null;
    }
    if (parameter.dimensionality === "matrix") return asMatrix(parameter, arg, rules);
    return wireScalar(parameter, isMatrixArgument(arg) ? (arg[0]?.[0] ?? null) : arg, rules);
  });
}

function asMatrix(parameter: ParameterMetadata, arg: FunctionValue | FunctionMatrix, rules: ArgumentRules): Json {
  const matrix = isMatrixArgument(arg) ? arg : [[arg]];
  return matrix.map((row) => row.map((value) => wireScalar(parameter, value, rules)));
}

function wireScalar({ type = "any", name }: ParameterMetadata, value: FunctionValue, rules: ArgumentRules): Json {
  if (value instanceof CellError) {
    // Only parameters of type "any" can take errors, and only when the metadata says so.
    if (rules.allowsErrors && type === "any") return { type: "CustomFunctionError", code: value.code };
    throw new RefusedArgument(`${name} is an error.`);
  }
  if (type === "number") return asNumber(value, name, rules);
  if (type === "string") return value === null ? "" : displayText(value, "General");
  if (type === "boolean") return value === null ? false : asBoolean(value, name);
  return value ?? rules.blank;
}

function asNumber(value: Exclude<FunctionValue, CellError>, name: string, { blank }: ArgumentRules): Json {
  if (value === null) return blank;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const read = parseInput(value, undefined).value;
  if (typeof read !== "number") throw new RefusedArgument(`${name} is no number.`);
  return read;
}

function asBoolean(value: Exclude<FunctionValue, CellError | null>, name: string): boolean {
  if (typeof value === "string" && !/^(true|false)$/i.test(value)) throw new RefusedArgument(`${name} is not logical.`);
  return typeof value === "string" ? value.toLowerCase() === "true" : Boolean(value);
}
