import assert from "node:assert/strict";
import { findColumns } from "../../src/worksheet/find-columns.ts";
import { headingsFingerprint, rowKeysOf } from "../../src/worksheet/fingerprint.ts";
import { readLines } from "../../src/worksheet/read-lines.ts";
import { sheetOf, type Rows } from "./support/sheet.ts";

function keys(rows: Rows): readonly string[] {
  const cells = sheetOf(rows);
  const lines = readLines(cells, findColumns(cells));
  const keyOf = rowKeysOf(lines);
  return Array.from({ length: lines.count }, (_, index) => keyOf(index));
}

const headings = ["Line", "Patient", "DOS", "POS", "CPT", "Mod 1", "Mod 2", "Units", "DX 1", "Paid"];
const row = [1, "Doe", 46329, 11, "Q9957", "JZ", "59", 2, "I50.22", null];

function changed(column: number, content: string | number | null) {
  return row.map((old, place) => (place === column ? content : old));
}

describe("The fingerprint of a row", () => {
  const [key] = keys([headings, row]);

  const same: Readonly<Record<string, Rows[number]>> = {
    "with another line number": changed(0, 2),
    "with the payer's answer": changed(9, 80.41),
    "in small letters": changed(1, "doe").map((content) => (content === "Q9957" ? "q9957" : content)),
    "with numbers as text": [1, "Doe", "11/03/2026", "11", "Q9957", "JZ", "59", "2", "i5022", null],
    "with modifiers in another order": [1, "Doe", 46329, 11, "Q9957", "59", "JZ", 2, "I50.22", null],
    "with modifiers in one cell": [1, "Doe", 46329, 11, "Q9957", "59, JZ", null, 2, "I50.22", null],
    "with a modifier behind the code": [1, "Doe", 46329, 11, "Q9957-59", "JZ", null, 2, "I50.22", null],
  };
  for (const [name, other] of Object.entries(same)) {
    it(`is the same ${name}`, () => assert.equal(keys([headings, other])[0], key));
  }

  it("is the same in another row", () => assert.equal(keys([headings, changed(1, "Roe"), row])[1], key));

  for (const [column, content] of [
    [1, "Roe"],
    [2, 46330],
    [3, 22],
    [4, "Q9956"],
    [5, "JW"],
    [6, null],
    [7, 1],
    [7, "x"],
    [8, "I10"],
  ] as const) {
    it(`is another one with ${headings[column]} ${content}`, () => {
      assert.notEqual(keys([headings, changed(column, content)])[0], key);
    });
  }

  it("takes in all lines of a row that holds a claim, in their order", () => {
    const wide = ["DOS", "CPT1", "Units1", "CPT2", "Units2"];
    const [one, two] = keys([wide, [46329, 93306, 1, "Q9957", 2]]);
    assert.equal(one, two);
    assert.notEqual(keys([wide, [46329, 93306, 1, "Q9957", 1]])[0], one);
    assert.notEqual(keys([wide, [46329, "Q9957", 2, 93306, 1]])[0], one);
  });

  it("tells fifty thousand rows apart", () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => [
      1,
      `P${i % 5000}`,
      46000 + Math.floor(i / 5000),
      11,
      "Q9957",
    ]);
    assert.equal(new Set(keys([headings, ...rows])).size, 50_000);
  });
});

describe("The fingerprint of headings", () => {
  const some = [
    { column: 1, heading: "DOS" },
    { column: 2, heading: "CPT" },
  ];

  it("is the same whatever the letter case", () => {
    assert.equal(
      headingsFingerprint(some.map((h) => ({ ...h, heading: ` ${h.heading.toLowerCase()}` }))),
      headingsFingerprint(some),
    );
  });

  it("is another one with the columns in another order", () => {
    assert.notEqual(headingsFingerprint(some.map((h) => ({ ...h, column: 3 - h.column }))), headingsFingerprint(some));
  });
});
