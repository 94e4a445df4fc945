import assert from "node:assert/strict";
import { linkedCells } from "../../src/workbench/page/links.ts";
import { openSheet } from "./calculation/sheets.ts";

describe("a link in a cell of the workbench page", () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ["to a cell of the sheet", '=HYPERLINK("#B3","there")', "2 1"],
    ["to a cell that is put together", '=HYPERLINK("#B"&ROW(A4))', "3 1"],
    ["to a sheet that is not there", '=HYPERLINK("#Nowhere!B3")', undefined],
    ["out of the workbook", '=HYPERLINK("https://example.com")', undefined],
    ["that is none", '=CONCAT("#B3")', undefined],
    ["that cannot be read", '=HYPERLINK("#B3"', undefined],
  ];
  for (const [title, formula, place] of cases) {
    it(`${title} leads ${place ? "there" : "nowhere"}`, () => {
      const { type, workbook } = openSheet();
      type("C1", formula);
      const linked = linkedCells(workbook.activeSheet, 0, 2);
      assert.equal(linked && `${linked.area.top} ${linked.area.left}`, place);
    });
  }
});
