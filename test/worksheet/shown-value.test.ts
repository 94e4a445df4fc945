import assert from "node:assert/strict";
import { shownValue } from "../../src/worksheet/shown-value.ts";
import type { CellValue } from "../../src/worksheet/cells.ts";

describe("A value as programs read it", () => {
  const cases: readonly [CellValue, string, CellValue][] = [
    [46_329, "m/d/yyyy", "2026-11-03"],
    [46_329, "[$-409]d-mmm-yy;@", "2026-11-03"],
    [46_329.25, "m/d/yyyy h:mm", "2026-11-03 06:00"],
    [46_329.5, "yyyy-mm-dd", "2026-11-03 12:00"],
    [46_329.0001157, "m/d/yy h:mm:ss", "2026-11-03 00:00:10"],
    [0.354_166_666_7, "h:mm AM/PM", "08:30"],
    [-1, "m/d/yyyy", -1],
    [46_329, "General", 46_329],
    [46_329, "0.00", 46_329],
    [80.4, "$#,##0.00", 80.4],
    [80.4, '"d"0.00', 80.4],
    [80.4, "[Red]0.00", 80.4],
    [80.4, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', 80.4],
    [2, "00", "02"],
    [11_994_001_104, "00000-0000-00", "11994-0011-04"],
    [123, "00", "123"],
    [2.5, "00", 2.5],
    ["11/03/2026", "m/d/yyyy", "11/03/2026"],
    [{ error: "#N/A" }, "m/d/yyyy", { error: "#N/A" }],
    [null, "00", null],
    [true, "00", true],
  ];
  for (const [value, format, shown] of cases) {
    it(`${JSON.stringify(value)} of format ${format} is ${JSON.stringify(shown)}`, () =>
      assert.deepEqual(shownValue(value, format, false), shown));
  }

  it("counts days from 1904 where the workbook does", () =>
    assert.equal(shownValue(44_867, "m/d/yyyy", true), "2026-11-03"));
});
