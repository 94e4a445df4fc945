import assert from "node:assert/strict";
import { saveWorkbook } from "../../src/workbench/files/save-workbook.ts";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { newWorkbook } from "../workbench/office-in-node.ts";
import { closeWorkbench, openWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { shoot } from "./support.ts";

describe("Formulas for colleagues without the add-in", function () {
  this.timeout(120_000);
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ acceptDownloads: true });
    await workbench.type("AH6", "=Q9957UNITS(1.5)");
    await workbench.type("AH8", '=CONTRASTLINES("Q9957",0.4,1)');
    await workbench.type("AH11", "=Q9957UNITS(-1)");
    await workbench.type("AH12", '="CHECKCLAIM(A1)"');
  });

  after(async () => {
    await workbench.close();
    await closeWorkbench();
  });

  it("are shown by sheet, frozen, and brought back to the letter, with the keyboard alone", async () => {
    const { pane, page } = workbench;
    await pane.getByRole("button", { name: "Formulas", exact: true }).press("Enter");
    await pane.locator("#freezing-title:focus").waitFor();
    await pane.getByText("Charges: 3 formulas").waitFor();
    await pane.getByText("AH11 shows an error and stays").waitFor();
    assert.deepEqual(await workbench.violations(), []);
    await shoot(workbench, "freezing");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await pane.getByText("2 formulas were replaced with their values.").waitFor();
    assert.equal(await workbench.cell("AH6"), "2");
    assert.equal(await workbench.cell("AH9"), "Q9957");
    assert.equal(await workbench.cell("AH11"), "=Q9957UNITS(-1)");
    assert.equal(await workbench.cell("AH12"), '="CHECKCLAIM(A1)"');
    const remembered = await workbench.savedRows("EchoScrub formulas");
    assert.deepEqual(
      remembered.slice(4, 6).map((row) => row.slice(0, 4)),
      [
        ["Charges", "AH6", "=Q9957UNITS(1.5)", "2"],
        ["Charges", "AH8:AJ9", '=CONTRASTLINES("Q9957",0.4,1)', "Q9957"],
      ],
    );
    await workbench.narrow(320);
    assert.equal(await workbench.overflow(), 0);
    await shoot(workbench, "frozen-320");
    await pane.getByRole("button", { name: "Thaw 2 formulas" }).press("Enter");
    await pane.getByText("2 formulas are back.").waitFor();
    assert.equal(await workbench.cell("AH6"), "=Q9957UNITS(1.5)");
    assert.equal(await workbench.cell("AH8"), '=CONTRASTLINES("Q9957",0.4,1)');
    assert.equal(await workbench.shown("AI9"), "JW");
  });

  it("are as they were where freezing is stopped midway", async () => {
    await workbench.open("many.xlsx", await manyFormulas(), "Charges");
    const { pane } = workbench;
    const before = await workbench.savedRows("Charges");
    await pane.getByRole("button", { name: "Formulas", exact: true }).press("Enter");
    await pane.getByText("Charges: 3,000 formulas").waitFor();
    // It is pressed as soon as it is there: a fast machine is done with all of them in a moment.
    await pane.evaluate(() =>
      new MutationObserver(() => document.querySelector<HTMLButtonElement>(".running button")?.click()).observe(
        document.body,
        { childList: true, subtree: true },
      ),
    );
    await pane.getByRole("button", { name: "Freeze 3,000 formulas" }).press("Enter");
    await pane.getByRole("status").getByText("The change was stopped. Everything is as it was before.").waitFor();
    await pane.getByText("Charges: 3,000 formulas").waitFor();
    assert.deepEqual(await workbench.savedRows("Charges"), before);
    assert.equal(await workbench.cell("A5999"), "=Q9957UNITS(1.5)");
  });
});

/** Formulas of which none stands below another: they are written a thousand at a time. */
async function manyFormulas(): Promise<Uint8Array> {
  const workbook = newWorkbook("Charges");
  const cells = Array.from({ length: 5_999 }, (_, row) => [row % 2 ? null : "=Q9957UNITS(1.5)"]);
  setInputs(workbook.sheets[0]!, { top: 0, left: 0, bottom: cells.length - 1, right: 0 }, cells);
  return saveWorkbook(workbook);
}
