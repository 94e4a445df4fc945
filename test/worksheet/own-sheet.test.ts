import assert from "node:assert/strict";
import { freeSheetName, freeTableName, sheetName, tableHeadings } from "../../src/worksheet/own-sheet.ts";

describe("The name of a sheet of ours", () => {
  const cases: readonly [string, string][] = [
    ["Evidence C-1001", "Evidence C-1001"],
    ["Evidence 11/03:[A]*?\\", "Evidence 11 03 A"],
    ["'quoted'", "quoted"],
    ["  a   b ", "a b"],
    ["History", "History_"],
    ["", "_"],
    ["[]", "_"],
    ["x".repeat(40), "x".repeat(31)],
    [`${"x".repeat(30)}' y`, "x".repeat(30)],
    [`${"x".repeat(30)}😀`, "x".repeat(30)],
  ];
  for (const [given, name] of cases) it(`${given} is ${name}`, () => assert.equal(sheetName(given), name));

  it("that another sheet has gets a number, and stays short enough", () => {
    assert.equal(freeSheetName("Held", []), "Held");
    assert.equal(freeSheetName("Held", ["held", "HELD (2)"]), "Held (3)");
    const long = "x".repeat(31);
    assert.equal(freeSheetName(long, [long]), `${"x".repeat(27)} (2)`);
  });

  it("is one thing, that of its table another: it gets a number behind a line", () => {
    assert.equal(freeTableName("Held", new Set(["held", "Held_2"])), "Held_3");
  });

  it("heads no column blank or twice the same", () => {
    const named = tableHeadings(["Mod", "", "mod", "Mod"], (place) => `Column ${String(place + 1)}`);
    assert.deepEqual(named, ["Mod", "Column 2", "mod (2)", "Mod (3)"]);
  });
});
