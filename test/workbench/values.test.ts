import assert from "node:assert/strict";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { newWorkbook, openPane, plain } from "./office-in-node.ts";
import type { Pane } from "./office-in-node.ts";

describe("Cells through office.js", () => {
  let pane: Pane;

  beforeEach(async () => {
    pane = await openPane({ workbook: newWorkbook("Charges", "Notes") });
  });
  afterEach(() => pane.close());

  it("are read as they were written, with addresses as Excel writes them", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cells = sheet.getRange("B2:D3");
      cells.values = [
        ["93306", "26", 1],
        ["Q9957", "", 3],
      ];
      cells.load("values,address,rowIndex,columnIndex,rowCount,columnCount,cellCount,valueTypes,text");
      await context.sync();
      assert.deepEqual(plain(cells.values), [
        [93306, 26, 1],
        ["Q9957", "", 3],
      ]);
      assert.deepEqual(plain(cells.valueTypes), [
        ["Double", "Double", "Double"],
        ["String", "Empty", "Double"],
      ]);
      assert.equal(cells.address, "Charges!B2:D3");
      assert.deepEqual(
        [cells.rowIndex, cells.columnIndex, cells.rowCount, cells.columnCount, cells.cellCount],
        [1, 1, 2, 3, 6],
      );
      assert.equal(cells.text[0]?.[0], "93306");
    });
  });

  const typed: readonly [typed: string | number | boolean, format: string, value: unknown, formatAfter: string][] = [
    ["12", "General", 12, "General"],
    ["12", "@", "12", "@"],
    ["'012", "General", "012", "General"],
    ["1,234.50", "General", 1234.5, "#,##0.00"],
    ["12%", "General", 0.12, "0%"],
    ["$80.41", "General", 80.41, "$#,##0.00"],
    ["11/21/2026", "General", 46347, "m/d/yyyy"],
    ["2026-11-21", "General", 46347, "m/d/yyyy"],
    ["2/30/2026", "General", "2/30/2026", "General"],
    ["93306-26", "General", "93306-26", "General"],
    ["5E3", "General", 5000, "0.00E+00"],
    ["true", "General", true, "General"],
    ["#N/A", "General", "#N/A", "General"],
    [" Q9957", "General", " Q9957", "General"],
    [false, "General", false, "General"],
  ];
  for (const [input, format, value, formatAfter] of typed) {
    it(`hold ${JSON.stringify(value)} after ${JSON.stringify(input)} was set under ${format}`, async () => {
      await pane.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Charges").getRange("A1");
        cell.numberFormat = [[format]];
        cell.values = [[input]];
        cell.load("values,numberFormat");
        await context.sync();
        assert.deepEqual(plain(cell.values), [[value]]);
        assert.deepEqual(plain(cell.numberFormat), [[formatAfter]]);
      });
    });
  }

  it("keep what stands where the array has null, and take one value for all", async () => {
    await pane.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Charges").getRange("A1:B2");
      cells.values = "x" as unknown as string[][];
      cells.values = [
        [null, 1],
        [2, null],
      ];
      cells.load("values");
      await context.sync();
      assert.deepEqual(plain(cells.values), [
        ["x", 1],
        [2, "x"],
      ]);
    });
  });

  it("show formulas beside results, and a blank for a formula nobody calculates", async () => {
    await pane.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Charges").getRange("A1:B1");
      cells.formulas = [["=B1*2", 4]];
      cells.load("formulas,values");
      await context.sync();
      assert.deepEqual(plain(cells.formulas), [["=B1*2", 4]]);
    });
  });

  it("travel in chunks when there are many: 60,000 cells come back equal", async () => {
    const values = Array.from({ length: 5000 }, (_row, row) =>
      Array.from({ length: 12 }, (_cell, at) => row * 12 + at),
    );
    await pane.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Charges").getRangeByIndexes(0, 0, 5000, 12);
      cells.values = values;
      await context.sync();
      cells.load("values");
      await context.sync();
      assert.deepEqual(plain(cells.values), values);
    });
  });

  it("answer null for the values of whole columns, and refuse to be set there", async () => {
    await pane.Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem("Charges").getRange("A:A");
      column.load("values,address,rowCount");
      await context.sync();
      assert.equal(column.values, null);
      assert.equal(column.address, "Charges!A:A");
      assert.equal(column.rowCount, 1048576);
      column.values = 1 as unknown as number[][];
      await assert.rejects(context.sync(), { code: "InvalidArgument" });
    });
  });

  it("tell the used part of a sheet, with formats or values only", async () => {
    const { workbook } = pane;
    const [charges] = workbook.sheets;
    assert.ok(charges);
    setInputs(charges, { top: 2, left: 1, bottom: 3, right: 1 }, [["a"], ["b"]]);
    await pane.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.getItem("Charges").getRange("D9").format.fill.color = "yellow";
      const values = sheets.getItem("Charges").getUsedRange(true).load("address");
      const all = sheets.getItem("Charges").getUsedRange().load("address");
      const blank = sheets.getItem("Notes").getUsedRange().load("address");
      const none = sheets.getItem("Notes").getUsedRangeOrNullObject().load("address");
      await context.sync();
      assert.deepEqual([values.address, all.address, blank.address], ["Charges!B3:B4", "Charges!B3:D9", "Notes!A1"]);
      assert.equal(none.isNullObject, true);
    });
  });

  it("make their row as high as large letters are, where it is not higher already", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      sheet.getRange("2:2").format.rowHeight = 40;
      sheet.getRange("A1:A2").format.font.size = 14;
      sheet.getRange("A3").format.font.size = 8;
      const heights = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).load("format/rowHeight"));
      await context.sync();
      assert.deepEqual(
        heights.map(({ format }) => format.rowHeight),
        [19, 40, 15],
      );
    });
  });

  it("are formatted, hidden and sized, and tell mixed formats apart", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      const cells = sheet.getRange("A1:B1");
      cells.format.fill.color = "#ffcc00";
      cells.format.font.bold = true;
      sheet.getRange("B1").format.font.bold = false;
      cells.format.columnWidth = 90;
      sheet.getRange("B:B").columnHidden = true;
      cells.load("format/fill/color,format/font/bold,format/columnWidth,columnHidden");
      const single = sheet.getRange("B1").load("columnHidden,hidden");
      await context.sync();
      assert.equal(cells.format.fill.color, "#FFCC00");
      assert.equal(cells.format.font.bold, null);
      assert.equal(cells.format.columnWidth, 90);
      assert.equal(cells.columnHidden, null);
      assert.deepEqual([single.columnHidden, single.hidden], [true, true]);
      cells.format.fill.clear();
      cells.load("format/fill/color");
      await context.sync();
      assert.equal(cells.format.fill.color, "#FFFFFF");
    });
  });

  it("are sorted by keys, formulas with their rows, blanks last", async () => {
    await pane.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Charges").getRange("A1:B4");
      cells.formulas = [
        ["b", "=A1"],
        ["", "=A2"],
        ["C", "=A3"],
        [7, "=A4"],
      ];
      cells.sort.apply([{ key: 0, ascending: true }]);
      cells.load("formulas");
      await context.sync();
      assert.deepEqual(plain(cells.formulas), [
        [7, "=A1"],
        ["b", "=A2"],
        ["C", "=A3"],
        ["", "=A4"],
      ]);
    });
  });
});
