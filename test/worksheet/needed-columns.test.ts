import assert from "node:assert/strict";
import type { CellValue } from "../../src/worksheet/cells.ts";
import { findColumns } from "../../src/worksheet/find-columns.ts";
import { neededColumns } from "../../src/worksheet/needed-columns.ts";
import { sheetOf } from "./support/sheet.ts";

const headings = ["DOS", "POS", "CPT", "Mod", "Units", "Charge"];
const line = [46329, 11, 93306, "26", 1, 450];

/** A row of 16,384 cells, the known ones at the end of it. */
function wide(cells: readonly CellValue[], filler: (column: number) => CellValue): CellValue[] {
  const row = Array.from({ length: 16_384 }, (_, place) => filler(place + 1));
  row.splice(row.length - cells.length, cells.length, ...cells);
  return row;
}

describe("The columns that are needed", () => {
  it("are all of them on a sheet of usual width", () => {
    assert.equal(neededColumns(sheetOf([headings, line])), undefined);
  });

  it("are those with known headings on a sheet of 16,384 columns", () => {
    const rows = [wide(headings, (column) => `Field ${column}`), wide(line, () => 1)];
    const cells = sheetOf(rows);
    const needed = neededColumns(cells);
    assert.deepEqual(needed, [16_379, 16_380, 16_381, 16_382, 16_383, 16_384]);
    const cut = { ...cells, columns: needed!, rows: rows.map((row) => needed!.map((column) => row[column - 1]!)) };
    const mapping = findColumns(cut);
    assert.deepEqual([...mapping.columns], [...findColumns(cells).columns]);
    assert.equal(mapping.fingerprint, findColumns(cells).fingerprint);
  });

  it("are the filled ones where no heading is one of codes", () => {
    const rows = [wide(["DOS", "Units"], () => null), wide([46329, 1], () => null)];
    assert.deepEqual(neededColumns(sheetOf(rows)), [16_383, 16_384]);
  });

  it("are all of them where every column is filled and none is known", () => {
    assert.equal(neededColumns(sheetOf([wide([], () => "x")])), undefined);
  });
});
