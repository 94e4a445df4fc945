import assert from "node:assert/strict";
import { cellArea } from "../../../src/workbench/model/area.ts";
import type { ChangedCells } from "../../../src/workbench/model/calculator.ts";
import { setInputs } from "../../../src/workbench/model/edit.ts";
import { setResult } from "../../../src/workbench/model/spill.ts";
import { addTable } from "../../../src/workbench/model/table.ts";
import { areaName } from "../../../src/workbench/model/address.ts";
import { newWorkbook } from "../office-in-node.ts";

function sheetWithFormula() {
  const workbook = newWorkbook();
  const sheet = workbook.activeSheet;
  const asked: string[] = [];
  workbook.calculator = {
    changed: (cells: readonly ChangedCells[]) => asked.push(cells.map(({ area }) => areaName(area)).join()),
    recalculate: (type) => asked.push(type),
  };
  setInputs(sheet, cellArea(0, 0), [["=ROWS()"]]);
  const spill = () =>
    setResult(sheet, 0, 0, [
      ["a", 1],
      ["b", 2],
    ]);
  return { workbook, sheet, asked, spill };
}

describe("A formula with several results", () => {
  it("fills the cells beside and below, which are not its own input", () => {
    const { sheet, spill } = sheetWithFormula();
    assert.equal(areaName(spill()), "A1:B2");
    assert.deepEqual([sheet.value(1, 1), sheet.formula(1, 1)], [2, undefined]);
    assert.ok(sheet.cells.get(1, 1)?.spilledFrom);
  });

  it("takes its cells back when it has fewer results", () => {
    const { sheet, spill } = sheetWithFormula();
    spill();
    assert.equal(areaName(setResult(sheet, 0, 0, "one")), "A1:B2");
    assert.deepEqual([sheet.value(0, 0), sheet.value(1, 1)], ["one", ""]);
  });

  it("shows #SPILL! over a cell with content, and is calculated again when that goes", () => {
    const { sheet, asked, spill } = sheetWithFormula();
    setInputs(sheet, cellArea(1, 1), [["mine"]]);
    spill();
    assert.equal(String(sheet.value(0, 0)), "#SPILL!");
    assert.equal(sheet.value(1, 0), "");
    setInputs(sheet, cellArea(1, 1), [[""]]);
    assert.equal(asked.at(-1), "B2,A1");
    spill();
    assert.equal(sheet.value(1, 1), 2);
  });

  it("is asked again when somebody types over a result", () => {
    const { sheet, asked, spill } = sheetWithFormula();
    spill();
    setInputs(sheet, cellArea(1, 0), [["typed"]]);
    assert.equal(asked.at(-1), "A2,A1");
    assert.deepEqual([sheet.value(1, 0), sheet.value(1, 1)], ["typed", ""]);
    spill();
    assert.equal(String(sheet.value(0, 0)), "#SPILL!");
  });

  it("moves with its cells, and never spills into a table", () => {
    const { sheet, asked, spill } = sheetWithFormula();
    spill();
    sheet.insertCells({ area: { top: 0, left: 0, bottom: 0, right: 16_383 }, direction: "down" });
    assert.equal(sheet.value(2, 1), 2);
    assert.equal(asked.at(-1), "FullRebuild");
    addTable(sheet, { top: 4, left: 0, bottom: 6, right: 1 }, true);
    setInputs(sheet, cellArea(3, 0), [["=X()"]]);
    setResult(sheet, 3, 0, [[1], [2]]);
    assert.equal(String(sheet.value(3, 0)), "#SPILL!");
  });

  it("waits while calculation is suspended, and is then asked once", () => {
    const { workbook, sheet, asked } = sheetWithFormula();
    asked.length = 0;
    workbook.suspendCalculation();
    setInputs(sheet, cellArea(5, 0), [[1]]);
    setInputs(sheet, cellArea(6, 0), [[1]]);
    assert.deepEqual(asked, []);
    workbook.resumeCalculation();
    assert.deepEqual(asked, ["A6,A7"]);
  });
});
