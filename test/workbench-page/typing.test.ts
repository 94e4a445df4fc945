import assert from "node:assert/strict";
import { cellArea } from "../../src/workbench/model/area.ts";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { addTable, setTotals, type Table } from "../../src/workbench/model/table.ts";
import { Workbook } from "../../src/workbench/model/workbook.ts";
import { offeredChoices } from "../../src/workbench/page/cell-hint.tsx";
import { Desk } from "../../src/workbench/page/desk.ts";
import { writeText } from "../../src/workbench/page/typing.ts";
import { setValidation } from "../../src/workbench/model/validation.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";

describe("What is typed right below a table", () => {
  let table: Table;

  beforeEach(() => {
    const sheet = new Workbook().addSheet();
    setInputs(sheet, { top: 0, left: 1, bottom: 1, right: 2 }, [
      ["Payer", "Family"],
      ["Acme", "Commercial"],
    ]);
    table = addTable(sheet, { top: 0, left: 1, bottom: 1, right: 2 }, true);
  });

  const typeAt = (row: number, column: number, text = "Zenith") => writeText(table.sheet, cellArea(row, column), text);

  it("becomes its next row", () => {
    typeAt(2, 1);
    typeAt(3, 2);
    assert.equal(table.area.bottom, 3);
  });

  it("does not where it is further down, beside it, or nothing", () => {
    typeAt(3, 1);
    typeAt(2, 0);
    typeAt(2, 1, "");
    assert.equal(table.area.bottom, 1);
  });

  it("does not where something else stands in that row, or totals end the table", () => {
    setInputs(table.sheet, cellArea(2, 2), [["note"]]);
    typeAt(2, 1);
    assert.equal(table.area.bottom, 1);
    setInputs(table.sheet, cellArea(2, 2), [[""]]);
    setTotals(table, true);
    typeAt(3, 1);
    assert.equal(table.area.bottom, 2);
  });
});

describe("A cell with choices", () => {
  it("offers those that begin as typed", () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet();
    setValidation(sheet, cellArea(0, 0), { rule: { list: { source: "Medicare,Medicaid,Commercial" } } });
    const desk = new Desk(workbook, openWords("en", everyWord));
    desk.startEditing({ text: "medica" });
    assert.deepEqual(offeredChoices(desk), ["Medicare", "Medicaid"]);
    desk.type("");
    assert.equal(offeredChoices(desk).length, 3);
    desk.moveTo({ row: 1, column: 0 });
    desk.cancelEditing();
    desk.startEditing({ text: "m" });
    assert.deepEqual(offeredChoices(desk), []);
  });
});
