import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { inOwnWorkbench } from "./support.ts";

const charges = [
  "Patient,DOS,POS,CPT,Mod,Units,Dx,Payer",
  "P1,10/05/2026,11,93306,,1,I50.22,Acme Health",
  "P1,10/05/2026,11,Q9957,,2,I50.22,Acme Health",
].join("\n");

describe("The policy in a browser", function () {
  this.timeout(120_000);
  let workbench: WorkbenchPage;

  const inWorkbench = inOwnWorkbench(async (opened) => {
    workbench = opened;
    await workbench.open("charges.csv", charges);
  });

  after(closeWorkbench);

  const policy = () => workbench.pane.locator(".policy");
  const openPolicy = async () => {
    await workbench.press(/^Policy$/);
    await workbench.pane.getByRole("heading", { name: "Policy" }).waitFor();
  };
  const setUp = async () => {
    if ((await policy().count()) === 0) await openPolicy();
    await workbench.press("Set up policy tables");
    await policy().getByText("The policy tables stand on sheet EchoScrub policy.").waitFor();
  };
  /** The first row below the families. */
  const addPayer = async (waste: string) => {
    await workbench.type("A10", "Acme*");
    await workbench.type("B10", "Commercial");
    await workbench.type("E10", waste);
  };
  const checkCharges = async () => {
    await workbench.page.getByRole("tab", { name: "charges" }).click();
    await workbench.press("Check sheet");
  };
  const finding = () =>
    workbench.pane.locator("button.finding").filter({ hasText: /neither JW nor JZ|needs JW or JZ/ });

  inWorkbench("knows a new payer in a minute: set up, one row, and the verdict is another", async () => {
    await workbench.check();
    assert.equal(await finding().count(), 1);
    await setUp();
    await addPayer("not used");
    await policy().getByText("Payers and families (6)").click();
    await policy().getByRole("button", { name: "Acme* (Commercial)" }).waitFor();
    await checkCharges();
    await workbench.pane.getByText("names 1 payer, of them here: Acme* (2 lines).").waitFor();
    assert.equal(await finding().count(), 0);

    await workbench.page.getByRole("tab", { name: "EchoScrub policy" }).click();
    await workbench.type("E10", "required");
    // It is followed by itself.
    await finding().first().waitFor();
    const said = await finding().first().innerText();
    assert.match(said, /Your policy for Acme\* says “Waste modifier: required” \(your policy, table Payers, row 10/);
  });

  inWorkbench("refuses to check by a policy with a slip in it, and leads to its cell", async () => {
    await setUp();
    await addPayer("requird");
    await checkCharges();
    const sentence = "Table Payers, column Waste modifier, cell E10 of sheet EchoScrub policy holds “requird”";
    const alert = workbench.pane.getByRole("alert").filter({ hasText: sentence });
    await alert.waitFor();
    assert.equal(await workbench.pane.locator(".results").count(), 0);
    await alert.getByRole("button", { name: "Policy" }).click();
    await workbench.pane.getByRole("heading", { name: "One cell has to be mended" }).waitFor();
    assert.deepEqual(await workbench.violations(), []);
    await policy()
      .getByRole("button", { name: `Show the cell: ${sentence}` })
      .click();
    await workbench.untilSelected(/^E10$/);
    await workbench.type("E10", "required");
    await workbench.pane.getByRole("heading", { name: "One cell has to be mended" }).waitFor({ state: "detached" });
  });

  inWorkbench("chooses the Medicare contractor by state, and takes that back", async () => {
    await setUp();
    await policy().getByText("None is chosen").waitFor();
    await policy().getByLabel("State").selectOption("VA");
    await policy().getByText("Palmetto GBA decides for VA.").waitFor();
    await policy().getByText("Arlington and Fairfax counties").waitFor();
    await workbench.press("Use Palmetto GBA for Medicare");
    await policy().getByText("Medicare: diagnoses are checked against what Palmetto GBA covers.").waitFor();
    assert.equal(await workbench.cell("T5"), "Palmetto GBA");
    await workbench.press("Undo");
    await policy().getByText("The policy is as it was before.").waitFor();
    assert.equal(await workbench.cell("T5"), "");
  });

  inWorkbench("is given out as one file, and taken in again over another policy, with a way back", async () => {
    await setUp();
    await addPayer("required");
    const downloading = workbench.page.waitForEvent("download");
    await workbench.press("Export the policy");
    const download = await downloading;
    assert.equal(download.suggestedFilename(), "echoscrub-policy.json");
    const text = await readFile(await download.path(), "utf8");
    assert.match(text, /"Acme\*"/);

    await workbench.type("A10", "Zenith");
    await policy()
      .getByLabel("Import a policy")
      .setInputFiles({ name: "theirs.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await policy().getByText("theirs.json names one payer: Acme*.").waitFor();
    await policy().getByText("which name one payer: Zenith.").waitFor();
    assert.deepEqual(await workbench.violations(), []);
    await workbench.press("Import it");
    await policy().getByText("The policy of theirs.json is in this workbook now.").waitFor();
    assert.equal(await workbench.cell("A10"), "Acme*");
    await workbench.press("Undo");
    await policy().getByText("The policy is as it was before.").waitFor();
    assert.equal(await workbench.cell("A10"), "Zenith");
    assert.deepEqual(workbench.strayRequests, []);
  });

  inWorkbench("is saved with the workbook: its tables, choices and hints", async () => {
    await setUp();
    await workbench.goTo("E5");
    await workbench.page.getByRole("note", { name: "What belongs into the cell" }).getByText("JW or JZ").waitFor();
    const saved = await workbench.saved();
    assert.deepEqual(
      saved.tables("EchoScrub policy").map(({ name }) => name),
      ["Payers", "CoveredDx", "Prices", "Rules"],
    );
  });

  inWorkbench(
    "fits 320 pixels, has nothing that an accessibility check finds, and is walked through by key",
    async () => {
      await openPolicy();
      assert.deepEqual(await workbench.violations(), []);
      await setUp();
      await workbench.narrow(320);
      await policy().getByText("Payers and families").click();
      await policy().getByLabel("State").selectOption("OH");
      assert.equal(await workbench.overflow(), 0);
      assert.deepEqual(await workbench.violations(), []);
      const focused = () => workbench.pane.evaluate(() => document.activeElement?.textContent ?? "");
      await workbench.pane.getByRole("heading", { name: "Policy" }).focus();
      const passed: string[] = [];
      while (passed.at(-1) !== "Close the policy" && passed.length < 60) {
        await workbench.page.keyboard.press("Tab");
        passed.push(await focused());
      }
      for (const stop of [
        "Payers (5 rows)",
        "Payers and families (5)",
        "Medicaid",
        "Use CGS for Medicare",
        "Export the policy",
      ]) {
        assert.ok(passed.includes(stop), `${stop} among ${passed.join(", ")}`);
      }
    },
  );
});
