import assert from "node:assert/strict";
import { cellArea } from "../../src/workbench/model/area.ts";
import { formatCells, setInputs } from "../../src/workbench/model/edit.ts";
import { Workbook } from "../../src/workbench/model/workbook.ts";
import { History } from "../../src/workbench/page/history.ts";

describe("What can be taken back in the workbench", () => {
  function open() {
    const workbook = new Workbook();
    const sheet = workbook.addSheet();
    const history = new History();
    workbook.listen((event) => history.follow(event));
    const write = (column: number, value: string) => setInputs(sheet, cellArea(0, column), [[value]]);
    const type = (column: number, value: string) =>
      history.record(sheet, cellArea(0, column), () => write(column, value));
    const byAddIn = (action: () => void) => workbook.actAs("addin", action);
    const row = () => [0, 1].map((column) => sheet.value(0, column));
    return { sheet, history, type, write, byAddIn, row };
  }

  it("is what the add-in writes into cells, before what was typed, and it can be done again", () => {
    const { history, type, write, byAddIn, row } = open();
    type(0, "typed");
    byAddIn(() => write(1, "mark"));
    assert.deepEqual(row(), ["typed", "mark"]);
    history.undo();
    assert.deepEqual(row(), ["typed", ""]);
    history.undo();
    assert.deepEqual(row(), ["", ""]);
    assert.equal(history.canUndo, false);
    history.redo();
    history.redo();
    assert.deepEqual(row(), ["typed", "mark"]);
  });

  it("is nothing once the add-in does what cannot be taken back here", () => {
    const { sheet, history, type, byAddIn } = open();
    type(0, "typed");
    byAddIn(() => formatCells(sheet, cellArea(0, 1), { numberFormat: "0.00" }));
    assert.equal(history.canUndo, false);
    type(0, "more");
    byAddIn(() => sheet.insertCells({ area: { top: 0, left: 0, bottom: 0, right: 16_383 }, direction: "down" }));
    assert.equal(history.canUndo, false);
  });
});
