import assert from "node:assert/strict";
import { payloadLimit } from "../../src/workbench/transport/methods.ts";
import { newWorkbook, openPane } from "./office-in-node.ts";
import type { Pane } from "./office-in-node.ts";

type Batch = (context: Excel.RequestContext) => void;

describe("What the workbench refuses", () => {
  let pane: Pane;

  beforeEach(async () => {
    pane = await openPane({ workbook: newWorkbook("Charges") });
  });
  afterEach(() => pane.close());

  const failing: readonly [what: string, code: string, batch: Batch][] = [
    [
      "a worksheet that is not there",
      "ItemNotFound",
      ({ workbook }) => workbook.worksheets.getItem("None").load("name"),
    ],
    ["an address that is none", "InvalidArgument", ({ workbook }) => first(workbook).getRange("A0").load("address")],
    [
      "an address on another sheet",
      "InvalidArgument",
      ({ workbook }) => first(workbook).getRange("Other!A1").load("address"),
    ],
    ["a worksheet name that is taken", "ItemAlreadyExists", ({ workbook }) => workbook.worksheets.add("charges")],
    ["a worksheet name with a colon", "InvalidArgument", ({ workbook }) => workbook.worksheets.add("a:b")],
    ["deleting the only worksheet", "InvalidOperation", ({ workbook }) => first(workbook).delete()],
    [
      "an array of the wrong size",
      "InvalidArgument",
      ({ workbook }) => (first(workbook).getRange("A1:B2").values = [[1, 2]]),
    ],
    [
      "a column before the first",
      "InvalidArgument",
      ({ workbook }) => first(workbook).getRange("A1").getOffsetRange(0, -1).load("address"),
    ],
    [
      "cells that are not shared",
      "ItemNotFound",
      ({ workbook }) => first(workbook).getRange("A1").getIntersection("B2").load("address"),
    ],
    ["a name that looks like a cell", "InvalidArgument", ({ workbook }) => workbook.names.add("Q9957", "=1")],
    [
      "a name with a text that is too long",
      "InvalidArgument",
      ({ workbook }) => workbook.names.add("long", `="${"x".repeat(256)}"`),
    ],
    [
      "a cell with too many characters",
      "InvalidArgument",
      ({ workbook }) => (first(workbook).getRange("A1").values = [["x".repeat(32_768)]]),
    ],
    [
      "a color that is none",
      "InvalidArgument",
      ({ workbook }) => (first(workbook).getRange("A1").format.fill.color = "reddish"),
    ],
  ];
  for (const [what, code, batch] of failing) {
    it(`is ${what}: ${code}`, async () => {
      await assert.rejects(
        pane.Excel.run(async (context) => {
          batch(context);
          await context.sync();
        }),
        (error: OfficeExtension.Error) => error.code === code && error instanceof pane.OfficeExtension.Error,
      );
      assert.equal(pane.host.log.at(-1)?.code, code);
    });
  }

  it("stops a batch at the first failure, keeps what was done before, and names the statement", async () => {
    await assert.rejects(
      pane.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Charges");
        sheet.getRange("A1").values = [["kept"]];
        context.workbook.worksheets.getItem("None").load("name");
        sheet.getRange("A2").values = [["never"]];
        await context.sync();
      }),
      (error: OfficeExtension.Error) => {
        assert.match(JSON.stringify(error.debugInfo), /getItem\(/);
        return error.code === "ItemNotFound";
      },
    );
    const [sheet] = pane.workbook.sheets;
    assert.deepEqual([sheet?.value(0, 0), sheet?.value(1, 0)], ["kept", ""]);
  });

  it("is told loudly when it is only the workbench that cannot do it", async () => {
    await assert.rejects(
      pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charges").pivotTables.load("name");
        await context.sync();
      }),
      { code: "ApiNotImplementedInWorkbench" },
    );
    await assert.rejects(
      pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charges").getRange("A1").load("hyperlink");
        await context.sync();
      }),
      { code: "ApiNotImplementedInWorkbench" },
    );
    assert.deepEqual([...pane.host.missing], ["Worksheet.PivotTables", "Range.hyperlink"]);
  });

  it("is reading more than five megabytes in one request", async () => {
    const [sheet] = pane.workbook.sheets;
    assert.ok(sheet);
    const text = "x".repeat(1000);
    for (let row = 0; row < payloadLimit / 1000; row++) sheet.cells.ensure(row, 0).value = text;
    await pane.Excel.run(async (context) => {
      const all = context.workbook.worksheets.getItem("Charges").getUsedRange();
      await context.sync();
      all.load("values");
      await assert.rejects(context.sync(), { code: "ResponsePayloadSizeLimitExceeded" });
      const half = all.getResizedRange(-3000, 0).load("rowCount,values");
      await context.sync();
      assert.equal(half.values.length, half.rowCount);
    });
  });

  it("is writing more than five megabytes in one request", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      const values = Array.from({ length: 6000 }, () => ["é".repeat(500)]);
      sheet.getRangeByIndexes(0, 0, 6000, 1).values = values;
      await assert.rejects(context.sync(), { code: "RequestPayloadSizeLimitExceeded" });
      assert.equal(pane.workbook.activeSheet.usedArea(true), undefined);
    });
  });

  it("is everything while a cell is being typed in, unless the add-in waits for that to end", async () => {
    let finish: () => void = () => undefined;
    const typing = new Promise<void>((resolve) => (finish = resolve));
    let edit: Promise<void> | undefined;
    const busy = await openPane({ workbook: newWorkbook("Charges"), cellEdit: () => edit });
    edit = typing;
    const read =
      "(context) => { context.workbook.worksheets.getItem('Charges').load('name'); return context.sync().then(() => 'read'); }";
    await assert.rejects(busy.evaluate<Promise<string>>(`Excel.run(${read})`), {
      code: "InvalidOperationInCellEditMode",
    });
    const waiting = busy.evaluate<Promise<string>>(`Excel.run({ delayForCellEdit: true }, ${read})`);
    edit = undefined;
    finish();
    assert.equal(await waiting, "read");
    busy.close();
  });

  it("are edits of locked cells and other changes on a protected worksheet", async () => {
    const edits: readonly ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange("A1").values = [[1]]),
      (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"),
      (sheet) => sheet.getRange("1:1").insert("Down"),
      (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"),
      (sheet) => sheet.tables.add("A1:B2", true),
      (sheet) => (sheet.getRange("A:A").format.columnWidth = 20),
    ];
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowSort: true });
      sheet.protection.load("protected,options");
      await context.sync();
      assert.equal(sheet.protection.protected, true);
      assert.equal(sheet.protection.options.allowSort, true);
    });
    for (const edit of edits) {
      await assert.rejects(
        pane.Excel.run(async (context) => {
          edit(context.workbook.worksheets.getItem("Charges"));
          await context.sync();
        }),
        { code: "AccessDenied" },
      );
    }
    await pane.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Charges").getRange("B1").values = [[2]];
      await context.sync();
    });
    assert.equal(pane.workbook.activeSheet.value(0, 1), 2);
  });

  it("are worksheets that come, go or change while the structure of the workbook is protected", async () => {
    const changes: readonly ((workbook: Excel.Workbook) => unknown)[] = [
      ({ worksheets }) => worksheets.add("More"),
      (workbook) => first(workbook).delete(),
      (workbook) => (first(workbook).name = "Other"),
      (workbook) => (first(workbook).visibility = "Hidden"),
      (workbook) => (first(workbook).position = 0),
    ];
    await pane.Excel.run(async ({ workbook }) => {
      workbook.protection.protect("secret");
      await workbook.context.sync();
      workbook.protection.load("protected");
      await workbook.context.sync();
      assert.equal(workbook.protection.protected, true);
    });
    for (const change of changes) {
      await assert.rejects(
        pane.Excel.run(async (context) => {
          change(context.workbook);
          await context.sync();
        }),
        { code: "AccessDenied" },
      );
    }
    await pane.Excel.run(async (context) => {
      first(context.workbook).getRange("A1").values = [[1]];
      context.workbook.protection.unprotect("secret");
      context.workbook.worksheets.add("More");
      await context.sync();
    });
  });
});

function first(workbook: Excel.Workbook): Excel.Worksheet {
  return workbook.worksheets.getItem("Charges");
}
