import assert from "node:assert/strict";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { addTable } from "../../src/workbench/model/table.ts";
import { newWorkbook, openPane } from "./office-in-node.ts";
import type { Pane } from "./office-in-node.ts";

describe("Events of the workbook", () => {
  let pane: Pane;

  beforeEach(async () => {
    pane = await openPane({ workbook: newWorkbook("Charges", "Notes") });
  });
  afterEach(() => pane.close());

  it("tell of edits by the user with the values of a single cell, and let the range be asked for", async () => {
    const told: Excel.WorksheetChangedEventArgs[] = [];
    const [sheet] = pane.workbook.sheets;
    assert.ok(sheet);
    await pane.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Charges").onChanged.add((args) => {
        told.push(args);
        return Promise.resolve();
      });
      await context.sync();
    });
    setInputs(sheet, { top: 4, left: 2, bottom: 4, right: 2 }, [["93306"]]);
    await pane.settle();
    const [args] = told;
    assert.ok(args);
    assert.deepEqual(
      [args.type, args.address, args.changeType, args.source, args.triggerSource, args.worksheetId],
      ["WorksheetChanged", "C5", "RangeEdited", "Local", "Unknown", sheet.id],
    );
    assert.deepEqual(
      { ...args.details },
      { valueBefore: "", valueAfter: 93306, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
    );
    sheet.insertCells({ area: { top: 0, left: 0, bottom: 0, right: 16_383 }, direction: "down" });
    await pane.Excel.run(async (context) => {
      const range = args.getRange(context).load("address");
      await context.sync();
      assert.equal(range.address, "Charges!C6");
    });
  });

  it("tell the add-in of its own edits too, after the batch that made them, and say so", async () => {
    const order: string[] = [];
    await pane.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((args) => {
        order.push(`${args.address} ${args.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.worksheets.getItem("Notes").getRange("A1:A3").values = [[1], [2], [3]];
      await context.sync();
      order.push("synced");
    });
    await pane.settle();
    assert.deepEqual(order, ["synced", "A1:A3 ThisLocalAddin"]);
  });

  it("stop when the handler is removed, or events are switched off", async () => {
    let count = 0;
    const [sheet] = pane.workbook.sheets;
    assert.ok(sheet);
    const edit = async (): Promise<void> => {
      setInputs(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, [[count]]);
      await pane.settle();
    };
    const handler = await pane.Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Charges").onChanged.add(() => {
        count++;
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await edit();
    await pane.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await edit();
    await pane.Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await edit();
    await pane.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await edit();
    assert.equal(count, 2);
  });

  it("tell of rows put in, cells moved and sheets added, renamed, activated and deleted", async () => {
    const told: string[] = [];
    const tell = (text: string): Promise<void> => {
      told.push(text);
      return Promise.resolve();
    };
    await pane.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(({ changeType, address, changeDirectionState }) =>
        tell(`${changeType} ${address} ${changeDirectionState ? JSON.stringify(changeDirectionState) : ""}`.trim()),
      );
      worksheets.onAdded.add(({ worksheetId }) => tell(`added ${worksheetId}`));
      worksheets.onDeleted.add(({ worksheetId }) => tell(`deleted ${worksheetId}`));
      worksheets.onActivated.add(({ worksheetId }) => tell(`activated ${worksheetId}`));
      worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => tell(`${nameBefore} to ${nameAfter}`));
      await context.sync();
    });
    const { workbook } = pane;
    const [charges, notes] = workbook.sheets;
    assert.ok(charges && notes);
    charges.insertCells({ area: { top: 2, left: 0, bottom: 3, right: 16_383 }, direction: "down" });
    charges.deleteCells({ area: { top: 2, left: 1, bottom: 2, right: 1 }, direction: "up" });
    const added = workbook.addSheet("Third");
    workbook.renameSheet(added, "3rd");
    workbook.activate(notes);
    workbook.removeSheet(added);
    await pane.settle();
    assert.deepEqual(told, [
      "RowInserted 3:4",
      'CellDeleted B3 {"deleteShiftDirection":"Up"}',
      `added ${added.id}`,
      "Third to 3rd",
      `activated ${notes.id}`,
      `deleted ${added.id}`,
    ]);
  });

  it("tell of the selection, on the workbook and on the sheet", async () => {
    const told: string[] = [];
    const [sheet] = pane.workbook.sheets;
    assert.ok(sheet);
    await pane.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => {
        told.push("workbook");
        return Promise.resolve();
      });
      context.workbook.worksheets.getItem("Charges").onSelectionChanged.add(({ address }) => {
        told.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    pane.workbook.select(sheet, [{ top: 1, left: 1, bottom: 4, right: 2 }]);
    await pane.settle();
    assert.deepEqual(told.sort(), ["B2:C5", "workbook"]);
    await pane.Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      assert.deepEqual([selected.address, active.address], ["Charges!B2:C5", "Charges!B2"]);
      context.workbook.worksheets.getItem("Notes").getRange("D4").select();
      const now = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      assert.equal(now.name, "Notes");
    });
    pane.workbook.select(sheet, [
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 2, left: 0, bottom: 2, right: 0 },
    ]);
    await assert.rejects(
      pane.Excel.run(async (context) => {
        context.workbook.getSelectedRange().load("address");
        await context.sync();
      }),
      { code: "InvalidSelection" },
    );
  });

  it("tell of a table what happens inside it, and nothing else", async () => {
    const [sheet] = pane.workbook.sheets;
    assert.ok(sheet);
    setInputs(sheet, { top: 0, left: 0, bottom: 1, right: 0 }, [["Code"], ["93306"]]);
    const table = addTable(sheet, { top: 0, left: 0, bottom: 2, right: 1 }, true, "Charges1");
    const told: string[] = [];
    await pane.Excel.run(async (context) => {
      context.workbook.tables.getItem("Charges1").onChanged.add(({ tableId, address }) => {
        told.push(`${tableId} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    setInputs(sheet, { top: 1, left: 1, bottom: 6, right: 1 }, [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]);
    setInputs(sheet, { top: 9, left: 9, bottom: 9, right: 9 }, [["elsewhere"]]);
    await pane.settle();
    assert.deepEqual(told, [`${table.id} B2:B3`]);
  });
});
