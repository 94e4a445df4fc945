import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openWorkbook } from "../../src/workbench/files/open-workbook.ts";
import type { Sheet } from "../../src/workbench/model/sheet.ts";
import { closeWorkbench, openWorkbench } from "./workbench-page.ts";
import type { WorkbenchPage } from "./workbench-page.ts";

const sample = new URL("../../assets/samples/contrast-echo-charges.xlsx", import.meta.url);

describe("The add-in in the workbench", function () {
  this.timeout(90_000);
  let workbench: WorkbenchPage;
  const complaints: string[] = [];

  before(async () => {
    workbench = await openWorkbench({ acceptDownloads: true });
    const { page } = workbench;
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
  });

  after(async () => {
    await workbench.close();
    await closeWorkbench();
  });

  const shown = (address: string) => workbench.page.locator(`#cell-${address}`);

  it("checks the sheet by its ribbon button, colours the bad rows and says why beside them", async () => {
    await workbench.page.getByRole("button", { name: "Check sheet" }).first().click();
    await workbench.pane.getByRole("heading", { name: "Findings" }).waitFor();
    await workbench.pane.getByText("Row 29, cell G29").click();
    await shown("G29").and(workbench.page.locator("[aria-selected=true]")).waitFor();
    const colour = await shown("A29").evaluate((cell) => getComputedStyle(cell).backgroundColor);
    const clean = await shown("A28").count();
    assert.match(colour, /^rgb\(255, \d+, \d+\)$/);
    assert.equal(clean, 1);
    await workbench.goTo("U29");
    assert.match(await shown("U29").innerText(), /Error$/);
    await workbench.goTo("V29");
    assert.match(await shown("V29").innerText(), /2 are billed/);
  });

  it("goes to the next finding by its keys", async () => {
    await workbench.goTo("A6");
    const before = await workbench.selected();
    await workbench.page.keyboard.press("Control+Alt+ArrowDown");
    await workbench.page.waitForFunction(
      (was) => document.querySelector<HTMLInputElement>(".name-box")?.value !== was,
      before,
    );
  });

  it("spills a verdict for every row, and one row's verdict beside a sum", async () => {
    await workbench.type("AC6", "=CHECKCLAIMS(A6:T279)");
    await workbench.type("AD6", '=COUNTIF(AC6:AC279,"OK*")+COUNTIF(AC6:AC279,"Error*")>200');
    await workbench.goTo("AC29");
    await shown("AC29").getByText("Error:").waitFor();
    await workbench.goTo("AD6");
    await shown("AD6").getByText("TRUE").waitFor();
    await workbench.goTo("AC6:AD6");
    await workbench.page.keyboard.press("Delete");
  });

  it("clears its marks, and the saved workbook has the cells and looks of the original", async () => {
    await workbench.page.getByRole("button", { name: "Clear marks" }).click();
    await workbench.pane.getByText("The marks are gone").waitFor();
    await workbench.page.getByRole("tab", { name: "Home" }).click();
    const downloading = workbench.page.waitForEvent("download");
    await workbench.page.getByRole("button", { name: "Save", exact: true }).click();
    const saved = new Uint8Array(await readFile(await (await downloading).path()));
    const original = new Uint8Array(await readFile(sample));
    assert.deepEqual(await contents(saved), await contents(original));
  });

  it("misses nothing in the workbench, and complains of nothing", async () => {
    await workbench.page.getByRole("button", { name: "Log" }).click();
    await workbench.page.getByText("The add-in has asked for nothing that is missing here.").waitFor();
    assert.deepEqual(complaints, []);
    assert.deepEqual(workbench.strayRequests, []);
  });
});

/** Cells with their formats, conditional formats, widths, names and tables. */
async function contents(bytes: Uint8Array): Promise<unknown[]> {
  const { workbook } = await openWorkbook(bytes, "x.xlsx");
  return [workbook.names.map(({ name }) => name), ...workbook.sheets.map(sheetContents)];
}

function sheetContents(sheet: Sheet): unknown {
  const cells: unknown[] = [];
  const used = sheet.usedArea(false);
  if (used) {
    sheet.cells.forEach(used, ({ value, formula, format }, row, column) => {
      if (value !== "" || formula !== undefined || Object.keys(format ?? {}).length > 0) {
        cells.push([row, column, String(value), formula, JSON.stringify(format ?? {})]);
      }
    });
  }
  return {
    name: sheet.name,
    cells,
    rules: sheet.conditionalFormats.map(({ formula }) => formula),
    columns: [...sheet.columns].filter(([, { size }]) => size !== 48),
    tables: sheet.tables.map(({ name, area }) => [name, area]),
  };
}
