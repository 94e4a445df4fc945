import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { closeWorkbench, openWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";

/** Today's charges as a practice system exports them: two columns of units, codes that Excel makes numbers. */
function todaysExport(): string {
  type Line = readonly [code: string, modifier: string, units: number, charge: number, record?: string];
  const echo: Line = ["93306", "", 1, 612];
  const agent = (charge: number, record = "1\t1.5\t0"): Line => ["Q9957", "JZ", 2, charge, record];
  const claims: readonly (readonly [pos: string, ...lines: readonly Line[]])[] = [
    ["11", echo, agent(192)],
    ["11", echo, agent(192, "1\t0.4\t1.1")],
    ["11", echo, ["93352", "", 1, 92], agent(192)],
    ["22", ["93306", "26", 1, 212], agent(192)],
    ["11", echo, agent(60)],
    ["11", echo, agent(60)],
    ["11", echo, agent(60)],
    ["2", echo, agent(192)],
    ["11", echo, agent(192)],
  ];
  const headings = "Claim,Patient,DOS,POS,CPT,Mod,Units,Units,Charge,Dx 1,Payer,Vials,mL given,mL wasted,Provider NPI";
  const rows = claims.flatMap(([pos, ...lines], index) =>
    lines.map(([code, modifier, units, charge, record = "\t\t"]) =>
      [
        `C${101 + index}`,
        `P${201 + index}`,
        "11/03/2026",
        pos,
        code,
        modifier,
        units,
        1,
        charge,
        "I50.22",
        "Medicare Part B",
        record,
        "1234567893",
      ].join("\t"),
    ),
  );
  return [headings.replaceAll(",", "\t"), ...rows].join("\n");
}

describe("A morning with today's sheet", function () {
  this.timeout(180_000);
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ acceptDownloads: true });
  });
  after(() => closeWorkbench());

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };

  /** What the focus is on in the pane. */
  const focused = () =>
    workbench.pane.evaluate(() => {
      const { activeElement } = document;
      const isTypedIn = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
      const labelled = isTypedIn ? activeElement.labels?.[0] : undefined;
      return activeElement === document.body ? "" : ((labelled ?? activeElement)?.textContent?.trim() ?? "");
    });

  /** Goes on by Tab to a control of the pane. */
  async function tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    while (passed.length < 60) {
      await press(key);
      passed.push(await focused());
      if (name.test(passed.at(-1)!)) return;
    }
    assert.fail(`${name} is not reached by Tab: ${passed.map((text) => text.slice(0, 30)).join(" | ")}`);
  }

  const said = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();
  const headed = (text: string | RegExp) => workbench.pane.locator("h2:focus", { hasText: text }).waitFor();

  /** Filters the list by a rule, and steps to its first finding. */
  async function findingOf(rule: string): Promise<void> {
    const isBelow = (await workbench.pane.locator(".card :focus, .finding:focus").count()) > 0;
    await tabTo(/^Filter the findings/, isBelow ? "Shift+Tab" : "Tab");
    await press("Control+A");
    await workbench.page.keyboard.type(rule);
    await press("F8");
    await workbench.pane.locator('.finding[aria-current="true"]').waitFor();
  }

  it("goes from paste to release without leaving the keyboard", async () => {
    const { page } = workbench;
    // 1. The export is pasted. What Excel broke of it is repaired after a look, once a column in doubt was named.
    await workbench.pasteOnNewSheet(todaysExport());
    await press("Control+Alt+Shift+S");
    await headed(/^Which column of sheet \w+ is it\?$/);
    await tabTo(/^G Units$/);
    await press("Space");
    await tabTo(/^Continue$/);
    await press("Enter");
    await headed("Findings");
    await said("2 cells are damaged.");
    await tabTo(/^Repair cells…$/);
    await press("Enter");
    await headed("Damaged cells");
    // The sheet is asked once more which of these cells are calculated.
    await said(/^Show \d+ changes…$/);
    await tabTo(/^Show \d+ changes…$/);
    await press("Enter");
    await headed("Repair of damaged cells");
    await tabTo(/^Change \d+ cells$/);
    await press("Enter");
    await said("Sheet Change log tells what was.");

    // 2. From the top of the money at risk: a vial of which most was discarded is split into two lines.
    await findingOf("waste-jz-contradicted");
    await tabTo(/^Fix… /);
    await press("Enter");
    await headed(/^Change for row 5/);
    await tabTo(/^Change \d+ cells, add 1 row$/);
    await press("Enter");
    await said("1 row was added.");

    // 3. Only the reader can settle a stress contrast beside a resting study: a neutral note is copied.
    await findingOf("stress-contrast-needs-stress-echo");
    await tabTo(/^This claim…/);
    await press("Enter");
    await headed("Claim C103");
    await said("Ask the reader");
    await tabTo(/^Evidence sheet$/);
    await press("Shift+Tab");
    assert.match(await focused(), /^Copy/);
    await press("Enter");
    await said("Copied.");
    const note = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(note, /^A question about an echo study[^]*P203[^]*Answer:/);
    assert.doesNotMatch(note, /\$|pay/i, "it does not suggest what an answer would pay");
    await tabTo(/^Back$/);
    await press("Enter");
    await workbench.pane.locator('.finding[aria-current="true"]').waitFor();

    // 4. The hospital bills the agent, so the claim of the reading waits for somebody to look.
    await findingOf("contrast-facility-pos");
    await tabTo(/^This claim…/);
    await press("Enter");
    await headed("Claim C104");
    await tabTo(/^Hold this claim…$/);
    await press("Enter");
    await workbench.pane.locator("textarea:focus").waitFor();
    await page.keyboard.type("The hospital bills the agent");
    await press("Tab");
    await page.keyboard.type("Ana");
    await tabTo(/^Hold it$/);
    await press("Enter");
    await said("The claim is held.");
    await tabTo(/^Back$/);
    await press("Enter");
    await workbench.pane.locator('.finding[aria-current="true"]').waitFor();

    // 5. Three charges below the allowable amount are right by contract: kept with a reason for 30 days.
    await findingOf("charge-below-allowable");
    await tabTo(/^Keep all 3…/);
    await press("Enter");
    await headed(/^Keep all findings of a rule/);
    await tabTo(/^Why it is right as it stands/);
    await page.keyboard.type("Contract of October");
    await tabTo(/^To confirm, type how many: 3/);
    await page.keyboard.type("3");
    await tabTo(/^Keep 3 findings$/);
    await press("Enter");
    await said("3 findings are kept now");

    // 6. What is clean or kept with a reason goes out; the rest is on the sheet of held rows, with the reasons.
    await tabTo(/^Release…$/);
    await press("Enter");
    await headed("Release");
    await tabTo(/^Release 6 claims$/);
    await press("Enter");
    await said("6 claims were released");
    await tabTo(/^Save the file$/);
    const downloading = page.waitForEvent("download");
    await press("Enter");
    const released = (await readFile(await (await downloading).path(), "utf8")).trim().split(/\r?\n/);
    const ofClaim = (claim: string) => released.filter((row) => row.startsWith(`${claim},`));
    assert.match(released[0]!, /Claim,Patient,DOS,POS,CPT,Mod,/);
    assert.deepEqual(
      [...new Set(released.slice(1).map((row) => row.slice(0, 4)))],
      ["C101", "C102", "C105", "C106", "C107", "C109"],
    );
    assert.deepEqual(ofClaim("C102"), [
      "C102,P202,2026-11-03,11,93306,,1,1,612,I50.22,Medicare Part B,,,,1234567893",
      "C102,P202,2026-11-03,11,Q9957,,1,1,96,I50.22,Medicare Part B,1,0.4,1.1,1234567893",
      "C102,P202,2026-11-03,11,Q9957,JW,1,1,96,I50.22,Medicare Part B,1,0.4,1.1,1234567893",
    ]);
    assert.deepEqual(await heldRows(), [
      "C103: Goes with its claim, which waits for row 8.",
      "C103: 93352 belongs to a stress echo (93350 or 93351), not to 93306: there giving contrast is part of the study.",
      "C103: Goes with its claim, which waits for row 8.",
      "C104: The hospital bills the agent",
      "C104: Q9957 at place of service 22 (on-campus hospital outpatient department): the facility is paid for the agent, not the practice.",
      "C108: 93306 cannot be done by telehealth (place of service 02).",
      "C108: Q9957 cannot be done by telehealth (place of service 02).",
    ]);
  });

  /** Each row of the sheet of held rows, with the reason. */
  async function heldRows(): Promise<readonly string[]> {
    const { rows } = (await workbench.saved()).read("Held");
    const top = rows.findIndex((row) => row.includes("Why held"));
    const why = rows[top]!.indexOf("Why held");
    const claim = rows[top]!.indexOf("Claim");
    return rows
      .slice(top + 1)
      .filter((row) => row[claim])
      .map((row) => `${String(row[claim])}: ${String(row[why]).replace(/^Held by Ana \([^)]*\): /, "")}`);
  }
});
