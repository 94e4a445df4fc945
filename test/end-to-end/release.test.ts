import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import type { CellValue } from "../../src/worksheet/cells.ts";
import { lettersOf, lineCount, list, rowOf } from "../support/sample.ts";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { inOwnWorkbench, looks, shoot, showFinding } from "./support.ts";

describe("The release gate", function () {
  this.timeout(180_000);
  let workbench: WorkbenchPage;

  const inWorkbench = inOwnWorkbench(async (opened) => {
    workbench = opened;
    await workbench.check();
  });

  after(closeWorkbench);

  const claimOf = (row: number) => workbench.cell(lettersOf("Acct #") + row);
  const status = (text: RegExp | string) => workbench.pane.getByRole("status").getByText(text).waitFor();

  async function openRelease(): Promise<void> {
    await workbench.press("Release…");
    await workbench.pane.locator("h2:focus", { hasText: "Release" }).waitFor();
    await workbench.pane.getByRole("button", { name: /^Release \d+ claims$/ }).waitFor();
  }

  /** Opens the claim of a finding by the finding's own card. */
  async function openClaim(row: number, rule: string): Promise<void> {
    const { pane } = workbench;
    await showFinding(workbench, row, rule);
    await pane.getByRole("button", { name: /^This claim… / }).click();
    await pane.locator("h2:focus", { hasText: "Claim" }).waitFor();
    await pane.getByRole("button", { name: "Evidence sheet" }).waitFor();
  }

  async function decide(button: RegExp, reason: string, go: string): Promise<void> {
    const { pane, page } = workbench;
    await pane.getByRole("button", { name: button }).first().press("Enter");
    await pane.locator("textarea:focus").waitFor();
    await page.keyboard.type(reason);
    await pane.getByLabel("Your name").fill("Kim Lee");
    await pane.getByRole("button", { name: go, exact: true }).press("Enter");
  }

  /** The rows of a table on a sheet of ours, by its headings. */
  async function tableOn(sheet: string, heading: string): Promise<readonly (readonly CellValue[])[]> {
    const rows = await workbench.savedRows(sheet);
    return rows.slice(rows.findIndex((row) => row.includes(heading)));
  }

  inWorkbench(
    "holds, keeps, approves and releases: what goes out is clean, kept or approved, and no row is lost",
    async () => {
      const { pane, page } = workbench;
      const approved = rowOf("doc-order");
      const wrong = rowOf("waste-modifier-missing");
      const [approvedClaim, wrongClaim] = [await claimOf(approved), await claimOf(wrong)];

      await openClaim(approved, "doc-order");
      await decide(/^Approve…/, "The order is on paper", "Approve");
      await status("The claim was approved.");
      await pane.getByText("It can go out.").waitFor();
      await workbench.press("Back");

      // A note of no consequence is a finding too: its claim is clean until somebody holds it.
      const noted = list.planted.find(({ severity, rule }) => severity === "info" && rule !== "doc-order")!;
      const notedClaim = await claimOf(noted.row);
      await openClaim(noted.row, noted.rule);
      await decide(/^Hold this claim…/, "=Waits for the reader", "Hold it");
      await status("The claim is held.");
      await workbench.press("Back");

      // An error is not approved, but it may be kept on purpose.
      const kept = rowOf("timely-filing");
      const keptClaim = await claimOf(kept);
      await showFinding(workbench, kept, "timely-filing");
      await pane.getByRole("button", { name: /^Keep… Keep a finding/ }).press("Enter");
      await pane.locator("#keep-title:focus").waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.type("The payer wants it so");
      await pane.getByRole("button", { name: "Keep this finding" }).press("Enter");
      await pane.getByText("1 finding is kept now").waitFor();

      await openRelease();
      await workbench.press(/^Release \d+ claims$/);
      await status(/claims were released to sheet Released, and \d+ are held on sheet Held\./);
      const downloading = page.waitForEvent("download");
      await workbench.press("Save the file");
      const download = await downloading;
      assert.match(download.suggestedFilename(), /^released-\d{4}-\d\d-\d\d-\d\d-\d\d\.csv$/);
      const file = await readFile(await download.path(), "utf8");
      const records = Papa.parse<string[]>(file, { newline: "\r\n", skipEmptyLines: true }).data;

      const [headings, ...released] = await tableOn("Released", "Acct #");
      const [heldHeadings, ...held] = await tableOn("Held", "Acct #");
      const place = headings!.indexOf("Acct #");
      const claims = (rows: readonly (readonly unknown[])[]) => new Set(rows.map((row) => row[place]));
      assert.deepEqual(records[0], headings);
      assert.equal(records.length - 1, released.length);
      assert.deepEqual([...claims(records.slice(1))], [...claims(released)]);
      assert.ok(released.length + held.length >= lineCount);
      for (const claim of claims(held)) assert.ok(!claims(released).has(claim), `${String(claim)} is on both sheets`);
      assert.ok(claims(released).has(approvedClaim) && claims(released).has(keptClaim));
      assert.ok(claims(held).has(wrongClaim) && claims(held).has(notedClaim));
      const why = heldHeadings!.indexOf("Why held");
      assert.deepEqual(heldHeadings!.slice(why), ["Why held", "Rule", "What to do", "Owner"]);
      for (const row of held) assert.notEqual(row[why] ?? "", "");
      const byHand = held.filter((row) => row[place] === notedClaim).map((row) => String(row[why]));
      assert.ok(byHand.some((text) => /^Held by Kim Lee \(.*\): =Waits for the reader$/.test(text)));
      const saved = await workbench.saved();
      for (const sheet of ["Released", "Held", "Release decisions"]) {
        const { formulaAt, firstRow, rows, columns } = saved.read(sheet);
        rows.forEach((_, index) => {
          for (const column of columns) assert.equal(formulaAt?.(firstRow + index, column), undefined);
        });
      }

      const decisions = await tableOn("Release decisions", "Decision");
      assert.deepEqual(
        decisions.slice(1, 3).map((row) => [row[0], row[2], row[3], row[4], row[5]]),
        [
          ["Approved", approvedClaim, "doc-order", "The order is on paper", "Kim Lee"],
          ["Held", notedClaim, noted.rule, "=Waits for the reader", "Kim Lee"],
        ],
      );
    },
  );

  inWorkbench("releases nothing once the sheet was changed, and offers to check again", async () => {
    const { pane } = workbench;
    await openRelease();
    await workbench.type(lettersOf("Qty") + rowOf("waste-modifier-missing"), "3");
    await pane.getByText("The sheet was changed since the check: check again, then release.").waitFor();
    assert.equal(await pane.getByRole("button", { name: /^Release \d/ }).count(), 0);
    await workbench.press("Check again");
    await pane.getByRole("heading", { name: "Findings" }).waitFor();
  });

  inWorkbench(
    "shows of one claim what its record bills, the note to the reader, and the evidence on one page",
    async () => {
      const { pane } = workbench;
      const row = rowOf("stress-contrast-needs-stress-echo");
      await openClaim(row, "stress-contrast-needs-stress-echo");
      const note = pane.getByRole("textbox", { name: "Ask the reader" });
      assert.match(await note.inputValue(), /Which echo study was done that day, at rest or with stress/);
      await pane.getByRole("button", { name: "Copy Ask the reader" }).press("Enter");
      await pane.getByText(/^Copied\.$|^The text is selected: press Ctrl\+C\.$/).waitFor();
      const lines = pane.getByRole("textbox", { name: "Claim lines" });
      assert.match(await lines.inputValue(), /^2026-\d\d-\d\d\t11\tQ9957\tJZ\t/);
      const claim = await claimOf(row);
      await workbench.press("Evidence sheet");
      await status(`Sheet Evidence ${claim} is ready to be printed.`);
      const cells = (await workbench.savedRows(`Evidence ${claim}`)).map(([first]) => String(first ?? ""));
      assert.equal(cells[0], `Evidence ${claim}`);
      assert.ok(cells.some((text) => text.startsWith("☐ ECG tracings")));
      assert.ok(cells.length < 95, `${cells.length} rows`);
    },
  );

  for (const [name, options] of looks) {
    inWorkbench(
      `can be read by everybody: ${name}, and at 320 pixels`,
      async () => {
        const look = async (view: string) => {
          assert.deepEqual(await workbench.violations(), []);
          await shoot(workbench, `${view}-${name}`);
        };
        await openRelease();
        await workbench.openGroups();
        await look("release");
        await workbench.pane
          .getByRole("button", { name: /^Approve / })
          .first()
          .press("Enter");
        await workbench.pane.locator("textarea:focus").waitFor();
        await workbench.page.keyboard.type("Looked up");
        await workbench.pane.getByLabel("Your name").fill("Kim Lee");
        await workbench.pane.getByRole("button", { name: "Approve", exact: true }).press("Enter");
        await workbench.pane.getByRole("alert").getByText("Type the number of claims").waitFor();
        await look("approve");
        await workbench.narrow(320);
        assert.equal(await workbench.overflow(), 0);
        await look("approve-320");
        const label = await workbench.pane.getByText("To confirm, type how many claims").innerText();
        const count = /\d+/.exec(label)![0];
        await workbench.pane.getByLabel("To confirm, type how many claims").fill(count);
        await workbench.pane.getByRole("button", { name: "Approve", exact: true }).press("Enter");
        await status(`${count} claims were approved.`);
        await workbench.openGroups();
        await workbench.pane.locator("button.finding").first().press("Enter");
        await workbench.pane.getByRole("button", { name: "Evidence sheet" }).waitFor();
        assert.equal(await workbench.overflow(), 0);
        await look("claim-320");
      },
      options,
    );
  }
});
