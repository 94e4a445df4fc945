import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { firstRow, lastRow, lettersOf } from "../support/sample.ts";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { inOwnWorkbench, looks } from "./support.ts";

describe("Findings sheet and summary", function () {
  this.timeout(180_000);
  let workbench: WorkbenchPage;

  const inWorkbench = inOwnWorkbench((opened) => {
    workbench = opened;
  });

  after(closeWorkbench);

  const tabs = () => workbench.page.getByRole("tablist").last().getByRole("tab").allInnerTexts();
  const sheet = (name: string) => workbench.page.getByRole("tab", { name, exact: true }).click();
  const status = (text: RegExp) => workbench.pane.getByRole("status").getByText(text).waitFor();

  async function make(button: RegExp = /^Make the sheets/): Promise<void> {
    const { pane } = workbench;
    // What was said of an earlier press is still there for a moment.
    await pane.evaluate(() => document.querySelectorAll(".message").forEach((old) => old.classList.add("earlier")));
    await workbench.press(button);
    await pane.locator(".message:not(.earlier)", { hasText: /The findings stand on sheet/ }).waitFor();
  }

  async function open(): Promise<void> {
    await workbench.press("Findings sheet");
    await workbench.pane.locator("h2:focus", { hasText: "Findings sheet and summary" }).waitFor();
  }

  /** Of the charts of the workbook as it is saved. */
  async function chartTitles(): Promise<readonly string[]> {
    const parts = await savedParts();
    const charts = Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    return charts.map((name) => /<a:t>([^<]*)<\/a:t>/.exec(strFromU8(parts[name]!))?.[1] ?? "").sort();
  }

  /** The bytes of the workbook as it is saved. */
  async function savedParts(): Promise<Readonly<Record<string, Uint8Array>>> {
    return unzipSync(await workbench.savedBytes());
  }

  inWorkbench("are made without a mouse, with native charts, and their sum is that of the pane", async () => {
    const { pane, page } = workbench;
    await workbench.check();
    const risk = (await pane.locator(".risk").innerText()).replace(/[^\d.]/g, "");
    await pane.getByRole("button", { name: "Findings sheet" }).focus();
    await page.keyboard.press("Enter");
    await pane.locator("h2:focus", { hasText: "Findings sheet and summary" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await status(/^The findings stand on sheet EchoScrub findings, the summary on sheet EchoScrub summary/);
    assert.deepEqual((await tabs()).slice(-3), ["EchoScrub findings", "EchoScrub runs", "EchoScrub summary"]);

    const rows = await workbench.savedRows("EchoScrub findings");
    const heads = rows.find((row) => row.includes("Rank"))!;
    const table = rows.slice(rows.indexOf(heads) + 1);
    const sum = table.reduce((total, row) => total + Number(row[heads.indexOf("In total $")] ?? 0), 0);
    assert.equal(sum.toFixed(2), risk);

    // That of the sample has no title.
    const risks = ["payer", "rule", "site (billing NPI)"].map((what) => `By ${what}: money at risk`);
    const drawn = ["", ...risks, "Verdicts"];
    assert.deepEqual(await chartTitles(), drawn);
    // A trend takes two checks, and what is checked again within minutes counts once.
    await sheet("EchoScrub runs");
    assert.match(await workbench.cell("A5"), /^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    await workbench.type("A5", "2026-01-02 08:00");
    await sheet("Charges");
    await workbench.check();
    await open();
    await make(/anew$/);
    assert.deepEqual(await chartTitles(), [...drawn, "Clean claims in percent, check by check"].sort());
    assert.deepEqual(workbench.strayRequests, []);
  });

  inWorkbench("lead to the cell, wherever sorting has put its row", async () => {
    await workbench.check();
    await open();
    await make();
    await sheet("EchoScrub findings");
    const [cell, claim] = [await workbench.shown("E6"), await workbench.shown("F6")];
    await sheet("Charges");
    await workbench.pane.evaluate(
      ([top, bottom]) =>
        Excel.run(async (context) => {
          const charges = context.workbook.worksheets.getItem("Charges");
          const used = charges.getUsedRange().load("columnCount");
          await context.sync();
          const rows = charges.getRangeByIndexes(top! - 1, 0, bottom! - top! + 1, used.columnCount);
          rows.sort.apply([{ key: 0, ascending: false }]);
          await context.sync();
        }),
      [firstRow, lastRow],
    );
    await sheet("EchoScrub findings");
    const moved = await workbench.shown("E6");
    assert.notEqual(moved, cell);
    await workbench.page.locator('[role="gridcell"][aria-selected="true"]').click();
    await workbench.untilSelected(new RegExp(`^${moved}$`));
    const row = moved.replace(/^[A-Z]+/, "");
    assert.equal(await workbench.cell(lettersOf("Acct #") + row), claim);
  });

  inWorkbench("are made for a protected sheet too, made anew in their place, and taken away again", async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.protect();
        await context.sync();
      }),
    );
    await workbench.check();
    // What was found on a protected sheet is written at once.
    const before = await tabs();
    assert.equal(before.at(-1), "EchoScrub findings");
    await open();
    await make();
    await make(/anew$/);
    assert.deepEqual(await tabs(), [...before, "EchoScrub runs", "EchoScrub summary"]);
    await sheet("EchoScrub findings");
    await workbench.type("T8", "=my note");
    await make(/anew$/);
    const names = await tabs();
    const today = await workbench.page.evaluate(() => new Date().toLocaleDateString("sv"));
    assert.equal(names.filter((name) => name === `EchoScrub findings ${today}`).length, 1);
    await workbench.press("Remove these sheets");
    await status(/^The sheets EchoScrub findings, EchoScrub summary are gone\. Sheet EchoScrub findings [\d-]+ stays/);
    const left = await tabs();
    assert.ok(left.includes("EchoScrub runs") && !left.includes("EchoScrub summary"), left.join());
  });

  inWorkbench("give out a copy without names", async () => {
    const { pane, page } = workbench;
    await workbench.check();
    await open();
    await workbench.press("Make the copy");
    const downloading = page.waitForEvent("download");
    await workbench.press("Save the copy");
    const download = await downloading;
    assert.equal(download.suggestedFilename(), "echoscrub-without-names.csv");
    const text = await readFile((await download.path())!, "utf8");
    assert.match(text, /^row,claimId,patientId,firstYear,day,/);
    const account = await workbench.cell(`${lettersOf("Acct #")}${String(firstRow)}`);
    assert.ok(account.length > 3 && !text.includes(account));
    await pane.getByText("Text of echoscrub-without-names.csv").waitFor();
  });

  for (const [name, options] of looks) {
    inWorkbench(
      `can be read by everybody: ${name}`,
      async () => {
        await workbench.check();
        await open();
        await make();
        await workbench.press("Make the copy");
        await workbench.narrow(320);
        assert.deepEqual([await workbench.violations(), await workbench.overflow()], [[], 0]);
      },
      options,
    );
  }
});
