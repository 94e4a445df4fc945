import assert from "node:assert/strict";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { inOwnWorkbench, looks, shoot } from "./support.ts";

describe("Cards of codes in the pane", function () {
  this.timeout(180_000);
  let workbench: WorkbenchPage;

  const inWorkbench = inOwnWorkbench((opened) => {
    workbench = opened;
  });

  after(closeWorkbench);

  async function lookUp(text: string): Promise<void> {
    const { pane } = workbench;
    await pane.getByRole("searchbox", { name: "Code, brand, word or denial" }).fill(text);
    await workbench.page.keyboard.press("Enter");
  }

  const focused = () => workbench.pane.evaluate(() => document.activeElement?.id);

  inWorkbench("are found by brand, day and denial, and stand side by side, by keyboard alone", async () => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: "I know my way" }).press("Enter");
    await workbench.press("Look up a code");
    await pane.getByRole("heading", { name: "Look up a code" }).waitFor();
    await pane.getByText("For example Q9957").waitFor();
    await lookUp("Definitty");
    await pane.getByRole("heading", { name: /^Q9957: contrast agent/ }).waitFor();
    assert.equal(
      await pane
        .getByRole("status")
        .filter({ hasText: /^Q9957 on/ })
        .count(),
      1,
    );
    const prices = pane.locator("summary", { hasText: "Medicare price by quarter" });
    await prices.press("Enter");
    const quarter = (name: string) => pane.getByRole("row", { name });
    await quarter("2026 Q1 $40.207").waitFor();
    await quarter("2026 Q1 $40.207").scrollIntoViewIfNeeded();
    await shoot(workbench, "card-prices");
    assert.match(await quarter("2026 Q2").innerText(), /not known/);
    assert.equal(await pane.locator(".prices .gap").count(), 2);
    const day = pane.getByLabel("On the date of service");
    await day.fill("2026-05-15");
    await day.press("Tab");
    await pane.getByRole("definition").filter({ hasText: "not known for this date" }).first().waitFor();
    assert.deepEqual(await workbench.violations(), []);
    await shoot(workbench, "card");
    await pane.getByRole("button", { name: "Q9956", exact: true }).press("Enter");
    await pane.getByRole("row", { name: "Brand Definity Optison" }).waitFor();
    assert.equal(await focused(), "code-card-title");
    assert.equal(await pane.getByRole("row", { name: /^Kind of code/ }).count(), 0);
    await pane.getByLabel("Only what differs").press("Space");
    await pane.getByRole("row", { name: /^Kind of code/ }).waitFor();
    await workbench.narrow(320);
    assert.equal(await workbench.overflow(), 0);
    await shoot(workbench, "cards-beside-320");
    await lookUp("CO-97");
    await pane.getByText("3 matches").waitFor();
    await pane.getByRole("button", { name: /^Why\?.*vein access/ }).press("Enter");
    await pane.locator(".rule-page").waitFor();
    assert.equal(await workbench.overflow(), 0);
    await shoot(workbench, "cards-denial-320");
    await lookUp("bubbles");
    await pane.getByRole("button", { name: "Q9950", exact: true }).press("Enter");
    await pane.getByRole("heading", { name: /^Q9950/ }).waitFor();
    assert.equal(await focused(), "code-card-title");
    await lookUp("teapot");
    await pane.getByText("Nothing is found for teapot:").waitFor();
    await workbench.page.keyboard.type("s");
    assert.equal(await pane.getByText("Nothing is found for teapots").count(), 0);
    await lookUp(" ");
    await pane.getByText("Nothing was typed:").waitFor();
    await pane.getByRole("button", { name: "Close", exact: true }).press("Enter");
    await pane.getByRole("button", { name: "Look up a code" }).waitFor();
  });

  inWorkbench("come into cells by a formula, one field or all of it", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "New sheet" }).press("Enter");
    await workbench.type("A1", '=HCPCSINFO("Q9957","BETOS")');
    await workbench.untilShown("A1", "I1F");
    await workbench.type("A3", '=HCPCSINFO("JZ")');
    await workbench.untilShown("A3", "In our words");
    await workbench.untilShown("B3", "nothing of a single-dose drug was discarded");
  });

  inWorkbench("open from the code of a finding, and go back to it", async () => {
    const { pane } = workbench;
    await workbench.check("Check sheet");
    await pane.locator("button.finding").first().click();
    await pane
      .getByRole("button", { name: /^Card of / })
      .first()
      .press("Enter");
    await pane.locator("#code-card-title").waitFor();
    await pane.getByRole("button", { name: "Close", exact: true }).press("Enter");
    await pane.locator("button.finding").first().waitFor();
  });

  for (const [name, options] of looks.slice(1)) {
    inWorkbench(
      `can be read in ${name}`,
      async () => {
        const { pane } = workbench;
        await workbench.press("Look up a code");
        await lookUp("C8929");
        await pane.locator("#code-card-title").waitFor();
        for (const summary of await pane.locator(".code-card summary").all()) {
          if ((await summary.locator("..").getAttribute("open")) === null) await summary.press("Enter");
        }
        await workbench.narrow(320);
        assert.equal(await workbench.overflow(), 0);
        assert.deepEqual(await workbench.violations(), []);
        await shoot(workbench, `card-320-${name}`);
      },
      options,
    );
  }
});
