import assert from "node:assert/strict";
import { wasteModifierMissing } from "../../src/rules/waste/waste-modifier-missing.ts";
import { rulePageOf } from "../../src/session/explain/rule-page.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { beside, headerRow, rowOf } from "../support/sample.ts";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { inOwnWorkbench } from "./support.ts";

describe("The pane in a browser", function () {
  this.timeout(120_000);
  let workbench: WorkbenchPage;

  const inWorkbench = inOwnWorkbench((opened) => {
    workbench = opened;
  });

  after(closeWorkbench);

  inWorkbench("checks the sample, marks its rows, shows a cell, and clears to what was there before", async () => {
    const before = await workbench.savedRows("Charges");
    await workbench.check();
    const first = workbench.pane.locator("button.finding").first();
    const [row] = /Row (\d+)/.exec(await first.innerText())!.slice(1);
    await first.click();
    await workbench.pane.getByText("What to do").waitFor();
    await workbench.untilSelected(new RegExp(`^[A-Z]+${row}$`));
    const marked = await workbench.savedRows("Charges");
    const heading = marked.find((cells) => cells.includes("Verdict"))!;
    const verdict = marked[Number(row) - 1]![heading.indexOf("Verdict")];
    assert.match(String(verdict), /^✗ Error$/);
    await workbench.press("Clear marks");
    await workbench.pane.getByText("The marks are gone").waitFor();
    assert.deepEqual(await workbench.savedRows("Charges"), before);
  });

  inWorkbench("steps through the findings by key", async () => {
    await workbench.check();
    const places: string[] = [];
    for (const keys of ["F8", "F8", "Shift+F8"]) {
      const before = await workbench.selected();
      await workbench.pane.locator("body").press(keys);
      await workbench.untilSelected(new RegExp(`^(?!${before}$)`));
      places.push(await workbench.selected());
    }
    assert.equal(places[0], places[2]);
    assert.notEqual(places[0], places[1]);
  });

  inWorkbench("takes the focus along when stepping from the list, and leaves it in the filter", async () => {
    await workbench.check();
    const focused = () => workbench.pane.evaluate(() => document.activeElement?.className ?? "");
    await workbench.pane.getByRole("searchbox").press("F8");
    await workbench.pane.getByText("What to do").waitFor();
    assert.equal(await focused(), "search");
    await workbench.pane.locator(".findings summary").first().focus();
    await workbench.page.keyboard.press("Shift+F8");
    await workbench.pane.locator("button.finding:focus[aria-current=true]").waitFor();
    assert.match(await workbench.pane.locator(".place").innerText(), /^(\d+) of \1/);
  });

  inWorkbench("moves through the list with j, k and the arrow keys", async () => {
    await workbench.check();
    const focused = () => workbench.pane.evaluate(() => document.activeElement?.textContent ?? "");
    await workbench.pane.locator(".findings summary").first().focus();
    const start = await focused();
    await workbench.page.keyboard.press("j");
    const second = await focused();
    assert.notEqual(second, start);
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("k");
    assert.equal(await focused(), second);
  });

  inWorkbench("is walked through by Tab from the findings to its end and out of it again, and back in", async () => {
    const { page, pane } = workbench;
    const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? "");
    const isInPane = () => page.evaluate(() => document.activeElement?.tagName === "IFRAME");
    await pane.getByRole("button", { name: "Check sheet" }).focus();
    await page.keyboard.press("Enter");
    await pane.locator("h2:focus").waitFor();
    await workbench.openGroups();
    const passed: string[] = [];
    const row = rowOf("code-format");
    while (passed.at(-1) !== "Clear marks" && passed.length < 300) {
      await page.keyboard.press("Tab");
      passed.push(await focused());
    }
    const out = () => page.waitForFunction(() => document.activeElement?.tagName !== "IFRAME");
    await page.keyboard.press("Tab");
    await out();
    const groups = await pane.locator(".findings summary").allInnerTexts();
    const findings = await pane.locator("button.finding").allInnerTexts();
    assert.ok(groups.length > 0 && passed.length > groups.length + findings.length, `${passed.length} stops`);
    assert.equal(passed.filter((text) => text.includes(`Row ${row}, cell E${row}`)).length, 1);
    assert.ok(passed.some((text) => text.startsWith("Not fully checked")));
    await page.getByRole("button", { name: "Close the task pane" }).focus();
    await page.keyboard.press("Tab");
    assert.equal(await isInPane(), true);
    await page.keyboard.press("Shift+Tab");
    await out();
  });

  inWorkbench(
    "says why on request: by key, the whole page of the rule, under headings and with named links",
    async () => {
      const page = rulePageOf(wasteModifierMissing, openWords("en", everyWord));
      await workbench.check();
      const { pane } = workbench;
      await pane.locator("button.finding").filter({ hasText: "Q9957 needs JW or JZ" }).first().click();
      const why = pane.getByRole("button", { name: `Why? ${page.summary}` });
      const region = pane.getByRole("region", { name: page.summary });
      assert.equal(await why.getAttribute("aria-expanded"), "false");
      assert.equal(await region.count(), 0);
      await why.press("Enter");
      assert.equal(await why.getAttribute("aria-expanded"), "true");
      await region.waitFor();
      assert.equal(await region.getAttribute("id"), await why.getAttribute("aria-controls"));

      const said = await pane.locator(".card").innerText();
      const remarks = page.bad.rows.flatMap((row) => row.remarks.map(({ message }) => message));
      for (const sentence of [page.why, page.remedy, ...page.limits, ...page.when, ...remarks]) {
        assert.equal(said.split(sentence).length - 1, 1, sentence);
      }
      const headings = await region.getByRole("heading").evaluateAll((all) => all.map((one) => one.outerHTML));
      assert.deepEqual(
        headings.map((html) => html.slice(1, 3)),
        ["h3", ...headings.slice(1).map(() => "h4")],
      );
      for (const [name, example] of [
        ["Found in", page.bad],
        ["Not found in", page.good],
      ] as const) {
        const table = region.getByRole("table", { name, exact: true });
        const row = table.getByRole("row", { name: /^Modifiers|^modifiers/ });
        assert.deepEqual(
          await row.getByRole("cell").allInnerTexts(),
          example.rows.map(({ cells }) => cells[1]),
        );
      }
      const links = region.getByRole("link");
      assert.equal(await links.count(), page.basis.length);
      for (const [place, { source }] of page.basis.entries()) {
        assert.match(await links.nth(place).innerText(), /^(?!https?:)\p{L}.*$/su);
        assert.equal(await links.nth(place).getAttribute("href"), source.href);
      }
      await workbench.page.keyboard.press("Tab");
      assert.equal(await links.first().evaluate((link) => link === document.activeElement), true);
      await why.press(" ");
      assert.equal(await region.count(), 0);
    },
  );

  inWorkbench("says that the results are old once a cell was changed, and checks again", async () => {
    await workbench.check();
    await workbench.pane.getByLabel("Follow my edits").uncheck();
    await workbench.type("G6", "2");
    await workbench.pane.getByText("The results are older than the sheet").waitFor();
    await workbench.press("Check again");
    await workbench.pane.getByText("The results are older than the sheet").waitFor({ state: "detached" });
  });

  inWorkbench("still finds the cell of a finding after other rows were changed", async () => {
    await workbench.check();
    await workbench.pane.getByLabel("Follow my edits").uncheck();
    const finding = workbench.pane.locator("button.finding").first();
    const row = Number(/Row (\d+)/.exec(await finding.innerText())![1]);
    await workbench.type("A6", "E999999");
    await workbench.pane.getByText("The results are older than the sheet").waitFor();
    await finding.click();
    await workbench.untilSelected(new RegExp(`^[A-Z]+${row}$`));
  });

  inWorkbench("lists the findings of a protected sheet, and leaves the sheet alone", async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.protect();
        await context.sync();
      }),
    );
    await workbench.check();
    await workbench.pane.getByText("is protected, so nothing was written on it").waitFor();
    assert.ok((await workbench.pane.locator("button.finding").count()) > 0);
    assert.equal(await workbench.cell(beside(0) + headerRow), "");
  });

  inWorkbench("checks from the ribbon, and by shortcut", async () => {
    await workbench.page.getByRole("button", { name: "Check sheet" }).click();
    await workbench.pane.getByRole("heading", { name: "Findings" }).waitFor();
    await workbench.page.getByRole("button", { name: "Next finding" }).click();
    await workbench.pane.getByText("What to do").waitFor();
    await workbench.page.keyboard.press("Control+Alt+Shift+X");
    await workbench.pane.getByText("The marks are gone").waitFor();
  });

  inWorkbench("does by each of its keys what the guide says, from the sheet", async () => {
    const { page, pane } = workbench;
    const press = (key: string) => page.keyboard.press(`Control+Alt+${key}`);
    const row = rowOf("units-invalid");
    await workbench.goTo(`A${row}:A${row + 1}`);
    await press("Shift+E");
    await pane.getByText(/^Checked 2 claim lines in 2 rows/).waitFor();
    await press("Shift+T");
    await pane.getByText("The selected cell is in no table").waitFor();
    await press("Shift+S");
    await pane.getByText(/^Checked \d{3} claim lines/).waitFor();
    const places: string[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) {
      const before = await workbench.selected();
      await press(key);
      await workbench.untilSelected(new RegExp(`^(?!${before}$)`));
      places.push(await workbench.selected());
    }
    assert.equal(places[0], places[2]);
    await page.getByRole("button", { name: "Close the task pane" }).click();
    await page.locator("iframe").waitFor({ state: "hidden" });
    await press("Shift+P");
    await page.locator("iframe").waitFor();
    await pane.getByRole("heading", { name: "Findings" }).waitFor();
  });

  inWorkbench("checks only the selected rows", async () => {
    const row = rowOf("units-invalid");
    await workbench.goTo(`A${row}:A${row + 1}`);
    await workbench.check("Check selection");
    assert.match(await workbench.pane.locator(".closing").innerText(), /Checked 2 claim lines in 2 rows/);
  });

  inWorkbench("says in a sentence that there is no table", async () => {
    await workbench.pressMore("Check table");
    await workbench.pane.getByText("The selected cell is in no table").waitFor();
  });

  inWorkbench("filters, groups by row and corrects a column", async () => {
    await workbench.check();
    const count = () => workbench.pane.locator("button.finding").count();
    const all = await count();
    await workbench.pane.getByRole("searchbox").fill("units");
    assert.ok((await count()) < all);
    await workbench.pane.getByRole("searchbox").fill("");
    await workbench.press("By row");
    assert.match(await workbench.pane.locator(".group-title").first().innerText(), /^Row \d+ · [A-Z0-9]{5}$/);
    await workbench.press("Columns");
    await workbench.pane.locator('label:has(span:text-is("payer")) select').selectOption({ label: "No column" });
    await workbench.press("Use these columns and check again");
    await workbench.pane.getByRole("heading", { name: "Findings" }).waitFor();
    const named = workbench.pane.locator(".closing").getByText("of them here: Medicare Part B (271 lines)");
    assert.equal(await named.count(), 0);
    await workbench.press("Columns");
    await workbench.press("Forget my corrections");
    await named.waitFor();
  });

  inWorkbench("asks nothing of any other server", async () => {
    await workbench.check();
    await workbench.pane.locator("button.finding").first().click();
    assert.deepEqual(workbench.strayRequests, []);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    inWorkbench(
      `has nothing to say against it for those who cannot see or use a mouse, in ${colorScheme} colours`,
      async () => {
        assert.deepEqual(await workbench.violations(), []);
        await workbench.check();
        await workbench.pane.locator("button.finding").first().click();
        await workbench.press(/^Why\?/);
        assert.deepEqual(await workbench.violations(), []);
        await workbench.press("Columns");
        assert.deepEqual(await workbench.violations(), []);
      },
      { colorScheme },
    );
  }

  inWorkbench("never scrolls sideways, however narrow the pane is", async () => {
    await workbench.check();
    await workbench.pane.locator("button.finding").first().click();
    await workbench.press(/^Why\?/);
    for (const width of [320, 280]) {
      await workbench.narrow(width);
      assert.equal(await workbench.overflow(), 0, `${width} px`);
    }
  });
});
