import assert from "node:assert/strict";
import { asText, cellValue } from "../../../src/hosts/excel/cell-value.ts";
import { columnRuns, rowsPerChunk, spans, spansOf } from "../../../src/hosts/excel/chunks.ts";

describe("Columns to read", () => {
  const cases: readonly (readonly [string, readonly number[], readonly (readonly [number, number])[]])[] = [
    ["none", [], []],
    ["neighbours in one go", [3, 4, 5], [[3, 5]]],
    ["a small gap with what lies in it", [3, 6], [[3, 6]]],
    [
      "a wide gap in two",
      [3, 7],
      [
        [3, 3],
        [7, 7],
      ],
    ],
    [
      "the first and the last of a sheet in two",
      [1, 16_384],
      [
        [1, 1],
        [16_384, 16_384],
      ],
    ],
  ];
  for (const [title, columns, runs] of cases) {
    it(`are read as ${title}`, () => {
      assert.deepEqual(
        columnRuns(columns).map(({ first, last }) => [first, last]),
        runs,
      );
    });
  }

  it("are never a whole row, of which Excel gives no values", () => {
    const all = Array.from({ length: 16_384 }, (_, index) => index + 1);
    const runs = columnRuns(all);
    assert.ok(runs.every(({ first, last }) => last - first + 1 < 16_384));
    assert.equal(
      runs.reduce((sum, { first, last }) => sum + last - first + 1, 0),
      16_384,
    );
  });
});

describe("Blocks of rows", () => {
  it("hold no more cells and bytes than Excel takes at once, and at least one row", () => {
    assert.equal(rowsPerChunk(10, 100), 5_000);
    assert.equal(rowsPerChunk(10, 25_000), 100);
    assert.equal(rowsPerChunk(16_384, 10_000_000), 1);
  });

  it("cover every row once", () => {
    assert.deepEqual(spans(5, 7, 3), [
      { start: 5, count: 3 },
      { start: 8, count: 3 },
      { start: 11, count: 1 },
    ]);
    assert.deepEqual(spans(5, 0, 3), []);
  });

  it("are cut by what the rows weigh, however uneven they are", () => {
    const rows = Array.from({ length: 6_000 }, (_, row) => [row < 3_000 ? "" : "x".repeat(2_000)]);
    const cut = spansOf(rows, 1);
    const weights = cut.map(({ start, count }) => JSON.stringify(rows.slice(start, start + count)).length);
    assert.ok(Math.max(...weights) < 2_600_000);
    assert.equal(
      cut.reduce((sum, { count }) => sum + count, 0),
      5_999,
    );
    assert.equal(cut[0]!.start, 1);
  });
});

describe("A cell as Excel gives it", () => {
  const cases: readonly (readonly [unknown, unknown, unknown])[] = [
    ["", undefined, null],
    ["", '=""', ""],
    ["#N/A", undefined, { error: "#N/A" }],
    ["#DIV/0!", undefined, { error: "#DIV/0!" }],
    ["#GETTING_DATA", undefined, { error: "#GETTING_DATA" }],
    ["#BUSY!", undefined, { error: "#BUSY!" }],
    ["#1", undefined, "#1"],
    ["# of units", undefined, "# of units"],
    [0, undefined, 0],
    [false, undefined, false],
  ];
  for (const [value, formula, expected] of cases) {
    it(`${JSON.stringify(value)}${formula ? ` from ${String(formula)}` : ""} is ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(cellValue(value, formula), expected);
    });
  }
});

describe("A text for a cell", () => {
  const guarded = ["=1", "+1", "-1", "@a", "'a", "#N/A", "12", "1/2", "1e5", "true", "\t=1", " 1", "$5", "50%"];
  for (const text of guarded) it(`${JSON.stringify(text)} is guarded`, () => assert.equal(asText(text), `'${text}`));

  const plain = ["", "✗ Error", "Q9957 needs JW.", "1.5 is a volume in mL.", "k1e5", "trueish"];
  for (const text of plain) it(`${JSON.stringify(text)} stays as it is`, () => assert.equal(asText(text), text));

  it("is cut to what a cell holds", () => assert.equal(asText("x".repeat(40_000)).length, 32_766));
});
