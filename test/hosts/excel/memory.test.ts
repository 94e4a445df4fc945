import assert from "node:assert/strict";
import { workbookMemory } from "../../../src/hosts/excel/memory.ts";
import { plain, using } from "../contract.ts";
import { openExcel, type OpenedExcel } from "./open-excel.ts";

describe("What is remembered in a workbook", () => {
  it("is there for whoever opens it next", async () => {
    let settings: ReadonlyMap<string, string> | undefined;
    await using(openExcel(plain), async (opened) => {
      assert.equal(workbookMemory.recall("columns") ?? undefined, undefined);
      await workbookMemory.remember("columns", [["f1", { units: 7 }]]);
      assert.deepEqual(workbookMemory.recall("columns"), [["f1", { units: 7 }]]);
      settings = (opened as OpenedExcel).pane.workbook.settings;
    });
    assert.deepEqual(JSON.parse(settings!.get("EchoScrub.columns")!), [["f1", { units: 7 }]]);
  });
});
