import assert from "node:assert/strict";
import { saveWorkbook } from "../../src/workbench/files/save-workbook.ts";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { partsOf, zipOf } from "../hosts/file/support/package.ts";
import { headings, study } from "../session/memory-host.ts";
import { newWorkbook } from "../workbench/office-in-node.ts";
import { closeWorkbench, openWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { looks, shoot } from "./support.ts";

/** Two sheets of claims, of the first of which a study is filtered out, and one without. */
async function twoDays(): Promise<Uint8Array> {
  const workbook = newWorkbook("Monday", "Notes", "Tuesday");
  const [monday, notes, tuesday] = workbook.sheets;
  const days = [
    [monday!, [...study(1, null, 2), ...study(2, null, 2), ...study(3, "JZ", 2)]],
    [tuesday!, [...study(4, null, 2), ...study(5, "JZ", 2)]],
  ] as const;
  for (const [sheet, rows] of days) {
    const cells = [headings, ...rows].map((row) => row.map((value) => (typeof value === "object" ? null : value)));
    setInputs(sheet, { top: 0, left: 0, bottom: rows.length, right: headings.length - 1 }, cells);
  }
  setInputs(notes!, { top: 0, left: 0, bottom: 0, right: 0 }, [["call them"]]);
  const parts = partsOf(await saveWorkbook(workbook));
  const first = "xl/worksheets/sheet1.xml";
  const hidden = new TextDecoder().decode(parts[first]).replace(/<row r="[45]"/g, '$& hidden="1"');
  return zipOf({ ...parts, [first]: hidden });
}

describe("What is checked", function () {
  this.timeout(120_000);
  let workbench: WorkbenchPage;

  after(closeWorkbench);

  for (const [look, options] of looks) {
    it(`can be every sheet, one or the other, or the rows that are seen, by keyboard alone: ${look}`, async () => {
      workbench = await openWorkbench({ acceptDownloads: true, ...options });
      try {
        await workbench.open("two-days.xlsx", await twoDays(), "Monday");
        const { pane, page } = workbench;
        await workbench.pressMore("Check all sheets");
        await pane.getByRole("heading", { name: "Findings: Monday" }).waitFor();
        assert.match(
          await pane.locator(".sheets").innerText(),
          /2 sheets, 10 lines: [^]*Monday[^]*Tuesday[^]*1 sheet was left out/,
        );
        assert.deepEqual(await workbench.violations(), []);
        await shoot(workbench, `sheets-${look}`);

        await pane.getByRole("searchbox").fill("waste-modifier-missing");
        await workbench.openGroups();
        for (let step = 0; step < 3; step++) await page.keyboard.press("F8");
        await pane.getByRole("heading", { name: "Findings: Tuesday" }).waitFor();
        await page.getByRole("tab", { name: "Tuesday", exact: true, selected: true }).waitFor();
        await workbench.untilSelected(/^F3$/);

        await pane.locator(".sheet").first().press("Enter");
        await pane.getByRole("heading", { name: "Findings: Monday" }).waitFor();
        await workbench.narrow(320);
        assert.equal(await workbench.overflow(), 0);
        await shoot(workbench, `sheets-${look}-320`);

        await workbench.pressMore("Choose sheets…");
        await pane.locator("h2:focus").waitFor();
        await page.keyboard.press("Tab");
        await page.keyboard.press("Space");
        assert.deepEqual(await workbench.violations(), []);
        await shoot(workbench, `choose-${look}-320`);
        await page.keyboard.press("Enter");
        await pane.locator(".sheets").getByText("1 sheet, 6 lines").waitFor();

        await page.getByRole("tab", { name: "Monday", exact: true }).click();
        await workbench.check("Check visible rows");
        assert.match(
          await pane.locator(".closing").innerText(),
          /Checked 4 claim lines in 4 rows of sheet Monday\. 2 more lines, which are filtered out or hidden/,
        );
      } finally {
        await workbench.close();
      }
    });
  }
});
