import assert from "node:assert/strict";
import { shiftFormula } from "../../../src/hosts/file/package/shift.ts";

describe("a formula that is filled two rows down and one column right", () => {
  for (const [formula, expected] of [
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ["SUM(A1:B2)", "SUM(B3:C4)"],
    ["SUM(A:B,1:2,$A:$A,$1:$1)", "SUM(B:C,3:4,$A:$A,$1:$1)"],
    ['"A1"&A1', '"A1"&B3'],
    ["'A1 list'!A1+Sheet1!A1", "'A1 list'!B3+Sheet1!B3"],
    ["LOG10(A1)", "LOG10(B3)"],
    ["Charges[[#This Row],[A1]]", "Charges[[#This Row],[A1]]"],
    ["_A1+A1B+total.A1+A1.x", "_A1+A1B+total.A1+A1.x"],
    ["XFD1", "#REF!"],
    ["A1048576", "#REF!"],
    ["XFE1+TAX9999999", "XFE1+TAX9999999"],
    ["1.5*A1", "1.5*B3"],
  ] as const) {
    it(`reads ${expected} where it was ${formula}`, () => {
      assert.equal(shiftFormula(formula, 2, 1), expected);
    });
  }
});
