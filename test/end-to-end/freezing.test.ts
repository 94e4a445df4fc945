import assert from "node:assert/strict";
import { closeWorkbench, openWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";

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
    const shots = process.env["ECHOSCRUB_SHOTS"];
    await pane.getByRole("button", { name: "Formulas", exact: true }).press("Enter");
    await pane.locator("#freezing-title:focus").waitFor();
    await pane.getByText("Charges: 3 formulas").waitFor();
    await pane.getByText("AH11 shows an error and stays").waitFor();
    assert.deepEqual(await workbench.violations(), []);
    if (shots) await page.screenshot({ path: `${shots}/freezing.png` });
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
    if (shots) await page.screenshot({ path: `${shots}/frozen-320.png` });
    await pane.getByRole("button", { name: "Thaw 2 formulas" }).press("Enter");
    await pane.getByText("2 formulas are back.").waitFor();
    assert.equal(await workbench.cell("AH6"), "=Q9957UNITS(1.5)");
    assert.equal(await workbench.cell("AH8"), '=CONTRASTLINES("Q9957",0.4,1)');
    assert.equal(await workbench.shown("AI9"), "JW");
  });
});
