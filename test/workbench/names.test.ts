import assert from "node:assert/strict";
import { newWorkbook, openPane, plain } from "./office-in-node.ts";
import type { Pane } from "./office-in-node.ts";

describe("Names and other things kept in the workbook", () => {
  let pane: Pane;

  beforeEach(async () => {
    pane = await openPane({ workbook: newWorkbook("Charges", "Two words") });
  });
  afterEach(() => pane.close());

  it("are names of the workbook and of one sheet, visible or not, for cells or constants", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Two words");
      context.workbook.names.add("Prices", sheet.getRange("A1:B2"), "of the quarter");
      context.workbook.names.add("Text", "it's 5");
      context.workbook.names.add("Number", "=5");
      sheet.names.add("_layout", '={"a":1}').visible = false;
      const names = context.workbook.names.load(
        "items/name,items/value,items/type,items/formula,items/comment,items/scope",
      );
      const own = sheet.names.getItem("_layout").load("visible,scope,formula");
      const cells = context.workbook.names.getItem("prices").getRange().load("address");
      const none = context.workbook.names.getItemOrNullObject("_layout");
      const notCells = context.workbook.names.getItem("Text").getRangeOrNullObject();
      await context.sync();
      assert.deepEqual(
        plain(
          names.items.map(({ name, value, type, formula, comment, scope }) =>
            [name, value, type, formula, comment, scope].join(" | "),
          ),
        ),
        [
          "Prices | 'Two words'!$A$1:$B$2 | Range | ='Two words'!$A$1:$B$2 | of the quarter | Workbook",
          "Text | it's 5 | String | =\"it's 5\" |  | Workbook",
          "Number | 5 | Double | =5 |  | Workbook",
        ],
      );
      assert.deepEqual([own.visible, own.scope], [false, "Worksheet"]);
      assert.equal(cells.address, "'Two words'!A1:B2");
      assert.deepEqual([none.isNullObject, notCells.isNullObject], [true, true]);
    });
  });

  it("are names that follow their cells and the name of their sheet, and go with it", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Two words");
      context.workbook.names.add("Prices", sheet.getRange("A2:B3"));
      sheet.names.add("Own", sheet.getRange("A1"));
      sheet.getRange("1:1").insert("Down");
      sheet.name = "Plain";
      const prices = context.workbook.names.getItem("Prices").load("formula");
      await context.sync();
      assert.equal(prices.formula, "=Plain!$A$3:$B$4");
      sheet.delete();
      prices.load("formula,value");
      const gone = prices.getRangeOrNullObject();
      await context.sync();
      assert.match(prices.formula, /#REF!/);
      assert.equal(gone.isNullObject, true);
      prices.delete();
      const left = context.workbook.names.getItemOrNullObject("Prices");
      await context.sync();
      assert.equal(left.isNullObject, true);
    });
  });

  it("are conditional formats: added before the others, read back, cut where cells are cleared", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      const rows = sheet.getRange("A2:F20");
      const first = rows.conditionalFormats.add("Custom");
      first.custom.rule.formula = '=LEFT($G2,1)="✖"';
      first.custom.format.fill.color = "#FDE7E9";
      first.custom.format.font.color = "#A4262C";
      first.custom.format.font.bold = true;
      first.stopIfTrue = true;
      const second = sheet.getRange("A2:A3").conditionalFormats.add("Custom");
      second.custom.rule.formula = "=TRUE";
      const all = rows.conditionalFormats.load(
        "items/id,items/priority,items/type,items/stopIfTrue,items/custom/rule/formula,items/custom/format/fill/color,items/custom/format/font/bold",
      );
      const at = first.getRange().load("address");
      await context.sync();
      assert.deepEqual(plain(all.items.map(({ priority, custom }) => [priority, custom.rule.formula].join(" "))), [
        "0 =TRUE",
        '1 =LEFT($G2,1)="✖"',
      ]);
      const mine = all.items[1];
      assert.ok(mine);
      assert.deepEqual(
        [mine.stopIfTrue, mine.custom.format.fill.color, mine.custom.format.font.bold],
        [true, "#FDE7E9", true],
      );
      assert.equal(at.address, "Charges!A2:F20");
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A10:F10").conditionalFormats.clearAll();
      const byId = sheet.getRange("A3").conditionalFormats.getItem(mine.id);
      byId.load("custom/rule/formula");
      const ranges = byId.getRanges().load("address");
      await context.sync();
      assert.equal(byId.custom.rule.formula, '=LEFT($G3,1)="✖"');
      assert.equal(ranges.address, "Charges!A3:F9,Charges!A11:F21");
      sheet.getRange().conditionalFormats.clearAll();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      assert.equal(count.value, 0);
    });
  });

  it("are the document settings, the same through both ways, there again when the pane is opened anew", async () => {
    const { settings } = pane.Office.context.document;
    settings.set("policy", { payers: ["a"] });
    await new Promise<void>((resolve, reject) => {
      settings.saveAsync((result) => (result.error ? reject(new Error(result.error.message)) : resolve()));
    });
    await pane.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("policy").load("value");
      context.workbook.settings.add("count", 3);
      await context.sync();
      assert.deepEqual(plain(setting.value), { payers: ["a"] });
    });
    const again = await openPane({ workbook: pane.workbook });
    assert.equal(again.Office.context.document.settings.get("count"), 3);
    again.close();
  });

  it("are custom properties of a sheet, frozen panes, filter buttons and its look", async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charges");
      sheet.customProperties.add("EchoScrub", "v1");
      sheet.freezePanes.freezeRows(6);
      sheet.showGridlines = false;
      sheet.tabColor = "#00ff00";
      sheet.autoFilter.apply(sheet.getRange("A6:F20"));
      const property = sheet.customProperties.getItemOrNullObject("echoscrub").load("value");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const filtered = sheet.autoFilter.getRangeOrNullObject().load("address");
      sheet.autoFilter.load("enabled,isDataFiltered");
      sheet.load("showGridlines,tabColor,visibility,position,id");
      await context.sync();
      assert.deepEqual([property.value, frozen.address, filtered.address], ["v1", "Charges!1:6", "Charges!A6:F20"]);
      assert.deepEqual(
        [sheet.showGridlines, sheet.tabColor, sheet.visibility, sheet.position],
        [false, "#00FF00", "Visible", 0],
      );
      assert.deepEqual([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered], [true, false]);
      const hidden = context.workbook.worksheets.getItem("Two words");
      hidden.visibility = "Hidden";
      const count = context.workbook.worksheets.getCount(true);
      await context.sync();
      assert.equal(count.value, 1);
      await assert.rejects(
        async () => {
          sheet.visibility = "Hidden";
          await context.sync();
        },
        { code: "InvalidOperation" },
      );
    });
  });
});
