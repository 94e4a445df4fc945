import assert from "node:assert/strict";
import { beside, firstRow, rowAddress, rowOf } from "../support/sample.ts";
import { closeWorkbench, openWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";

describe("Formulas in a browser", function () {
  this.timeout(120_000);
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(async () => {
    await workbench.close();
    await closeWorkbench();
  });

  /** Types a formula beside the data and waits for its answer. */
  async function answer(formula: string, address = beside(6) + firstRow): Promise<string> {
    await workbench.type(address, formula);
    for (let turn = 0; turn < 100; turn++) {
      const shown = await workbench.shown(address);
      if (shown && !/^#(?:BUSY|GETTING)/.test(shown)) return shown;
      await workbench.page.waitForTimeout(100);
    }
    return "no answer";
  }

  it("give the units of a dose, typed without a prefix", async () => {
    assert.equal(await answer("=Q9957UNITS(1.5)"), "2");
  });

  it("give the verdict of a row, its headings found on the sheet", async () => {
    assert.match(await answer(`=CHECKCLAIM(${rowAddress(firstRow)})`), /^OK/);
    assert.match(await answer(`=CHECKCLAIM(${rowAddress(rowOf("units-invalid"))})`), /^Error: 1\.5 is a volume in mL/);
  });

  it("say in a sentence what is wrong with an argument", async () => {
    assert.equal(await answer("=Q9957UNITS(-1)"), "#VALUE!");
  });
});
