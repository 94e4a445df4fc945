import assert from "node:assert/strict";
import { newWorkbook, openPane, plain } from "./office-in-node.ts";
import type { Pane } from "./office-in-node.ts";

describe("Tables through office.js", () => {
  let pane: Pane;

  beforeEach(async () => {
    pane = await openPane({ workbook: newWorkbook("Charges") });
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      sheet.getRange("A1:C3").values = [
        ["Code", "Units", "POS"],
        ["Q9957", 3, 11],
        ["93306", 1, 11],
      ];
      sheet.getRange("D2").values = [["beside"]];
      sheet.getRange("A5").values = [["below"]];
      sheet.tables.add("A1:C3", true).name = "Lines";
      await context.sync();
    });
  });
  afterEach(() => pane.close());

  it("are found by name in any case, by id and from a range, and tell their parts", async () => {
    await pane.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("LINES").load("id,name,showHeaders,showTotals,style");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((part) =>
        part.load("address"),
      );
      const columns = table.columns.load("items/name,items/index,count");
      const rows = table.rows.load("count");
      const touched = context.workbook.worksheets
        .getItem("Charges")
        .getRange("C3:D9")
        .getTables(false)
        .load("items/name");
      const within = context.workbook.worksheets
        .getItem("Charges")
        .getRange("C3:D9")
        .getTables(true)
        .load("items/name");
      const none = context.workbook.tables.getItemOrNullObject("Other");
      await context.sync();
      assert.deepEqual(
        parts.map(({ address }) => address),
        ["Charges!A1:C3", "Charges!A1:C1", "Charges!A2:C3"],
      );
      assert.deepEqual(plain(columns.items.map(({ name, index }) => [name, index].join())), [
        "Code,0",
        "Units,1",
        "POS,2",
      ]);
      assert.deepEqual([columns.count, rows.count, table.showHeaders, table.showTotals], [3, 2, true, false]);
      assert.deepEqual([touched.items.map(({ name }) => name).join(), within.items.length], ["Lines", 0]);
      assert.equal(none.isNullObject, true);
      const byId = context.workbook.tables.getItem(table.id).load("name");
      await context.sync();
      assert.equal(byId.name, "Lines");
    });
  });

  it("make room for a column at the end, and close up when it is deleted", async () => {
    await pane.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Lines");
      const column = table.columns.add(undefined, [["Verdict"], ["OK"], ["Error"]]).load("name,index");
      const all = table.getRange().load("address,values");
      await context.sync();
      assert.deepEqual([column.name, column.index, all.address], ["Verdict", 3, "Charges!A1:D3"]);
      const beside = context.workbook.worksheets.getItem("Charges").getRange("E2").load("values");
      await context.sync();
      assert.equal(beside.values[0]?.[0], "beside");
      table.columns.getItem("Verdict").delete();
      const after = table.getRange().load("address");
      const back = context.workbook.worksheets.getItem("Charges").getRange("D2").load("values");
      await context.sync();
      assert.deepEqual([after.address, back.values[0]?.[0]], ["Charges!A1:C3", "beside"]);
    });
  });

  it("name a column added in their midst, and never twice the same", async () => {
    await pane.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Lines");
      table.columns.add(1, undefined, "Units");
      const columns = table.columns.load("items/name");
      await context.sync();
      assert.deepEqual(plain(columns.items.map(({ name }) => name)), ["Code", "Units", "Units2", "POS"]);
    });
  });

  it("grow by rows and move what stands below", async () => {
    await pane.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Lines");
      table.rows.add(undefined, [["93307", 1, 22]]);
      table.rows.add(0, [["93320", 1, 22]]);
      const body = table.getDataBodyRange().load("values,address");
      const below = context.workbook.worksheets.getItem("Charges").getRange("A7").load("values");
      await context.sync();
      assert.equal(body.address, "Charges!A2:C5");
      assert.deepEqual(plain(body.values.map(([code]) => code)), [93320, "Q9957", 93306, 93307]);
      assert.equal(below.values[0]?.[0], "below");
      table.rows.getItemAt(0).delete();
      const rows = table.rows.load("count");
      await context.sync();
      assert.equal(rows.count, 3);
    });
  });

  it("take a new heading as the name of the column", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      sheet.getRange("B1").values = [["Qty"]];
      const column = context.workbook.tables.getItem("Lines").columns.getItemOrNullObject("qty").load("name");
      await context.sync();
      assert.equal(column.name, "Qty");
    });
  });

  it("become plain cells again, or go with their cells", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      sheet.tables.getItem("Lines").convertToRange();
      const kept = sheet.getRange("A2").load("values");
      sheet.tables.add("A1:C3", true);
      const tables = sheet.tables.load("items/name");
      await context.sync();
      assert.deepEqual([tables.items.length, kept.values[0]?.[0]], [1, "Q9957"]);
      tables.items[0]?.delete();
      const cleared = sheet.getRange("A2").load("values");
      const count = context.workbook.tables.getCount();
      await context.sync();
      assert.deepEqual([count.value, cleared.values[0]?.[0]], [0, ""]);
    });
  });

  it("do not let half of them be moved, and no formula spill into them", async () => {
    await assert.rejects(
      pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charges").getRange("B1").insert("Down");
        await context.sync();
      }),
      { code: "InsertDeleteConflict" },
    );
  });
});
