import assert from "node:assert/strict";
import { saveWorkbook } from "../../src/workbench/files/save-workbook.ts";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { newWorkbook } from "../workbench/office-in-node.ts";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { inOwnWorkbench } from "./support.ts";

const lines = 12_000;

/** Agents and studies, of which none says JW or JZ. */
const charges = [
  "Claim,Patient,DOS,POS,CPT,Mod,Units,Dx,Payer",
  ...Array.from(
    { length: lines },
    (_, n) => `C${n >> 1},P${n >> 1},10/05/2026,11,${n % 2 ? "Q9957,,2" : "93306,,1"},I25.10,Medicare`,
  ),
].join("\n");

describe("A check that something comes between", function () {
  this.timeout(180_000);
  let workbench: WorkbenchPage;
  let original: Awaited<ReturnType<WorkbenchPage["savedRows"]>>;

  const inWorkbench = inOwnWorkbench(async (opened) => {
    workbench = opened;
    await workbench.open("charges.csv", charges);
    original = await workbench.savedRows("charges");
  });

  after(closeWorkbench);

  /** Begins a check, and waits until it is doing something. */
  async function begin(doing: RegExp): Promise<void> {
    const { pane } = workbench;
    await pane.getByRole("button", { name: "Check sheet" }).press("Enter");
    await pane.locator(".running").getByText(doing).waitFor();
  }

  /** Every row has the verdict of its own line, and nothing is left once the marks are cleared. */
  async function isWhole(): Promise<void> {
    const { pane } = workbench;
    const marked = await workbench.savedRows("charges");
    const verdict = marked[0]!.indexOf("Verdict");
    assert.equal(marked[0]!.filter((heading) => heading === "Verdict").length, 1);
    for (const row of marked.slice(1)) {
      assert.match(String(row[verdict]), row[4] === "Q9957" && row[5] !== "JZ" ? /Error$/ : /^✓|Warning$/);
    }
    await workbench.press("Clear marks");
    await pane.getByText("The marks are gone").waitFor();
  }

  inWorkbench("an edit: what was found follows it once the check is done", async () => {
    await begin(/Reading|Checking/);
    await workbench.type("F3", "JZ");
    const { pane } = workbench;
    await pane.getByRole("heading", { name: "Findings" }).waitFor();
    await workbench.untilShown("J3", /Clean|Warning/);
    assert.equal(await pane.getByText("The results are older than the sheet").count(), 0);
    await isWhole();
    const now = original.map((row, at) => (at === 2 ? row.map((cell, column) => (column === 5 ? "JZ" : cell)) : row));
    assert.deepEqual(await workbench.savedRows("charges"), now);
  });

  for (const doing of [/Reading|Checking/, /Marking/]) {
    inWorkbench(`a pane that is loaded again: ${doing.source}`, async () => {
      await begin(doing);
      await workbench.reload();
      const { pane } = workbench;
      await workbench.check();
      await pane.getByText(`Checked ${lines.toLocaleString("en")} claim lines`).waitFor();
      await isWhole();
      assert.deepEqual(await workbench.savedRows("charges"), original);
    });
  }

  inWorkbench("a pane that is closed: the check goes on, and is there when it comes back", async () => {
    const { pane, page } = workbench;
    await begin(/Reading|Checking/);
    await page.getByRole("button", { name: "Close the task pane" }).click();
    await workbench.untilShown("J3", /Error/);
    await page.getByRole("button", { name: "Findings pane" }).click();
    await pane.getByRole("heading", { name: "Findings" }).waitFor();
    await isWhole();
    assert.deepEqual(await workbench.savedRows("charges"), original);
  });

  inWorkbench("a pane that is loaded again amid a change: what was changed goes back", async () => {
    await workbench.open("damaged.xlsx", await damaged(), "Charges");
    const before = await workbench.savedRows("Charges");
    await workbench.check();
    await workbench.press("Repair cells…");
    await workbench.press(/^Show [\d,]+ changes…$/);
    await workbench.pane.locator(".preview .primary").press("Enter");
    await workbench.pane.waitForFunction(() => Office.context.document.settings.get("EchoScrub.journal") !== null);
    await workbench.page.waitForTimeout(100);
    assert.equal(await workbench.pane.locator(".running").count(), 1, "it is not done yet");
    await workbench.reload();
    await workbench.press(/^Undo last change/);
    await workbench.pane.getByText("The cells are as they were before.").waitFor();
    await workbench.press("Clear marks");
    await workbench.pane.getByText("The marks are gone").waitFor();
    assert.deepEqual(await workbench.savedRows("Charges"), before);
  });
});

/** Codes that Excel made numbers, more than are mended in one go. */
async function damaged(): Promise<Uint8Array> {
  const workbook = newWorkbook("Charges");
  const codes = Array.from({ length: 8_000 }, (_, n) => [
    `C${n}`,
    `P${n}`,
    46_300,
    "11",
    93306,
    1,
    "I25.10",
    "Medicare",
  ]);
  const rows = [["Claim", "Patient", "DOS", "POS", "CPT", "Units", "Dx", "Payer"], ...codes];
  setInputs(workbook.sheets[0]!, { top: 0, left: 0, bottom: rows.length - 1, right: 7 }, rows);
  return saveWorkbook(workbook);
}
