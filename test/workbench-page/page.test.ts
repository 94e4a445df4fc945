import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openWorkbook } from "../../src/workbench/files/open-workbook.ts";
import { lettersOf } from "../support/sample.ts";
import { closeBrowser, openPage } from "./page.ts";
import type { TestPage } from "./page.ts";

describe("the workbench page", function () {
  this.timeout(60_000);
  let page: TestPage;

  beforeEach(async () => {
    page = await openPage();
  });

  afterEach(async () => {
    const { complaints } = page;
    await page.page.context().close();
    assert.deepEqual(complaints, []);
  });

  after(closeBrowser);

  it("shows the sample as Excel would: dates, money, fills, frozen headings", async () => {
    await page.shows({ A1: "Lakeside Heart Imaging", A5: "Acct #", C6: "10/01/2026", H6: "$612.00" });
    await page.goTo("A700");
    await page.shows({ A5: "Acct #" });
    assert.equal(await page.cell("A6").count(), 0);
    assert.match(await page.cell("A5").evaluate((cell) => getComputedStyle(cell).backgroundColor), /^rgb\(/);
    assert.equal(await page.page.title(), "contrast-echo-charges.xlsx – EchoScrub workbench");
  });

  it("shows what the genuine office.js writes from the pane, and from a ribbon command", async () => {
    await page.goTo("AK6");
    await page.pane.getByRole("button", { name: "Write" }).click();
    await page.pane.getByText("Wrote Charges!AK6").waitFor();
    await page.shows({ AK6: "Hello from the pane" });
    assert.equal(
      await page.cell("AK6").evaluate((cell) => getComputedStyle(cell).backgroundColor),
      "rgb(255, 230, 153)",
    );
    await page.goTo("AK7");
    await page.button("Check sheet").click();
    await page.shows({ AK7: "Hello from a command" });
  });

  it("works out ordinary formulas and the add-in's, spills them, and again after a change", async () => {
    await page.type("AK6", "2", "=TWICE(AK6)+1", "=SUM(H6:H8)", "=COUNTDOWN(AK6+1)", "");
    await page.shows({ AK7: "5", AK8: "1416", AK9: "3", AK10: "2", AK11: "1" });
    await page.type("AK6", "3");
    await page.shows({ AK7: "7", AK9: "4", AK12: "1" });
    await page.type("AK10", "in the way");
    await page.shows({ AK9: "#SPILL!" });
    await page.goTo("AK10");
    await page.press("Delete");
    await page.shows({ AK10: "3" });
    assert.equal(await page.formula(), "=COUNTDOWN(AK6+1)");
    await page.type("AL6", "=SUMOF(J6:J8)", "=NOSUCH(1)");
    await page.shows({ AL7: "#NAME?" });
    await page.goTo("AL7");
    assert.match(await page.status.innerText(), /no function NOSUCH/i);
  });

  it("moves and selects by keyboard as Excel does", async () => {
    const last = lettersOf("Ordering NPI");
    const moves: readonly (readonly [keys: string, where: string])[] = [
      ["ArrowRight", "B6"],
      ["ArrowDown", "B7"],
      ["Control+Home", "A1"],
      ["Control+ArrowRight", "XFD1"],
      ["Control+ArrowLeft", "A1"],
      ["Tab", "B1"],
      ["Shift+Tab", "A1"],
      ["Enter", "A2"],
      ["Shift+Enter", "A1"],
      ["ArrowDown", "A2"],
      ["ArrowDown", "A3"],
      ["ArrowDown", "A4"],
      ["ArrowDown", "A5"],
      ["Shift+ArrowRight", "A5:B5"],
      ["Shift+ArrowDown", "A5:B6"],
      ["Control+Shift+ArrowRight", `A5:${last}6`],
      ["Tab", `A5:${last}6`],
      ["Escape", `A5:${last}6`],
      ["Home", "A5"],
      ["Control+ArrowRight", `${last}5`],
      ["Control+ArrowRight", "XFD5"],
    ];
    await page.goTo("A6");
    for (const [keys, where] of moves) {
      await page.press(keys);
      assert.equal(await page.where(), where, keys);
    }
  });

  it("edits in the cell and in the formula bar, undoes and redoes", async () => {
    await page.type("AK6", "one");
    await page.goTo("AK6");
    await page.press("F2");
    await page.page.keyboard.type(" more");
    await page.press("Enter");
    await page.shows({ AK6: "one more" });
    await page.goTo("AK6");
    await page.page.keyboard.type("lost");
    await page.press("Escape");
    await page.shows({ AK6: "one more" });
    const bar = page.page.getByRole("textbox", { name: "Formula" }).first();
    await bar.click();
    await bar.fill("from the bar");
    await bar.press("Enter");
    await page.shows({ AK6: "from the bar" });
    assert.equal(await page.where(), "AK7");
    await page.press("Control+z", "Control+z");
    await page.shows({ AK6: "one" });
    await page.press("Control+y");
    await page.shows({ AK6: "one more" });
  });

  it("puts the address of a clicked cell into a formula", async () => {
    await page.goTo("I2");
    await page.page.keyboard.type("=SUM(");
    await page.cell("H6").hover();
    await page.page.mouse.down();
    await page.cell("H9").hover();
    await page.page.mouse.up();
    await page.page.keyboard.type(")");
    await page.press("Enter");
    await page.goTo("I2");
    assert.equal(await page.formula(), "=SUM(H6:H9)");
  });

  it("copies cells with their formulas, and takes and gives tab-separated text", async () => {
    await page.type("AK6", "1", "=AK6*10");
    await page.goTo("AK6:AK7");
    await page.press("Control+c");
    assert.equal(await page.page.evaluate(() => navigator.clipboard.readText()), "1\n10");
    await page.goTo("AM8");
    await page.press("Control+v");
    await page.shows({ AM8: "1", AM9: "10" });
    await page.goTo("AM9");
    assert.equal(await page.formula(), "=AM8*10");
    await page.page.evaluate(() => navigator.clipboard.writeText('99213\t"two\nlines"\r\n7/1/2026\t=1+1\r\n'));
    await page.goTo("AO6");
    await page.press("Control+v");
    await page.shows({ AO6: "99213", AO7: "7/1/2026", AP7: "2" });
    await page.goTo("AM9:AM12");
    await page.press("Control+d");
    await page.shows({ AM12: "10000" });
  });

  it("adds, renames and shows sheets", async () => {
    await page.page.getByRole("tab", { name: "By payer" }).click();
    await page.shows({ A1: "Charges by payer" });
    await page.button("New sheet").click();
    const tab = page.page.getByRole("tab", { name: "Sheet4" });
    assert.equal(await tab.getAttribute("aria-selected"), "true");
    await tab.dblclick();
    await page.page.getByLabel("New name of sheet Sheet4").fill("Notes");
    await page.press("Enter");
    await page.page.getByRole("tab", { name: "Notes" }).waitFor();
  });

  it("opens each sheet where it was looked at last", async () => {
    const open = (sheet: string) => page.page.getByRole("tab", { name: sheet, exact: true }).click();
    await page.goTo("A500");
    await open("By payer");
    await page.shows({ A1: "Charges by payer" });
    await open("Charges");
    await page.cell("A500").waitFor();
    await page.grid.hover();
    await page.page.mouse.wheel(0, 2000);
    await page.cell("A600").waitFor();
    await open("By payer");
    await page.shows({ A1: "Charges by payer" });
    await open("Charges");
    await page.cell("A600").waitFor();
    assert.equal(await page.cell("A500").count(), 0);
    assert.equal(await page.where(), "A500");
  });

  it("opens the user's own file, says why one cannot be opened, and saves", async () => {
    const choose = async (name: string, text: string): Promise<void> => {
      await page.page.getByRole("tab", { name: "Home" }).click();
      const choosing = page.page.waitForEvent("filechooser");
      await page.button("Open").click();
      await (await choosing).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    };
    await choose("charges.csv", "Code,POS\r\n99213,02\r\n");
    await page.shows({ A2: "99213", B2: "02" });
    await page.pane.getByText("Ready in Excel").waitFor();
    await choose("photo.xlsx", "");
    await page.status.getByText(/photo\.xlsx is empty/).waitFor();
    assert.match((await page.status.getAttribute("class")) ?? "", /status-problem/);
    await page.shows({ A2: "99213" });
    await page.type("C2", "=A2&B2");
    const downloading = page.page.waitForEvent("download");
    await page.button("Save").click();
    const download = await downloading;
    assert.equal(download.suggestedFilename(), "charges.xlsx");
    const { workbook } = await openWorkbook(new Uint8Array(await readFile(await download.path())), "charges.xlsx");
    assert.deepEqual([workbook.activeSheet.value(1, 1), workbook.activeSheet.formula(1, 2)], ["02", "=A2&B2"]);
    assert.equal(workbook.activeSheet.value(1, 2), "9921302");
  });

  it("opens a file that is dropped on it", async () => {
    const files = await page.page.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(["Code\r\n00100\r\n"], "dropped.csv"));
      return dropped;
    });
    await page.page.dispatchEvent("body", "dragover", { dataTransfer: files });
    await page.page.getByText("Drop a workbook or a CSV file here").waitFor();
    await page.page.dispatchEvent("body", "drop", { dataTransfer: files });
    await page.shows({ A2: "00100" });
  });

  it("makes a column as wide as it is dragged, or as what is in it", async () => {
    const header = page.page.getByRole("columnheader", { name: "L", exact: true });
    const width = async (): Promise<number> => (await header.boundingBox())?.width ?? 0;
    const edge = async (): Promise<[number, number]> => {
      const box = (await header.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      return [box.x + box.width - 1, box.y + 8];
    };
    const before = await width();
    await page.page.mouse.move(...(await edge()));
    await page.page.mouse.down();
    const [x, y] = await edge();
    await page.page.mouse.move(x - 100, y);
    await page.page.mouse.up();
    assert.ok(Math.abs((await width()) - (before - 100)) < 4);
    await page.page.mouse.dblclick(...(await edge()));
    assert.ok((await width()) > before - 60);
  });

  it("lists what the add-in wanted and the workbench does not have", async () => {
    await page.page.getByRole("tab", { name: "Home" }).click();
    await page.button("Log").click();
    await page.page.getByText("nothing that is missing here").waitFor();
    await page.pane.getByRole("button", { name: "Name pivot tables" }).click();
    await page.pane.getByText("ApiNotImplementedInWorkbench").waitFor();
    await page.page.getByRole("listitem").filter({ hasText: "Worksheet.pivotTables" }).first().waitFor();
  });

  it("hides the pane and shows it again, its page still loaded", async () => {
    await page.pane.getByRole("button", { name: "Write" }).click();
    await page.button("Close the task pane").click();
    assert.equal(await page.page.getByRole("complementary").isVisible(), false);
    await page.button("Findings pane").click();
    await page.pane.getByText("Wrote Charges!A1").waitFor();
  });

  it("goes round its parts with F6, also out of the grid", async () => {
    const focused = (): Promise<string> =>
      page.page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset["region"] ?? "");
    await page.grid.focus();
    const seen: string[] = [];
    for (let count = 0; count < 3; count++) {
      seen.push(await focused());
      await page.press("F6");
    }
    assert.deepEqual([...seen, await focused()], ["grid", "sheets", "pane", "ribbon"]);
  });

  it("has nothing an accessibility check finds fault with", async () => {
    assert.deepEqual(await page.violations(), []);
    await page.page.getByRole("tab", { name: "Home" }).click();
    await page.button("Log").click();
    await page.type("AK6", "=1/0");
    await page.goTo("A6:C9");
    assert.deepEqual(await page.violations(), []);
  });
});
