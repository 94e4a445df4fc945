import assert from "node:assert/strict";
import { saveWorkbook } from "../../src/workbench/files/save-workbook.ts";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { addTable } from "../../src/workbench/model/table.ts";
import { partsOf, zipOf } from "../hosts/file/support/package.ts";
import { headings, study } from "../session/memory-host.ts";
import { newWorkbook } from "../workbench/office-in-node.ts";
import { closeWorkbench, openWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { looks, makeChange, shoot, showFinding, undoChange } from "./support.ts";

/** Two sheets of claims, of the first of which a study is filtered out, and one without. */
async function twoDays(areTables = false): Promise<Uint8Array> {
  const workbook = newWorkbook("Monday", "Notes", "Tuesday");
  const [monday, notes, tuesday] = workbook.sheets;
  const days = [
    [monday!, [...study(1, null, 2), ...study(2, null, 2), ...study(3, "JZ", 2)]],
    [tuesday!, [...study(4, null, 2), ...study(5, "JZ", 2)]],
  ] as const;
  for (const [sheet, rows] of days) {
    const cells = [headings, ...rows].map((row) => row.map((value) => (typeof value === "object" ? null : value)));
    const area = { top: 0, left: 0, bottom: rows.length, right: headings.length - 1 };
    setInputs(sheet, area, cells);
    if (areTables) addTable(sheet, area, true, sheet.name);
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

  it("can be a filtered table, hidden rows and all; a change goes into its own row, and back", async () => {
    workbench = await openWorkbench({ acceptDownloads: true });
    try {
      await workbench.open("two-days.xlsx", await twoDays(true), "Monday");
      const { pane } = workbench;
      const original = await workbench.savedRows("Monday");
      await workbench.goTo("A3");
      await workbench.check("Check table");
      await pane.getByText(/^Checked 6 claim lines in 6 rows/).waitFor();
      const verdicts = async () => {
        const saved = await workbench.saved();
        const [table] = saved.tables("Monday");
        const { rows } = saved.read("Monday");
        const place = rows[0]!.indexOf("Verdict");
        assert.ok(place >= headings.length && place < table!.area.right, "the verdicts are a column of the table");
        return rows.slice(1).map((row) => String(row[place]).slice(0, 1));
      };
      // Rows 4 and 5 are hidden.
      assert.deepEqual(await verdicts(), ["✓", "✗", "✓", "✗", "✓", "✓"]);
      await showFinding(workbench, 3, "waste-modifier-missing");
      await pane.getByRole("button", { name: /^Fix… / }).press("Enter");
      await makeChange(workbench);
      assert.deepEqual(await verdicts(), ["✓", "✓", "✓", "✗", "✓", "✓"]);
      await undoChange(workbench);
      assert.deepEqual(await workbench.savedRows("Monday"), original);
    } finally {
      await workbench.close();
    }
  });

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
