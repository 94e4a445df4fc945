import assert from "node:assert/strict";
import { beside, lettersOf, rowOf } from "../support/sample.ts";
import { closeWorkbench, openWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";

/** Long enough for what is typed to be followed. */
const patiently = { timeout: 20_000 };

describe("Edits after a check", function () {
  this.timeout(120_000);
  let workbench: WorkbenchPage;

  const inWorkbench = (title: string, test: () => Promise<void>) =>
    it(title, async () => {
      workbench = await openWorkbench();
      try {
        await test();
      } finally {
        await workbench.close();
      }
    });

  after(closeWorkbench);

  const rule = "waste-modifier-missing";
  const row = rowOf(rule);
  const modifiers = lettersOf("Mods");

  const finding = (at: number) => workbench.pane.locator("button.finding").filter({ hasText: `Row ${at},` });
  const is = (at: number, state: "attached" | "detached") =>
    finding(at)
      .first()
      .waitFor({ state, ...patiently });

  /** Waits until the mark of a row is what it is to be. */
  const marked = (at: number, icon: string) => workbench.untilShown(beside(0) + at, icon);

  async function checkedAndFiltered(): Promise<void> {
    await workbench.check();
    await workbench.pane.getByRole("searchbox").fill(rule);
    await workbench.openGroups();
    await is(row, "attached");
  }

  inWorkbench("are followed in list and marks with nothing pressed, and taken back by Ctrl+Z", async () => {
    await checkedAndFiltered();
    await finding(row).first().click();
    await workbench.pane.getByText("What to do").waitFor();
    const others = await workbench.pane.locator("button.finding").count();
    await workbench.type(modifiers + row, "JZ");
    await is(row, "detached");
    assert.equal(await workbench.pane.locator("button.finding").count(), others - 1);
    assert.equal(await workbench.pane.getByRole("searchbox").inputValue(), rule);
    assert.equal(await workbench.pane.locator(".message.stale").count(), 0);
    await workbench.pane
      .locator("[role=status]")
      .filter({ hasText: /^1 finding fewer\.$/ })
      .waitFor({ state: "attached", ...patiently });
    await marked(row, "✓");

    // The marks are the latest step; the edit is below them.
    await workbench.page.keyboard.press("Control+z");
    await workbench.page.keyboard.press("Control+z");
    await workbench.pane
      .locator("button.finding[aria-current=true]")
      .filter({ hasText: `Row ${row},` })
      .waitFor(patiently);
    await marked(row, "✗");
    assert.equal(await workbench.shown(modifiers + row), "");
    await workbench.page.keyboard.press("Control+y");
    await is(row, "detached");
  });

  inWorkbench("make a finding in another row of the patient's day, which is marked as well", async () => {
    await workbench.check();
    await workbench.pane.getByRole("searchbox").fill("contrast-without-echo");
    const before = await workbench.pane.locator("button.finding").count();
    const [study, agent] = [rowOf(rule) - 1, rowOf(rule)];
    await workbench.type(lettersOf("Proc Code") + study, "99213");
    await finding(agent).first().waitFor(patiently);
    assert.equal(await workbench.pane.locator("button.finding").count(), before + 1);
    await workbench.type(lettersOf("Proc Code") + study, "93306");
    await is(agent, "detached");
  });
});
