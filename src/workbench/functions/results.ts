import type { CellValue } from "../model/cells.ts";
import { CellError } from "../model/errors.ts";
import type { CellErrorCode } from "../model/errors.ts";
import type { FormulaResult } from "../model/spill.ts";
import type { Json } from "../richapi/protocol.ts";

/** One result as office.js sends it: [invocation, succeeded, value or message, error code, times]. */
export interface InvocationResult {
  readonly invocation: number;
  readonly result: FormulaResult;
}

const notFound: CellErrorCode = "#NAME?";

/** By office.js's numbers; all others, exceptions and rejected promises among them, show #VALUE!. */
const errors: Readonly<Record<number, CellErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  8: "#NULL!",
  9: notFound,
  10: notFound,
};

export function readResults(results: Json): readonly InvocationResult[] {
  return Array.isArray(results) ? results.flatMap((entry: Json) => readResult(entry) ?? []) : [];
}

function readResult(entry: Json): InvocationResult | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [invocation, isOk, value = null, code] = entry as readonly Json[];
  if (typeof invocation !== "number") return undefined;
  if (isOk === true) return { invocation, result: readValue(value) };
  const shown = errors[Number(code)] ?? "#VALUE!";
  // Only these two can carry a sentence of the function's own.
  const message = (shown === "#VALUE!" || shown === "#N/A") && typeof value === "string" ? value : undefined;
  return { invocation, result: CellError.of(shown, message) };
}

function readValue(value: Json): FormulaResult {
  if (!Array.isArray(value)) return readScalar(value);
  const rows = value as readonly Json[];
  const isMatrix = rows.length > 0 && rows.every((row) => Array.isArray(row) && row.length === widthOf(rows[0]));
  if (!isMatrix || widthOf(rows[0]) === 0) return CellError.of(rows.length === 0 ? "#CALC!" : "#VALUE!");
  return rows.map((row) => (row as readonly Json[]).map(readScalar));
}

function readScalar(value: Json): CellValue {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  const rich = value as { readonly [key: string]: Json };
  const basic = rich["basicValue"];
  if (rich["type"] === "Error" || rich["basicType"] === "Error") return richError(rich);
  return typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean"
    ? basic
    : CellError.of("#VALUE!");
}

/** An error a function returns, alone or among other values. */
function richError(rich: { readonly [key: string]: Json }): CellError {
  const code = CellError.parse(String(rich["basicValue"]))?.code ?? "#VALUE!";
  const message = rich["message"] ?? rich["errorMessage"];
  return CellError.of(code, typeof message === "string" ? message : undefined);
}

function widthOf(row: Json | undefined): number {
  return Array.isArray(row) ? row.length : 0;
}
