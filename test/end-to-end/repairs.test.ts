import assert from "node:assert/strict";
import { closeWorkbench, openWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { makeChange, undoChange } from "./support.ts";

/** An export of which Excel made 37 codes numbers, and four places of service 02 the number 2. */
function damagedExport(): string {
  const lines = Array.from({ length: 60 }, (_, index) => {
    const patient = `P${100 + Math.floor(index / 2)}`;
    const isAgent = index % 2 === 1 && index < 46;
    const code = isAgent ? "Q9957" : "93306";
    const pos = [6, 20, 34, 48].includes(index) ? "2" : "11";
    return [
      `C${patient}`,
      patient,
      "11/03/2026",
      pos,
      code,
      isAgent ? "JZ" : "",
      isAgent ? 2 : 1,
      isAgent ? 192 : 612,
      "I50.22",
      "Medicare",
    ];
  });
  return [["Claim", "Patient", "DOS", "POS", "CPT", "Mod", "Units", "Charge", "DX", "Payer"], ...lines]
    .map((line) => line.join("\t"))
    .join("\n");
}

/** The sheet that the workbench adds beside those of the sample. */
const sheet = "Sheet4";

describe("The repair of what Excel broke", function () {
  this.timeout(120_000);
  let workbench: WorkbenchPage;

  beforeEach(async () => {
    workbench = await openWorkbench({ acceptDownloads: true });
  });
  afterEach(() => workbench.close());
  after(closeWorkbench);

  it("offers exactly the codes that became numbers and the places that lost a zero, and takes it back to the letter", async () => {
    await workbench.pasteOnNewSheet(damagedExport());
    const { pane } = workbench;
    const original = await workbench.savedRows(sheet);
    await workbench.check();
    const banner = "41 cells are damaged.";
    await pane.getByText(banner).waitFor();
    await pane.getByRole("button", { name: "Repair cells…" }).first().press("Enter");
    await pane.locator(".repairing h2:focus").waitFor();
    const choices = pane.locator(".repairing .choice");
    assert.deepEqual(await choices.allInnerTexts(), [
      "4 cells that lost their leading zeros",
      "37 codes or NDCs that became numbers",
    ]);
    await choices.nth(1).press("Space");
    await pane.getByRole("button", { name: "Show 4 changes…" }).waitFor();
    await choices.nth(1).press("Space");
    await pane.getByRole("button", { name: "Show 41 changes…" }).press("Enter");
    await pane.getByRole("button", { name: "Change 41 cells" }).waitFor();
    await makeChange(workbench);
    assert.equal(await pane.locator(".damage").count(), 0);
    assert.equal(await workbench.shown("D8"), "02");
    const { rows } = (await workbench.saved()).read(sheet);
    assert.equal(rows.slice(1).filter(([, , , , code]) => code === "93306").length, 37);
    assert.equal(rows.slice(1).filter(([, , , pos]) => pos === "02").length, 4);

    await undoChange(workbench);
    assert.deepEqual(await workbench.savedRows(sheet), original);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`can be read by everybody, in ${colorScheme} colours and at 320 pixels`, async () => {
      await workbench.page.emulateMedia({ colorScheme });
      await workbench.pasteOnNewSheet(damagedExport());
      const { pane } = workbench;
      await workbench.check();
      await pane.getByRole("button", { name: "Repair cells…" }).first().click();
      await pane.locator(".repairing .choice").first().waitFor();
      assert.deepEqual(await workbench.violations(), []);
      await workbench.narrow(320);
      assert.equal(await workbench.overflow(), 0);
    });
  }
});
