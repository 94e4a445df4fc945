import assert from "node:assert/strict";
import { countRows, joinRows, rowsIn } from "../../src/worksheet/changed-rows.ts";

describe("The rows of an address", () => {
  const cases: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
    ["B5", [[5, 5]]],
    ["$B$5", [[5, 5]]],
    ["B5:C9", [[5, 9]]],
    ["5:9", [[5, 9]]],
    ["C:D", [[1, 100]]],
    ["A90:A1048576", [[90, 100]]],
    ["A200:A300", []],
    ["Charges!B5", [[5, 5]]],
    ["It's 2026!B5:B6", [[5, 6]]],
    [
      "B5,D7:D8",
      [
        [5, 5],
        [7, 8],
      ],
    ],
  ];
  for (const [address, rows] of cases) {
    it(`${address} are ${rows.map((span) => span.join(" to ")).join(", ") || "none"}`, () => {
      assert.deepEqual(
        rowsIn(address, 100).map(({ first, last }) => [first, last]),
        rows,
      );
    });
  }
});

describe("Rows to be read", () => {
  it("come in order and without gaps that are not worth it", () => {
    const spans = joinRows([
      { first: 30, last: 31 },
      { first: 5, last: 5 },
      { first: 9, last: 12 },
      { first: 10, last: 10 },
    ]);
    assert.deepEqual(spans, [
      { first: 5, last: 12 },
      { first: 30, last: 31 },
    ]);
    assert.equal(countRows(spans), 10);
  });
});
