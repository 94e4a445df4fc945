import assert from "node:assert/strict";
import { asSeen, mergedRun } from "../../src/worksheet/merged.ts";
import { sheetOf } from "./support/sheet.ts";

describe("Merged cells", () => {
  const cells = sheetOf([
    ["Charges of November", null, null],
    ["Patient", "CPT", "Units"],
    ["P1", "93306", 1],
    [null, "Q9957", 2],
    ["P2", "93306", 1],
    [],
    [null, "93325", 1],
  ]);

  it("are read as they are seen, down their column", () => {
    const seen = asSeen(cells, [mergedRun(3, 1, 4, 1)!, mergedRun(5, 1, 7, 1)!]);
    assert.deepEqual(seen.rows.slice(2), [
      ["P1", "93306", 1],
      ["P1", "Q9957", 2],
      ["P2", "93306", 1],
      [],
      ["P2", "93325", 1],
    ]);
    assert.equal(cells.rows[3]![0], null, "what was read stays as it was");
  });

  it("make no titles of other columns, and no lines where nothing stands", () => {
    assert.equal(mergedRun(1, 1, 1, 3), undefined);
    assert.equal(mergedRun(3, 1, 4, 2), undefined);
    assert.deepEqual(asSeen(cells, [mergedRun(6, 2, 900, 2)!]).rows, cells.rows);
    assert.equal(asSeen(cells, []), cells);
  });

  it("are followed where only some columns were read", () => {
    const part = { ...cells, columns: [2, 3], rows: cells.rows.map((row) => row.slice(1)) };
    assert.deepEqual(asSeen(part, [mergedRun(3, 1, 4, 1)!]).rows, part.rows);
  });
});
