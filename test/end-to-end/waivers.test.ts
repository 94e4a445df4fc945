import assert from "node:assert/strict";
import { saveWorkbook } from "../../src/workbench/files/save-workbook.ts";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { headings, study } from "../session/memory-host.ts";
import { newWorkbook } from "../workbench/office-in-node.ts";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { inOwnWorkbench, looks, shoot } from "./support.ts";

/** Studies, each with an agent of which neither JW nor JZ is said: errors in rows 3, 5, … 25. */
async function charges(studies = 12, modifier: (place: number) => string | null = () => null): Promise<Uint8Array> {
  const workbook = newWorkbook("Charges");
  const rows = Array.from({ length: studies }, (_, index) => study(10 + index, modifier(index), 2)).flat();
  const cells = [headings, ...rows].map((row) => row.map((value) => (typeof value === "object" ? null : value)));
  setInputs(workbook.sheets[0]!, { top: 0, left: 0, bottom: rows.length, right: headings.length - 1 }, cells);
  return saveWorkbook(workbook);
}

describe("Findings that are kept on purpose", function () {
  this.timeout(180_000);
  let workbench: WorkbenchPage;

  after(closeWorkbench);

  const inWorkbench = inOwnWorkbench((opened) => {
    workbench = opened;
  });

  async function checkCharges(sheet = charges()): Promise<void> {
    await workbench.open("charges.xlsx", await sheet, "Charges");
    await workbench.check();
  }

  const picture = (name: string) => shoot(workbench, `keep-${name}`);
  const kept = () => workbench.pane.getByRole("button", { name: /^Kept \d/ });

  /** Sorts rows by their claims, the last one first. */
  const sort = (address: string) =>
    workbench.pane.evaluate(
      (rows) =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets
            .getItem("Charges")
            .getRange(rows)
            .sort.apply([{ key: 0, ascending: false }]);
          await context.sync();
        }),
      address,
    );

  /** Keeps the finding that is the current one, with the keyboard alone. */
  async function keepCurrent(reason: string): Promise<void> {
    const { pane, page } = workbench;
    await pane.getByRole("button", { name: /^Keep… Keep a finding/ }).press("Enter");
    await pane.locator("#keep-title:focus").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type(reason);
    await pane.getByRole("button", { name: "Keep this finding" }).press("Enter");
    await pane.getByText("1 finding is kept now").waitFor();
  }

  inWorkbench("one by one: sorted rows keep them, an edited one does not", async () => {
    await checkCharges();
    const { page, pane } = workbench;
    await page.keyboard.press("F8");
    await workbench.untilSelected(/^F3$/);
    await pane.getByRole("button", { name: /^Keep… Keep a finding/ }).press("Enter");
    await pane.locator("#keep-title:focus").waitFor();
    assert.deepEqual(await workbench.violations(), []);
    await pane.getByRole("button", { name: "Keep this finding" }).press("Enter");
    await pane.getByRole("alert").getByText("nothing is kept without a reason").waitFor();
    assert.equal(await pane.evaluate(() => document.activeElement?.getAttribute("name")), "reason");
    await picture("no-reason");
    await page.keyboard.press("Escape");
    await pane.getByRole("heading", { name: "Findings", exact: true }).waitFor();
    await keepCurrent("Payer confirmed by phone");
    assert.equal(await workbench.shown("J3"), "✓ Clean");
    assert.match(await workbench.shown("K3"), /^Kept: waste-modifier-missing \(Payer confirmed by phone, until \d/);
    await kept().press("Enter");
    await workbench.openGroups();
    await pane.locator("button.finding").press("Enter");
    await pane.getByText(/^Kept: Payer confirmed by phone \(until/).waitFor();
    await picture("kept-card");

    await sort("A2:N25");
    await pane.getByText("Kept on purpose, and counted nowhere else: 1 finding").waitFor();
    assert.equal(await workbench.shown("A25"), "C10");
    assert.equal(await workbench.shown("J25"), "✓ Clean");
    assert.match(await workbench.shown("J3"), /Error/);

    await workbench.type("G25", "3");
    await pane.getByText("Waivers that no longer count: 1 is of a row that was changed or is gone.").waitFor();
    await workbench.untilShown("J25", /Error/);
  });

  inWorkbench("ten among 5,000 rows: the same ten after sorting", async () => {
    const ten = new Set([0, 1, 249, 250, 500, 999, 1_234, 2_000, 2_498, 2_499]);
    await checkCharges(charges(2_500, (study) => (ten.has(study) ? null : "JZ")));
    const { pane } = workbench;
    await pane.getByRole("searchbox").fill("waste-modifier-missing");
    await pane.getByRole("button", { name: /^Keep all 10…/ }).press("Enter");
    await pane.getByLabel("Why it is right as it stands").fill("Payer confirmed by phone");
    await pane.getByLabel("To confirm, type how many: 10").fill("10");
    await pane.getByRole("checkbox").press("Space");
    await pane.getByRole("button", { name: "Keep 10 findings" }).press("Enter");
    await pane.getByText("10 findings are kept now").waitFor();
    await sort("A2:N5001");
    await workbench.press("Check sheet");
    await pane.getByText("Kept on purpose, and counted nowhere else: 10 findings").waitFor();
    const rows = await workbench.savedRows("Charges");
    const kept = rows.filter((row) => row.some((cell) => /^Kept: waste-modifier-missing/.test(String(cell))));
    assert.deepEqual(
      kept.map(([claim]) => claim),
      [...ten].map((study) => `C${10 + study}`).sort((a, b) => (a < b ? 1 : -1)),
    );
    await pane.getByRole("button", { name: /^Kept \d/ }).press("Enter");
    await workbench.openGroups();
    await pane.locator("button.finding").first().press("Enter");
    await pane.getByRole("button", { name: "Keep no longer" }).press("Enter");
    await pane.getByText("1 row of the kept findings removed.").waitFor();
    await pane.getByText("Kept on purpose, and counted nowhere else: 9 findings").waitFor();
  });

  inWorkbench("a whole backlog in one step; what no longer counts, or never did, is told of and removed", async () => {
    await checkCharges();
    const { page, pane } = workbench;
    await pane.getByRole("button", { name: "Kept findings", exact: true }).press("Enter");
    await pane.getByText("Nothing is kept on purpose.").waitFor();
    await pane.getByRole("button", { name: "Keep all of today’s findings (12)…" }).press("Enter");
    await pane.getByLabel("Why it is right as it stands").fill("Billed before we had EchoScrub");
    await pane.getByLabel("To confirm, type how many: 12").fill("12");
    await pane.getByRole("checkbox").press("Space");
    await pane.getByRole("button", { name: "Keep 12 findings" }).press("Enter");
    await pane.getByText("All that was found is kept on purpose.").waitFor();

    // One loses its reason, one is over, one is there twice instead of another, and the facts of one row change.
    await page.getByRole("tab", { name: "Kept findings" }).click();
    const left = (count: number) =>
      pane.getByText(`Kept on purpose, and counted nowhere else: ${count} findings`).waitFor();
    await workbench.goTo("G5");
    await page.keyboard.press("Delete");
    await left(11);
    await workbench.type("I6", "2026-01-01");
    await left(10);
    await workbench.type("L8", await workbench.cell("L7"));
    await left(9);
    await page.getByRole("tab", { name: "Charges" }).click();
    await workbench.type("G25", "3");
    await left(8);
    await pane
      .getByText(
        "Waivers that no longer count: 1 has expired, 1 is of a row that was changed or is gone, 1 has nothing left to keep.",
      )
      .waitFor();
    await pane.getByRole("button", { name: "Kept findings", exact: true }).press("Enter");
    await pane.getByText("Row 5 of sheet Kept findings keeps nothing, because it gives no reason").waitFor();
    for (const group of [
      /^1 has expired$/,
      /^1 lapsed: its row was/,
      /^1 has nothing left to keep$/,
      /^8 findings are/,
    ]) {
      await pane.locator("summary", { hasText: group }).waitFor();
    }
    assert.deepEqual(await workbench.violations(), []);
    await picture("idle");
    await pane.getByRole("button", { name: "Remove the 3 that no longer count" }).press("Enter");
    await pane.getByText("3 rows of the kept findings removed.").waitFor();
    await pane
      .locator(".message.problem")
      .getByRole("button", { name: /^Remove/ })
      .press("Enter");
    await pane.getByText("1 row of the kept findings removed.").waitFor();
    const rows = await workbench.savedRows("Kept findings");
    assert.equal(rows.filter((row) => row.includes("Billed before we had EchoScrub")).length, 8);
  });

  for (const [look, options] of looks) {
    inWorkbench(
      `all of a rule and a backlog, guarded; listed, removed, and taken back: ${look}`,
      async () => {
        await checkCharges();
        const { page, pane } = workbench;
        await pane.getByRole("button", { name: /^Keep all 12…/ }).press("Enter");
        await pane.locator("#keep-title:focus").waitFor();
        await workbench.narrow(320);
        assert.equal(await workbench.overflow(), 0);
        assert.deepEqual(await workbench.violations(), []);
        await picture(`form-320-${look}`);
        await pane.getByLabel("Why it is right as it stands").fill("Old backlog");
        await pane.getByLabel("Who answers for it").fill("Kim");
        const go = pane.getByRole("button", { name: "Keep 12 findings" });
        await go.press("Enter");
        await pane.getByRole("alert").getByText("Type the number of findings").waitFor();
        await pane.getByLabel("To confirm, type how many: 12").fill("12");
        await go.press("Enter");
        await pane.getByRole("alert").getByText("There are errors among them").waitFor();
        assert.deepEqual(await workbench.violations(), []);
        await page.keyboard.press("Space");
        await go.press("Enter");
        await pane.getByText("12 findings are kept now").waitFor();
        await pane.getByText("All that was found is kept on purpose.").waitFor();
        assert.deepEqual(await workbench.violations(), []);

        await pane.getByRole("button", { name: "Kept findings", exact: true }).press("Enter");
        await pane.locator("#waivers-title:focus").waitFor();
        await pane.getByText("12 findings are kept", { exact: true }).waitFor();
        assert.equal(await workbench.overflow(), 0);
        assert.deepEqual(await workbench.violations(), []);
        await picture(`list-320-${look}`);
        await workbench.narrow(420);
        await pane.getByRole("button", { name: "Row 5", exact: true }).press("Enter");
        await workbench.untilSelected(/^A5$/);
        await pane
          .getByRole("button", { name: /^Remove/ })
          .nth(1)
          .press("Enter");
        await pane.getByText("1 row of the kept findings removed.").waitFor();
        await pane.getByText("11 findings are kept", { exact: true }).waitFor();
        await picture(`removed-${look}`);
        await pane.getByRole("status").getByRole("button", { name: "Undo" }).press("Enter");
        await pane.getByText("12 findings are kept", { exact: true }).waitFor();
        const rows = await workbench.savedRows("Kept findings");
        assert.equal(rows.filter((row) => row.includes("Old backlog")).length, 12);
      },
      options,
    );
  }
});
