import assert from "node:assert/strict";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { inOwnWorkbench, shoot } from "./support.ts";

describe("Whoever is new", function () {
  this.timeout(180_000);
  let workbench: WorkbenchPage;

  const inWorkbench = inOwnWorkbench((opened) => {
    workbench = opened;
  });

  after(closeWorkbench);

  const picture = (name: string) => shoot(workbench, name);

  inWorkbench("is told three steps until something was checked, or they are put away", async () => {
    const { pane } = workbench;
    const title = pane.getByRole("heading", { name: "Three steps" });
    await title.waitFor();
    assert.equal(await pane.locator(".first-run li").count(), 3);
    assert.deepEqual(await workbench.violations(), []);
    await picture("first-run");
    await workbench.narrow(320);
    assert.equal(await workbench.overflow(), 0);
    await picture("first-run-320");
    await pane.getByRole("button", { name: "I know my way" }).press("Enter");
    await title.waitFor({ state: "detached" });
    await pane.getByText("Open a sheet of claim lines").waitFor();
    await picture("empty-320");
  });

  inWorkbench("practises on a sheet of its own, and is told what was found, missed and no mistake", async () => {
    const { pane, page } = workbench;
    await pane.getByRole("button", { name: "Try it on the practice workbook" }).press("Enter");
    await pane.getByText("Sheet Practice was added at the end.").waitFor();
    await page.getByRole("tab", { name: "Practice", exact: true }).waitFor();
    assert.equal(await workbench.selected(), "A5");
    await workbench.type("A10", "Two lines bill the same code, modifiers and units for one patient and day");
    await workbench.type("A5", "The NDC is missing");
    await pane.getByRole("button", { name: "Score my answers" }).press("Enter");
    await pane.getByText("You found 1 of 20 mistakes.").waitFor();
    await pane.getByText("1 answer was a false alarm.").waitFor();
    assert.equal(await pane.locator("summary", { hasText: "Missed (19)" }).count(), 1);
    const missed = pane.locator("li", { hasText: "47" });
    assert.equal(await missed.count(), 0, "Why? is closed at first");
    await pane.getByRole("button", { name: "Row 19", exact: true }).press("Enter");
    await workbench.untilSelected(/^A19$/);
    await pane
      .getByRole("button", { name: /^Why\?/ })
      .first()
      .press("Enter");
    await pane.locator(".rule-page").waitFor();
    assert.deepEqual(await workbench.violations(), []);
    await picture("score");
    await workbench.narrow(320);
    assert.equal(await workbench.overflow(), 0);
    await picture("score-320");
    await pane.getByText("Verdict").waitFor({ state: "detached" });
  });
});
