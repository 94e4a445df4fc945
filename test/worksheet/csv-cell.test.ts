import assert from "node:assert/strict";
import fc from "fast-check";
import Papa from "papaparse";
import { csvCell } from "../../src/worksheet/csv-cell.ts";
import type { CellValue } from "../../src/worksheet/cells.ts";

describe("a field of a CSV file", () => {
  const cases: readonly (readonly [CellValue, string])[] = [
    [null, ""],
    ["Q9957", "Q9957"],
    ["00123", "00123"],
    [-1.5, "-1.5"],
    [true, "TRUE"],
    [{ error: "#N/A" }, "#N/A"],
    ["a,b", '"a,b"'],
    ['5" tube', '"5"" tube"'],
    [" x", '" x"'],
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ["\n=1", '"\'\n=1"'],
    ["＝1", "'＝1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ];
  for (const [value, expected] of cases) {
    it(`is ${JSON.stringify(expected)} for ${JSON.stringify(value)}`, () => {
      assert.equal(csvCell(value), expected);
    });
  }

  it("never begins with what a spreadsheet takes for a formula, and loses nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 4 }), (texts) => {
        const record = Papa.parse<string[]>(texts.map(csvCell).join(","), { delimiter: ",", newline: "\r\n" }).data[0];
        assert.ok(record);
        texts.forEach((text, index) => {
          assert.doesNotMatch(record[index] ?? "", /^[=+\-@\t\r\n]/);
          assert.equal(record[index], /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
        });
      }),
    );
  });
});
