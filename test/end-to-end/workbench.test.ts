import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openWorkbook } from "../../src/workbench/files/open-workbook.ts";
import type { Sheet } from "../../src/workbench/model/sheet.ts";
import { beside, firstRow, lastRow, rowAddress, rowOf, sample } from "../support/sample.ts";
import { cellsOf } from "./cells-of.ts";
import { closeWorkbench, openWorkbench } from "../../scripts/workbench-page.ts";
import type { WorkbenchPage } from "../../scripts/workbench-page.ts";

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

  const row = rowOf("units-invalid");
  const shown = (address: string) => workbench.page.locator(`#cell-${address}`);

  it("checks the sheet by its ribbon button, colours the bad rows and says why beside them", async () => {
    await workbench.page.getByRole("button", { name: "Check sheet" }).first().click();
    await workbench.pane.getByRole("heading", { name: "Findings" }).waitFor();
    await workbench.openGroups();
    await workbench.pane.getByText(`Row ${row}, cell G${row}`).click();
    await shown(`G${row}`).and(workbench.page.locator("[aria-selected=true]")).waitFor();
    const colour = await shown(`A${row}`).evaluate((cell) => getComputedStyle(cell).backgroundColor);
    const clean = await shown(`A${row - 1}`).count();
    assert.match(colour, /^rgb\(255, \d+, \d+\)$/);
    assert.equal(clean, 1);
    const [verdict, problems] = [beside(0) + row, beside(1) + row];
    await workbench.goTo(verdict);
    assert.match(await shown(verdict).innerText(), /Error$/);
    await workbench.goTo(problems);
    assert.match(await shown(problems).innerText(), /2 are billed/);
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
    const [spill, sum] = [beside(8), beside(9)];
    const verdicts = `${spill}${firstRow}:${spill}${lastRow}`;
    await workbench.type(spill + firstRow, `=CHECKCLAIMS(${rowAddress(firstRow, lastRow)})`);
    await workbench.type(sum + firstRow, `=COUNTIF(${verdicts},"OK*")+COUNTIF(${verdicts},"Error*")>500`);
    await workbench.goTo(spill + row);
    await shown(spill + row)
      .getByText("Error:")
      .waitFor();
    await workbench.goTo(sum + firstRow);
    await shown(sum + firstRow)
      .getByText("TRUE")
      .waitFor();
    await workbench.goTo(`${spill}${firstRow}:${sum}${firstRow}`);
    await workbench.page.keyboard.press("Delete");
  });

  it("clears its marks, and the saved workbook has the cells and looks of the original", async () => {
    await workbench.page.getByRole("button", { name: "Clear marks" }).click();
    await workbench.pane.getByText("The marks are gone").waitFor();
    const saved = await workbench.savedBytes();
    const original = new Uint8Array(await readFile(sample));
    assert.deepEqual(await contents(saved), await contents(original));
  });

  it("misses nothing in the workbench, and complains of nothing", async () => {
    await workbench.page.getByRole("tab", { name: "Home" }).click();
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
  return {
    name: sheet.name,
    cells: cellsOf(sheet),
    rules: sheet.conditionalFormats.map(({ formula }) => formula),
    columns: [...sheet.columns].filter(([, { size }]) => size !== 48),
    tables: sheet.tables.map(({ name, area }) => [name, area]),
  };
}
