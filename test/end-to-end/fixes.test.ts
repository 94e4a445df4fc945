import assert from "node:assert/strict";
import { openWorkbook } from "../../src/workbench/files/open-workbook.ts";
import type { Sheet } from "../../src/workbench/model/sheet.ts";
import { lettersOf, list, rowOf, totalsRow } from "../support/sample.ts";
import { cellsOf } from "./cells-of.ts";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { inOwnWorkbench, looks, makeChange, shoot, showFinding, undoChange } from "./support.ts";

describe("Changes made from the pane", function () {
  this.timeout(180_000);
  let workbench: WorkbenchPage;
  let original: unknown;

  const inWorkbench = inOwnWorkbench(async (opened) => {
    workbench = opened;
    original = await saved();
    await workbench.check();
  });

  after(closeWorkbench);

  /** The charges as they are saved: cells with formulas and formats. */
  async function saved(): Promise<unknown> {
    const { workbook } = await openWorkbook(await workbench.savedBytes(), "x.xlsx");
    return contents(workbook.sheets.find(({ name }) => name === "Charges")!);
  }

  /** Opens the preview of one finding and gives what it says of the rows. */
  async function preview(row: number, rule: string): Promise<string> {
    const { pane } = workbench;
    await showFinding(workbench, row, rule);
    await pane.getByRole("button", { name: /^Fix… / }).click();
    await pane.locator(".preview h2:focus").waitFor();
    return pane.locator(".changes").innerText();
  }

  async function make(): Promise<void> {
    await makeChange(workbench);
    assert.equal(await workbench.pane.locator(".message.stale").count(), 0);
  }

  async function undo(button?: RegExp): Promise<void> {
    await undoChange(workbench, button);
    assert.deepEqual(await saved(), original);
  }

  const cell = (heading: string, row: number) => workbench.shown(lettersOf(heading) + row);

  inWorkbench("split a row into what was given and what was discarded, and back", async () => {
    const row = rowOf("waste-jz-contradicted");
    const total = await workbench.shown(lettersOf("Qty") + totalsRow);
    const said = await preview(row, "waste-jz-contradicted");
    assert.match(said, new RegExp(`Row ${row}[^]*New row below row ${row}`));
    assert.match(await workbench.pane.locator(".preview").innerText(), /This changes what is billed/);
    await make();
    assert.equal(await cell("Qty", row), "1");
    assert.equal(await cell("Qty", row + 1), "1");
    assert.equal(await cell("Mods", row + 1), "JW");
    assert.equal(await workbench.shown(lettersOf("Qty") + (totalsRow + 1)), total);
    await undo();
  });

  inWorkbench(
    "add the missing line of the stress contrast, and back; its cell is shown after rows have moved",
    async () => {
      const row = rowOf("stress-contrast-admin-missing");
      assert.match(await preview(row, "stress-contrast-admin-missing"), /93352/);
      await make();
      assert.equal(await cell("Proc Code", row + 1), "93352");
      const later = rowOf("waste-modifier-missing") + 1;
      await workbench.pane.getByRole("searchbox").fill("waste-modifier-missing");
      await workbench.pane
        .locator("button.finding")
        .filter({ hasText: `Row ${later},` })
        .first()
        .click();
      await workbench.untilSelected(new RegExp(`^${lettersOf("Mods")}${later}$`));
      await undo(/^Undo last change/);
    },
  );

  inWorkbench("add modifier 26, and back", async () => {
    const row = rowOf("echo-facility-needs-26");
    await preview(row, "echo-facility-needs-26");
    await make();
    assert.equal(await cell("Mods", row), "26");
    await undo();
  });

  inWorkbench("are taken back after the workbook was saved, closed and opened again", async () => {
    const rows = [rowOf("echo-facility-needs-26"), rowOf("waste-jz-contradicted")];
    await preview(rows[0]!, "echo-facility-needs-26");
    await make();
    await preview(rows[1]!, "waste-jz-contradicted");
    await make();
    await workbench.open("charges.xlsx", await workbench.savedBytes(), "Charges");
    assert.equal(await workbench.pane.getByRole("heading", { name: "Three steps" }).count(), 0);
    await workbench.press(/^Undo last change/);
    await workbench.pane.getByText("The cells are as they were before.").waitFor();
    await undo(/^Undo last change/);
    assert.equal(await workbench.pane.getByRole("button", { name: /^Undo last change/ }).count(), 0);
  });

  inWorkbench("drop a duplicate, and back", async () => {
    const row = rowOf("duplicate-line");
    const below = await cell("Proc Code", row + 1);
    assert.match(await preview(row, "duplicate-line"), new RegExp(`Row ${row} is removed`));
    await make();
    assert.equal(await cell("Proc Code", row), below);
    await undo();
  });

  inWorkbench("mend several rows of one rule, but for one that is left out, by keyboard alone", async () => {
    const { pane, page } = workbench;
    const rows = list.planted.filter(({ rule }) => rule === "contrast-units-per-vial").map(({ row }) => row);
    const [kept, mended] = rows;
    assert.ok(kept && mended);
    const before = [await cell("Qty", kept), await cell("Qty", mended)];
    await pane.getByRole("searchbox").fill("contrast-units-per-vial");
    await pane.getByRole("button", { name: /^Fix all \d+…/ }).press("Enter");
    await pane.locator(".preview h2:focus").waitFor();
    const boxes = pane.locator(".changes input[type=checkbox]");
    assert.equal(await boxes.count(), rows.length);
    // What changes what is billed is said yes to row by row: the last of them.
    assert.equal(await pane.locator(".changes input:checked").count(), 0);
    assert.equal(await pane.locator(".preview .primary").getAttribute("aria-disabled"), "true");
    assert.deepEqual(await workbench.violations(), []);
    await boxes.last().focus();
    await page.keyboard.press("Space");
    await pane.getByText(/^\d cells change\.$/).waitFor();
    await shoot(workbench, "parts");
    await workbench.narrow(320);
    assert.equal(await workbench.overflow(), 0);
    await shoot(workbench, "parts-320");
    await make();
    const after = [await cell("Qty", kept), await cell("Qty", mended)];
    assert.equal(after[0], before[0]);
    assert.notEqual(after[1], before[1]);
    const log = await workbench.savedRows("Change log");
    assert.ok(log.slice(1).every((cells) => String(cells[2]).includes("contrast-units-per-vial")));
    await undo();
  });

  inWorkbench("make all safe changes at once, tell of them on a sheet, and back", async () => {
    await workbench.press(/^Fix all \d+ safe ones…/);
    assert.match(await workbench.pane.locator(".preview").innerText(), /What is billed stays the same/);
    await make();
    await workbench.pane.getByText("Undo last change").waitFor();
    const log = await workbench.savedRows("Change log");
    assert.deepEqual(log[0], ["When", "Done", "Rule", "Cell", "Old", "New"]);
    assert.ok(log.length > 3);
    assert.ok(log.some((cells) => cells[5] === 26 || cells[5] === "26"));
    await undo();
    assert.ok((await workbench.savedRows("Change log")).some((cells) => cells[1] === "Taken back"));
  });

  inWorkbench("are not taken back over a cell that was changed since, and that is said", async () => {
    const row = rowOf("echo-facility-needs-26");
    await preview(row, "echo-facility-needs-26");
    await make();
    await workbench.type(lettersOf("Mods") + row, "59");
    await workbench.press(/^Undo last change/);
    const alert = workbench.pane.getByRole("alert");
    await alert.getByText(`Cell ${lettersOf("Mods")}${row} of sheet Charges was changed since`).waitFor();
    assert.equal(await cell("Mods", row), "59");
  });

  inWorkbench("are given up by Escape, with the focus back on the finding and nothing written", async () => {
    const row = rowOf("waste-modifier-missing");
    const before = await saved();
    await preview(row, "waste-modifier-missing");
    await workbench.page.keyboard.press("Escape");
    await workbench.pane.locator(".preview").waitFor({ state: "detached" });
    await workbench.pane.locator("button.finding:focus[aria-current=true]").waitFor();
    assert.deepEqual(await saved(), before);
  });

  for (const [name, options] of looks) {
    inWorkbench(
      `are shown so that everybody can read them: ${name}, and at 320 pixels`,
      async () => {
        await preview(rowOf("waste-jz-contradicted"), "waste-jz-contradicted");
        assert.deepEqual(await workbench.violations(), []);
        await shoot(workbench, `preview-${name}`);
        await workbench.narrow(320);
        assert.equal(await workbench.overflow(), 0);
        await shoot(workbench, `preview-${name}-320`);
        await make();
        assert.deepEqual(await workbench.violations(), []);
        await shoot(workbench, `done-${name}-320`);
      },
      options,
    );
  }
});

function contents(sheet: Sheet): unknown {
  return {
    cells: cellsOf(sheet),
    rules: sheet.conditionalFormats.map(({ formula }) => formula),
    tables: sheet.tables.map(({ area }) => area),
  };
}
