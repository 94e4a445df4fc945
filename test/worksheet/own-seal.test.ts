import assert from "node:assert/strict";
import type { OwnCell } from "../../src/worksheet/own-sheet.ts";
import { Seal, sealOf } from "../../src/worksheet/own-seal.ts";

const sealed = (...rows: readonly (readonly OwnCell[])[]) => {
  const seal = new Seal();
  for (const row of rows) seal.addRow(row);
  return seal.toString();
};

const formula = (text: string): OwnCell => ({ formula: text, result: 5 });
const rows: readonly (readonly OwnCell[])[] = [
  ["Row", "What"],
  [formula("=A1"), "one"],
  [7.1, "two"],
];

describe("The seal of a sheet of ours", () => {
  it("is the same whatever the order of the rows, and what formulas and blank rows are", () => {
    assert.equal(sealed(rows[0]!, rows[2]!, rows[1]!), sealed(...rows));
    assert.equal(sealed(rows[0]!, [formula("=A9"), "one"], [], [null, ""], rows[2]!), sealed(...rows));
    assert.equal(sealed(rows[0]!, rows[1]!, [7.1 + 1e-14, " two\n"]), sealed(...rows));
  });

  const changes: readonly (readonly [string, readonly (readonly OwnCell[])[]])[] = [
    ["a note beside a row", [rows[0]!, [...rows[1]!, "done"], rows[2]!]],
    ["a note below", [...rows, ["ask the reader"]]],
    ["another value", [rows[0]!, rows[1]!, [8, "two"]]],
    ["a row less", [rows[0]!, rows[1]!]],
    ["a value in place of a formula", [rows[0]!, [5, "one"], rows[2]!]],
    ["cells that were exchanged", [rows[0]!, ["one", formula("=A1")], rows[2]!]],
    ["a cell moved to another row", [rows[0]!, [formula("=A1"), "two"], [7.1, "one"]]],
  ];
  for (const [title, changed] of changes) {
    it(`is another after ${title}`, () => assert.notEqual(sealed(...changed), sealed(...rows)));
  }

  it("is made of blocks wherever they stand", () => {
    const blocks = [
      { row: 1, column: 1, rows: [["Row"], [formula("=A1")], [7.1]] },
      { row: 1, column: 2, rows: [["What"], ["one"], ["two"]] },
    ];
    assert.equal(sealOf(blocks), sealed(...rows));
    assert.notEqual(sealOf([{ row: 1, column: 2, rows }]), sealed(...rows));
  });
});
