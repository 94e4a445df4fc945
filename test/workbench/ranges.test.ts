import assert from "node:assert/strict";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { newWorkbook, openPane, plain } from "./office-in-node.ts";
import type { Pane } from "./office-in-node.ts";

describe("Ranges through office.js", () => {
  let pane: Pane;

  beforeEach(async () => {
    pane = await openPane({ workbook: newWorkbook("Charges", "Two words") });
  });
  afterEach(() => pane.close());

  type Move = (from: Excel.Range) => Excel.Range;
  const moves: readonly [what: string, move: Move, address: string][] = [
    ["a cell beyond its edge", (from) => from.getCell(5, 0), "Charges!B7"],
    ["its row", (from) => from.getRow(1), "Charges!B3:C3"],
    ["its column", (from) => from.getColumn(1), "Charges!C2:C4"],
    ["its last row", (from) => from.getLastRow(), "Charges!B4:C4"],
    ["its last column", (from) => from.getLastColumn(), "Charges!C2:C4"],
    ["its last cell", (from) => from.getLastCell(), "Charges!C4"],
    ["itself made larger", (from) => from.getResizedRange(1, -1), "Charges!B2:B5"],
    ["its neighbour", (from) => from.getOffsetRange(-1, 2), "Charges!D1:E3"],
    ["the rows below", (from) => from.getRowsBelow(2), "Charges!B5:C6"],
    ["the rows above", (from) => from.getRowsAbove(), "Charges!B1:C1"],
    ["the column after", (from) => from.getColumnsAfter(1), "Charges!D2:D4"],
    ["its entire rows", (from) => from.getEntireRow(), "Charges!2:4"],
    ["its entire columns", (from) => from.getEntireColumn(), "Charges!B:C"],
    ["the box around it and another", (from) => from.getBoundingRect("E9"), "Charges!B2:E9"],
    ["what it shares with another", (from) => from.getIntersection("A3:B9"), "Charges!B3:B4"],
  ];
  for (const [what, move, address] of moves) {
    it(`lead from B2:C4 to ${what}`, async () => {
      await pane.Excel.run(async (context) => {
        const target = move(context.workbook.worksheets.getItem("Charges").getRange("B2:C4")).load("address");
        await context.sync();
        assert.equal(target.address, address);
      });
    });
  }

  it("say what they do not share as a null object", async () => {
    await pane.Excel.run(async (context) => {
      const from = context.workbook.worksheets.getItem("Charges").getRange("B2:C4");
      const shared = from.getIntersectionOrNullObject("F1");
      const child = shared.getEntireRow();
      child.load("address");
      await context.sync();
      assert.deepEqual([shared.isNullObject, child.isNullObject], [true, true]);
    });
  });

  it("quote the names of sheets that need it, and find the sheet in an address", async () => {
    await pane.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Two words").getRange("'Two words'!$C$3").load("address");
      await context.sync();
      assert.equal(range.address, "'Two words'!C3");
    });
  });

  it("follow rows that the user puts in above them, for as long as the add-in holds them", async () => {
    const [sheet] = pane.workbook.sheets;
    assert.ok(sheet);
    await pane.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Charges").getRange("B5:C6");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      sheet.insertCells({ area: { top: 0, left: 0, bottom: 1, right: 16_383 }, direction: "down" });
      range.load("address,values");
      await context.sync();
      assert.equal(range.address, "Charges!B7:C8");
      assert.deepEqual(plain(range.values), [
        [1, 2],
        [3, 4],
      ]);
      sheet.deleteCells({ area: { top: 6, left: 0, bottom: 6, right: 16_383 }, direction: "up" });
      range.load("address");
      await context.sync();
      assert.equal(range.address, "Charges!B7:C7");
    });
  });

  it("follow what the add-in itself inserts and deletes within one batch", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      const held = sheet.getRange("B2").load("address");
      await context.sync();
      sheet.getRange("1:3").insert("Down");
      held.load("address");
      await context.sync();
      assert.equal(held.address, "Charges!B5");
      sheet.getRange("A:A").delete("Left");
      held.load("address");
      await context.sync();
      assert.equal(held.address, "Charges!A5");
      sheet.getRange("5:5").delete("Up");
      held.load("address");
      await assert.rejects(context.sync(), { code: "InvalidReference" });
    });
  });

  it("are let go of when the run is over, and kept when they are tracked", async () => {
    const countReferences = async (): Promise<number> => {
      const context = new pane.Excel.RequestContext();
      const workbook = context.workbook as unknown as { _GetReferenceCount(): { readonly value: number } };
      const count = workbook._GetReferenceCount();
      await context.sync();
      return count.value;
    };
    const tracked = await pane.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Charges").getRange("A1:B2");
      const other = context.workbook.worksheets.getItem("Charges").getRange("C1");
      other.load("address");
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    await pane.settle();
    assert.equal(await countReferences(), 1);
    await pane.Excel.run(tracked, async (context) => {
      tracked.load("address");
      await context.sync();
      assert.equal(tracked.address, "Charges!A1:B2");
      context.trackedObjects.remove(tracked);
      await context.sync();
    });
    await pane.settle();
    assert.equal(await countReferences(), 0);
  });

  it("keep the formulas that look at them right when columns move", async () => {
    const [charges, other] = pane.workbook.sheets;
    assert.ok(charges && other);
    setInputs(charges, { top: 0, left: 3, bottom: 0, right: 3 }, [["=SUM(A1:B2)+$C$1"]]);
    setInputs(other, { top: 0, left: 0, bottom: 0, right: 0 }, [['=Charges!B:B&"Charges!B1"&A1']]);
    await pane.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Charges").getRange("B:B").insert("Right");
      await context.sync();
    });
    assert.equal(charges.formula(0, 4), "=SUM(A1:C2)+$D$1");
    assert.equal(other.formula(0, 0), '=Charges!C:C&"Charges!B1"&A1');
    charges.deleteCells({ area: { top: 0, left: 3, bottom: 1_048_575, right: 3 }, direction: "left" });
    assert.equal(charges.formula(0, 3), "=SUM(A1:C2)+#REF!");
  });

  it("of special cells are the boxes around blanks, constants and formulas", async () => {
    const [sheet] = pane.workbook.sheets;
    assert.ok(sheet);
    setInputs(sheet, { top: 0, left: 0, bottom: 2, right: 2 }, [
      ["a", "", "=A1"],
      ["b", "", 4],
      ["c", 5, 6],
    ]);
    await pane.Excel.run(async (context) => {
      const all = context.workbook.worksheets.getItem("Charges").getRange();
      const blanks = all.getSpecialCellsOrNullObject("Blanks").load("address");
      const numbers = all.getSpecialCellsOrNullObject("Constants", "Numbers").load("address,cellCount");
      const errors = all.getSpecialCellsOrNullObject("Formulas", "Errors").load("address");
      await context.sync();
      assert.equal(blanks.address, "Charges!B1:B2");
      assert.equal(numbers.cellCount, 3);
      assert.equal(errors.isNullObject, true);
    });
  });

  it("tell which of their rows are hidden, by a filter or otherwise", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      sheet.getRange("3:3").rowHidden = true;
      const rows = sheet.getRange("B2:B4").getRowProperties({ rowHidden: true, rowIndex: true });
      await context.sync();
      assert.deepEqual(plain(rows.value), [
        { rowHidden: false, rowIndex: 1 },
        { rowHidden: true, rowIndex: 2 },
        { rowHidden: false, rowIndex: 3 },
      ]);
    });
  });

  it("give formulas by distance, alike where they do the same", async () => {
    await pane.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Charges").getRange("C2:C6");
      range.formulas = [["=A2*2"], ["=A3*2"], ["=SUM($A$2:A4)"], ['="A1"&$B5'], ["=SUM(A:A)"]];
      range.load("formulasR1C1");
      await context.sync();
      assert.deepEqual(plain(range.formulasR1C1), [
        ["=RC[-2]*2"],
        ["=RC[-2]*2"],
        ["=SUM(R2C1:RC[-2])"],
        ['="A1"&RC2'],
        ["=SUM(C[-2])"],
      ]);
    });
  });

  it("that are merged take what is written into their first cell", async () => {
    await pane.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Charges").getRange("A2:B3");
      range.getColumn(0).merge();
      range.values = [
        ["first", 1],
        ["lost", 2],
      ];
      range.load("values");
      await context.sync();
      assert.deepEqual(plain(range.values), [
        ["first", 1],
        ["", 2],
      ]);
    });
  });
});
