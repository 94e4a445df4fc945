import assert from "node:assert/strict";
import type { PublicRow } from "../../src/reference/public-table.ts";
import { latin, read, tableIn, warningsOf } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";
import { workbook } from "./support/workbook.ts";

// Pairs and types as published in 2024; public copies lack the days, so that these are made up.
const headings =
  "AOC_Edit_Type,Add-On_Code,AOC_DelDT,Primary_Code,Primary_Code_DelDT,AOC_Edit_EffDT,AOC_Edit_DelDT,Special_Instruction_Notes";
const rows = [
  ["1", "93320", "", "93303", "", "2013091", "", ""],
  ["1", "93320", "", "93350", "", "2026091", "", ""],
  ["1", "93320", "", "C8921", "2024366", "2013091", "2025365", ""],
  ["2", "99292", "", "CCCCC", "", "2013091", "", "Contractor Defined Primary Codes"],
  ["3", "96376", "", "96365", "", "2013091", "", ""],
];
const text = (lines: readonly (readonly string[])[]) =>
  latin([["Copyright notice."], headings.split(","), ...lines].map((line) => line.join("\t")).join("\r\n") + "\r\n");
const april = { from: "2026-04-01" };
const kept = (bytes: Uint8Array) => tableIn(bytes, april).rows as readonly PublicRow<"add-on-codes">[];

describe("add-on codes", () => {
  it("are read with days that are numbered within their year", () => {
    assert.deepEqual(kept(text(rows)), [
      { "Add-on code": "93320", "Primary code": "93303", Type: 1, Effective: "2013-04-01" },
      { "Add-on code": "93320", "Primary code": "93350", Type: 1, Effective: "2026-04-01" },
      { "Add-on code": "93320", "Primary code": "C8921", Type: 1, Effective: "2013-04-01", Deleted: "2024-12-31" },
      { "Add-on code": "96376", "Primary code": "96365", Type: 3, Effective: "2013-04-01" },
    ]);
  });

  it("are asked for their quarter; the newest day makes one likely", () => {
    assert.deepEqual(read(text(rows)).questions, [{ about: "from", suggestion: "2026-04-01" }]);
    const { title, until } = tableIn(text(rows), april);
    assert.deepEqual([title, until], ["CMS NCCI add-on code file, April 2026", "2026-06-30"]);
  });

  for (const day of ["2026000", "2025366", "2026400", "20260401", "soon"]) {
    it(`on a day ${day} are left out, and that is said`, () => {
      const odd = text([...rows, ["1", "93325", "", "93303", "", day, "", ""]]);
      assert.match(warningsOf(read(odd))[0]!, /left out: row 8\.$/);
      assert.equal(kept(odd).length, 4);
    });
  }

  it("may come as a workbook, in which codes and days are numbers", () => {
    const cells = rows.map((line) => line.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
    assert.deepEqual(kept(workbook([["Copyright notice."], headings.split(","), ...cells])), kept(text(rows)));
  });

  it("that were cut off are said to be", () => {
    assertCutsAreSaid(text(rows), { step: 1 });
  });
});
