import assert from "node:assert/strict";
import { openPane } from "./office-in-node.ts";

describe("office.js in the workbench", () => {
  it("starts as Excel on the web, and says which API sets are there", async () => {
    const pane = await openPane();
    const info = await pane.Office.onReady();
    assert.equal(info.host, "Excel");
    assert.equal(info.platform, "OfficeOnline");
    const { requirements } = pane.Office.context;
    assert.equal(requirements.isSetSupported("ExcelApi", "1.15"), true);
    assert.equal(requirements.isSetSupported("ExcelApi", "1.16"), false);
    assert.deepEqual([...pane.host.missing], []);
    pane.close();
  });
});
