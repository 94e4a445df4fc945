import assert from "node:assert/strict";
import type { CellFix } from "../../src/worksheet/edits.ts";
import type { Mapping } from "../../src/worksheet/mapping.ts";
import { rowAfter, rowBefore, rowsInserted, stepOf } from "../../src/worksheet/step.ts";

const mapping: Mapping = {
  headerRow: 1,
  layout: "line",
  slots: 1,
  columns: new Map([
    ["code", [3]],
    ["mod1", [4]],
    ["units", [5]],
  ]),
  questions: [],
  headings: [],
  fingerprint: "",
};

const none: CellFix = { edits: [], insert: [], remove: [] };
const edit = (row: number, column: number): CellFix => ({
  ...none,
  edits: [{ row, field: "units", column, from: 1, to: 2 }],
});
const split = (row: number): CellFix => ({
  ...edit(row, 5),
  insert: [{ after: row, values: { mod1: "JW", units: 1 } }],
});
const remove = (row: number): CellFix => ({ ...none, remove: [row] });
const together = (...fixes: readonly CellFix[]) => stepOf({ sheet: "Charges", lastRow: 9 }, mapping, fixes);

describe("Fixes put together into one step", () => {
  it("hold every cell, copy and row, the copies' cells by column", () => {
    const { step, left } = together(edit(4, 5), split(2), remove(7));
    assert.deepEqual(left, []);
    assert.deepEqual(
      step.cells.map(({ row, column }) => [row, column]),
      [
        [4, 5],
        [2, 5],
      ],
    );
    assert.deepEqual(step.insert, [
      {
        after: 2,
        cells: [
          { column: 4, to: "JW" },
          { column: 5, to: 1 },
        ],
      },
    ]);
    assert.deepEqual(step.remove, [7]);
  });

  const clashes: readonly (readonly [string, readonly CellFix[], readonly number[]])[] = [
    ["the same cell", [edit(4, 5), edit(4, 5)], [1]],
    ["another cell of the row", [edit(4, 5), edit(4, 4)], []],
    ["a row that goes", [remove(4), edit(4, 5)], [1]],
    ["a row that was changed", [edit(4, 5), remove(4)], [1]],
    ["a row that goes already", [remove(4), remove(4)], [1]],
    ["a row that was split", [split(4), split(4)], [1]],
    ["a row that goes, to be split", [remove(4), split(4)], [1]],
    ["a clash with one that was left itself", [edit(4, 5), split(4), edit(4, 4)], [1]],
  ];
  for (const [title, fixes, expected] of clashes) {
    it(`leave those that meet ${title}: ${expected.join() || "none"}`, () => {
      assert.deepEqual(together(...fixes).left, expected);
    });
  }
});

describe("A row after a step", () => {
  const { step } = together(split(2), split(5), remove(4), remove(7));
  const cases: readonly (readonly [number, number | undefined])[] = [
    [1, 1],
    [2, 2],
    [3, 4],
    [4, undefined],
    [5, 5],
    [6, 7],
    [7, undefined],
    [8, 8],
  ];
  for (const [row, after] of cases) {
    it(`${row} is ${after === undefined ? "gone" : `row ${after}`}`, () => assert.equal(rowAfter(step, row), after));
  }

  it("stands above its copy", () => assert.deepEqual(rowsInserted(step), [3, 6]));
});

describe("Where a row stood before a step", () => {
  const step = together(split(2), remove(4), remove(5), split(7)).step;
  const made = {
    inserted: rowsInserted(step).map((row) => ({ row, held: [] })),
    removed: step.remove.map((row) => ({ row, held: [], kept: row })),
  };
  for (const row of [1, 2, 3, 6, 7, 8, 9]) {
    it(`${row} stands where it stood`, () => assert.equal(rowBefore(made, rowAfter(step, row)!), row));
  }
  for (const { row } of made.inserted) {
    it(`${row} was put in`, () => assert.equal(rowBefore(made, row), undefined));
  }
});

describe("The changes of a step", () => {
  it("are each asked for by one of the fixes, in the order of the step", () => {
    const { step, by } = together(remove(7), split(2), edit(4, 5), remove(3));
    assert.deepEqual(
      by.cells.map((fix, index) => [fix, step.cells[index]!.row]),
      [
        [1, 2],
        [2, 4],
      ],
    );
    assert.deepEqual([by.insert, step.remove, by.remove], [[1], [3, 7], [3, 0]]);
  });
});
