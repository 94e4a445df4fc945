import assert from "node:assert/strict";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { inOwnWorkbench, looks, showFinding } from "./support.ts";
import { rowOf } from "../support/sample.ts";

/** A narrow pane, and what is left of it where everything is shown twice as large. */
const widths = [320, 160];

describe("A narrow pane, also at twice its size", function () {
  this.timeout(180_000);
  let workbench: WorkbenchPage;
  const inWorkbench = inOwnWorkbench((opened) => {
    workbench = opened;
  });

  after(closeWorkbench);

  for (const [colours, options] of looks) {
    inWorkbench(`can be read to the end of every line, in each of its views: ${colours}`, visitAll, options);
  }

  async function visitAll(): Promise<void> {
    const { pane, page } = workbench;
    const bad: string[] = [];
    const look = async (view: string) => {
      for (const width of widths) {
        await workbench.narrow(width);
        const wider = await workbench.overflow();
        const cut = await workbench.cut();
        if (wider > 0 || cut.length > 0) bad.push(`${view} at ${width} px: ${wider} px wider; ${cut.join("; ")}`);
      }
      bad.push(...(await workbench.violations()).map((violation) => `${view}: ${violation}`));
    };
    const heading = () => pane.locator("h2:focus").waitFor();
    /** Opens a view by its button, looks at it, and leaves it again. */
    const visit = async (button: RegExp, ready = pane.locator("h2:focus")) => {
      await pane.getByRole("button", { name: button }).first().press("Enter");
      await ready.waitFor();
      await look(button.source.replaceAll(/\W/g, ""));
      await pane
        .getByRole("button", { name: /^(?:Close|Back|Cancel)/ })
        .last()
        .press("Enter");
    };

    await look("first-run");
    await workbench.check();
    await look("results");
    await showFinding(workbench, rowOf("waste-jz-contradicted"), "waste-jz-contradicted");
    await pane.getByRole("button", { name: /^Why\?/ }).press("Enter");
    await look("why");
    await visit(/^Fix… /);
    await visit(/^This claim… /, pane.getByRole("button", { name: "Evidence sheet" }));
    await visit(/^Keep… /);
    await pane.getByRole("searchbox").fill("");
    for (const summary of await pane.locator(".closing summary, .check summary").all()) await summary.press("Enter");
    await look("left");
    await visit(/^Release…$/, pane.getByRole("button", { name: /^Release \d+ claims$/ }));
    await visit(/^Findings sheet$/);
    await visit(/^Columns$/);
    await visit(/^Repair cells…$/, pane.locator(".repairing .choice").first());
    await visit(/^Kept findings$/);
    await visit(/^Policy$/, pane.locator(".policy .part").first());
    await visit(/^Look up a code$/);
    await visit(/^Claim file…$/);
    await visit(/^Formulas$/);
    await visit(/^Practice$/);
    await visit(/^Choose sheets…$/);
    await workbench.press(/^Fix all \d+ safe ones…/);
    await heading();
    await pane.locator(".preview .primary").press("Enter");
    await pane.getByText("Sheet Change log tells what was.").waitFor();
    await look("done");
    await page.keyboard.press("F8");
    assert.deepEqual(bad, []);
  }
});
