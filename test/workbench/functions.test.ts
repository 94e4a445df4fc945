import assert from "node:assert/strict";
import type { FunctionArgument } from "../../src/workbench/functions/arguments.ts";
import type { FunctionMetadata, FunctionsMetadata } from "../../src/workbench/functions/metadata.ts";
import { CellError } from "../../src/workbench/model/errors.ts";
import type { FormulaResult } from "../../src/workbench/model/spill.ts";
import { openPane } from "./office-in-node.ts";
import type { Pane } from "./office-in-node.ts";

const any = (name: string, more: object = {}) => ({ name, type: "any", ...more });
const declared = (id: string, parameters: FunctionMetadata["parameters"], more: object = {}): FunctionMetadata => ({
  id,
  name: id,
  ...(parameters && { parameters }),
  ...more,
});

const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    declared("UNITS", [any("mL"), any("vials", { optional: true })]),
    declared("DOUBLE", [{ name: "number", type: "number" }]),
    declared("LATER", [any("value")]),
    declared("REFUSE", [any("value")]),
    declared("BREAK", []),
    declared("SPILL", [{ name: "rows", type: "number" }], { result: { dimensionality: "matrix" } }),
    declared("LIAR", []),
    declared("SEE", [any("cells", { dimensionality: "matrix" })]),
    declared(
      "WHERE",
      [any("row", { dimensionality: "matrix" }), any("headers", { dimensionality: "matrix", optional: true })],
      {
        options: { requiresAddress: true, requiresParameterAddresses: true },
        result: { dimensionality: "matrix" },
      },
    ),
    declared("MANY", [any("values", { repeating: true, dimensionality: "matrix" })]),
    declared("UNKNOWN", []),
  ],
};

const code = `
  CustomFunctions.associate({
    UNITS: (mL, vials) => JSON.stringify([mL, vials]),
    DOUBLE: (number) => number * 2,
    LATER: (value) => new Promise((resolve) => setTimeout(() => resolve("later " + value), 10)),
    REFUSE: () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No price for that quarter."); },
    BREAK: () => { throw new Error("a bug"); },
    SPILL: (rows) => Array.from({ length: rows }, (_, at) => [at, "row " + at]),
    LIAR: () => [[1, 2]],
    SEE: (cells) => JSON.stringify(cells.map((row) => row.map((cell) => cell && cell.code ? "error " + cell.code : cell))),
    WHERE: (row, headers, invocation) => [[JSON.stringify([invocation.address, invocation.parameterAddresses])]],
    MANY: (values) => JSON.stringify(values),
  });
`;

describe("Functions of the add-in", () => {
  let pane: Pane;
  const place = { address: "Charges!H5", parameterAddresses: ["Charges!A5:F5"] };
  const call = (name: string, ...args: readonly FunctionArgument[]): Promise<FormulaResult> =>
    pane.host.callFunction(name, args, place);

  before(async () => {
    pane = await openPane({ metadata });
    pane.evaluate(code);
  });
  after(() => pane.close());

  const calls: readonly [what: string, name: string, args: readonly FunctionArgument[], result: FormulaResult][] = [
    ["a value, and null for what is left out", "UNITS", [1.5], "[1.5,null]"],
    ["0 for a blank cell, as Excel on the desktop does", "UNITS", [null, 2], "[0,2]"],
    ["a number from a text that is one", "DOUBLE", ["1.5"], 3],
    ["#VALUE! without being called when a number is none", "DOUBLE", ["x"], CellError.of("#VALUE!")],
    [
      "#VALUE! without being called when a number is an error",
      "DOUBLE",
      [CellError.of("#N/A")],
      CellError.of("#VALUE!"),
    ],
    ["#VALUE! when an argument is missing", "DOUBLE", [], CellError.of("#VALUE!")],
    ["what a promise resolves to", "LATER", ["x"], "later x"],
    ["the error it throws, with its sentence", "REFUSE", [1], CellError.of("#N/A", "No price for that quarter.")],
    [
      "rows of values that spill",
      "SPILL",
      [2],
      [
        [0, "row 0"],
        [1, "row 1"],
      ],
    ],
    ["#VALUE! for a matrix it did not declare", "LIAR", [], CellError.of("#VALUE!")],
    ["error cells as errors", "SEE", [[["Q9957", CellError.of("#REF!"), null]]], '[["Q9957","error #REF!",0]]'],
    ["one value as a matrix where it takes cells", "SEE", ["x"], '[["x"]]'],
    ["its own address and those of its arguments", "WHERE", [[[1]]], [['["Charges!H5",["Charges!A5:F5",null]]']]],
    ["all further arguments together", "MANY", [1, [[2], [3]]], "[[[1]],[[2],[3]]]"],
    ["#VALUE! when nobody associated it, as office.js itself answers", "UNKNOWN", [], CellError.of("#VALUE!")],
    ["#NAME? when the metadata does not have it", "NONE", [], CellError.of("#NAME?")],
    ["one result per cell when a range is given for a value", "DOUBLE", [[[1], [2]]], [[2], [4]]],
  ];
  for (const [what, name, args, result] of calls) {
    it(`give or get ${what}`, async () => {
      assert.deepEqual(await call(name, ...args), result);
    });
  }

  it("show #VALUE! with a plain exception", async () => {
    const result = await call("BREAK");
    assert.ok(result instanceof CellError);
    assert.equal(result.code, "#VALUE!");
  });

  it("are called together, and called by their names in any case", async () => {
    const results = await Promise.all(Array.from({ length: 500 }, (_call, at) => call("double", at)));
    assert.equal(results[499], 998);
  });

  it("get null for blank cells when the workbench is to behave like Excel on the web", async () => {
    const web = await openPane({ metadata, blank: null });
    web.evaluate(code);
    assert.equal(await web.host.callFunction("UNITS", [null, 2], place), "[null,2]");
    web.close();
  });
});
