import type { CellValue } from "../model/cells.ts";
import { CellError } from "../model/errors.ts";
import { isMatrix } from "../model/spill.ts";
import type { FormulaResult } from "../model/spill.ts";
import type { Json } from "../richapi/protocol.ts";
import { messageCategories } from "../transport/messages.ts";
import type { MessageEntry } from "../transport/messages.ts";
import { RefusedArgument, isMatrixArgument, wireArguments } from "./arguments.ts";
import type { FunctionArgument } from "./arguments.ts";
import type { FunctionMetadata, FunctionsMetadata } from "./metadata.ts";
import { readResults } from "./results.ts";

/** Where the formula stands, and where its arguments come from: "Sheet1!A1:B2", null for a value. */
export interface CallPlace {
  readonly address: string;
  readonly parameterAddresses: readonly (string | null)[];
}

const invoke = 1000;
const flags = { cancelable: 1, streaming: 2, allowsErrors: 4 } as const;

/** Calls the functions the add-in associated, through office.js, and collects their results. */
export class FunctionBridge {
  readonly #post: (entry: MessageEntry) => void;
  readonly #blank: 0 | null;
  readonly #functions = new Map<string, FunctionMetadata>();
  readonly #allowsErrors: boolean;
  readonly #pending = new Map<number, (result: FormulaResult) => void>();
  #waiting: MessageEntry[] | undefined = [];
  #lastInvocation = 0;

  constructor(metadata: FunctionsMetadata, blank: 0 | null, post: (entry: MessageEntry) => void) {
    this.#post = post;
    this.#blank = blank;
    this.#allowsErrors = metadata.allowErrorForDataTypeAny === true;
    for (const each of metadata.functions) {
      this.#functions.set(each.id.toUpperCase(), each);
      this.#functions.set(each.name.toUpperCase(), each);
    }
  }

  has(name: string): boolean {
    return this.#functions.has(name.toUpperCase());
  }

  /** office.js can be asked now; calls that came before go out. */
  ready(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    waiting.forEach(this.#post);
  }

  /** Never rejects: what goes wrong is an error value. */
  async call(name: string, args: readonly FunctionArgument[], place: CallPlace): Promise<FormulaResult> {
    const metadata = this.#functions.get(name.toUpperCase());
    if (!metadata) return CellError.of("#NAME?");
    const calls = lifted(metadata, args);
    if (!calls) return this.#callOnce(metadata, args, place);
    const rows = calls.map((row) => Promise.all(row.map((each) => this.#callOnce(metadata, each, place))));
    return (await Promise.all(rows)).map((row) => row.map(firstValue));
  }

  results(results: Json): void {
    for (const { invocation, result } of readResults(results)) {
      this.#pending.get(invocation)?.(result);
      this.#pending.delete(invocation);
    }
  }

  async #callOnce(
    metadata: FunctionMetadata,
    args: readonly FunctionArgument[],
    place: CallPlace,
  ): Promise<FormulaResult> {
    const { parameters = [], options = {}, result } = metadata;
    const rules = { blank: this.#blank, allowsErrors: this.#allowsErrors };
    const isTooMany = args.length > parameters.length && parameters.at(-1)?.repeating !== true;
    if (isTooMany) return CellError.of("#VALUE!");
    let values: readonly Json[];
    try {
      values = wireArguments(parameters, args, rules);
    } catch (error) {
      if (error instanceof RefusedArgument) return error.shown;
      throw error;
    }
    const answer = await this.#invoke(metadata.id, [
      values,
      options.requiresAddress ? place.address : null,
      (options.cancelable ? flags.cancelable : 0) +
        (options.stream ? flags.streaming : 0) +
        (this.#allowsErrors ? flags.allowsErrors : 0),
      options.requiresParameterAddresses ? addressesOf(parameters, place) : null,
    ]);
    // A function that is declared to give one value cannot spill.
    return isMatrix(answer) && result?.dimensionality !== "matrix" ? CellError.of("#VALUE!") : answer;
  }

  #invoke(id: string, rest: readonly Json[]): Promise<FormulaResult> {
    const invocation = ++this.#lastInvocation;
    const content = JSON.stringify([invocation, id, ...rest]);
    const entry: MessageEntry = [messageCategories.customFunctions, invoke, "", content];
    return new Promise((resolve) => {
      this.#pending.set(invocation, resolve);
      if (this.#waiting) this.#waiting.push(entry);
      else this.#post(entry);
    });
  }
}

/** Ranges given for single values: Excel calls the function for each cell and spills the results. */
function lifted(
  { parameters = [] }: FunctionMetadata,
  args: readonly FunctionArgument[],
): readonly (readonly (readonly FunctionArgument[])[])[] | undefined {
  const isLifted = (index: number): boolean => {
    const parameter = parameters[index];
    return parameter !== undefined && parameter.dimensionality !== "matrix" && parameter.repeating !== true;
  };
  const matrices = args.flatMap((arg, index) => (isMatrixArgument(arg) && isLifted(index) ? [arg] : []));
  const height = Math.max(1, ...matrices.map((matrix) => matrix.length));
  const width = Math.max(1, ...matrices.map((matrix) => matrix[0]?.length ?? 0));
  if (height === 1 && width === 1) return undefined;
  return Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_cell, column) =>
      args.map((arg, index) => {
        if (!isMatrixArgument(arg) || !isLifted(index)) return arg;
        const values = arg.length === 1 ? arg[0] : arg[row];
        const value = values?.length === 1 ? values[0] : values?.[column];
        return value === undefined ? CellError.of("#N/A") : value;
      }),
    ),
  );
}

function firstValue(result: FormulaResult): CellValue {
  return isMatrix(result) ? (result[0]?.[0] ?? "") : result;
}

function addressesOf(parameters: readonly { readonly repeating?: boolean }[], { parameterAddresses }: CallPlace): Json {
  return parameters.map(({ repeating }, index) =>
    repeating ? parameterAddresses.slice(index) : (parameterAddresses[index] ?? null),
  );
}
