import assert from "node:assert/strict";
import { Controller } from "../../src/taskpane/controller.ts";
import { SummaryController } from "../../src/taskpane/summary/summary-controller.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { headings, study } from "../session/memory-host.ts";
import { EditableHost } from "./support/editable-host.ts";
import { surroundings } from "./support/surroundings.ts";

const words = openWords("en", everyWord);

async function open(now = { at: "2026-11-21T08:00:00" }) {
  const host = new EditableHost([headings, ...study(1, "JZ", 2), ...study(2, null, 2)]);
  const stored = new Map<string, unknown>();
  const controller = new Controller({ ...surroundings(host, stored), now: () => now.at });
  await controller.start();
  await controller.check({ kind: "sheet" });
  let copies = 0;
  const summary = new SummaryController(controller, () => `salt ${++copies}`);
  controller.open("summary");
  const said = () => controller.state.notice && words.phrase(controller.state.notice.phrase);
  const runs = () => host.tables.find(({ name }) => name === "EchoScrubRuns")?.cells.rows.slice(1) ?? [];
  return { host, controller, summary, said, runs, now, stored };
}

describe("The findings sheet and the summary in the pane", () => {
  it("are made in one press, and the summary is shown", async () => {
    const { host, controller, summary, said } = await open();
    await summary.make();
    assert.deepEqual(
      host.written.map(({ name }) => name),
      ["EchoScrub findings", "EchoScrub summary"],
    );
    assert.deepEqual(host.revealed, { sheet: "EchoScrub summary", row: 1, column: 1 });
    assert.equal(
      said(),
      "The findings stand on sheet EchoScrub findings, the summary on sheet EchoScrub summary; sheet EchoScrub runs keeps the history of checks.",
    );
    assert.equal(controller.state.view, "summary");
  });

  it("say when it was checked, not when they were made", async () => {
    const { host, summary, now, runs } = await open();
    now.at = "2026-11-21T09:30:00";
    await summary.make();
    const texts = host.written.map(({ blocks }) => JSON.stringify(blocks));
    assert.ok(texts.every((text) => text.includes("Checked 2026-11-21 08:00")));
    assert.equal(runs()[0]![0], "2026-11-21 08:00");
  });

  it("are of all sheets that were checked together", async () => {
    const { host, controller, summary } = await open();
    await controller.checker.checkSheets(["Charges", "More"]);
    await summary.make();
    assert.equal(host.written[0]!.blocks[0]!.rows[0]![0], "Findings of EchoScrub on sheet Charges, Charges");
  });

  it("that cannot be written are told of in one sentence", async () => {
    const { host, summary, controller, said } = await open();
    host.refusal = new Problem({ key: "excel.read-only" });
    await summary.make();
    assert.match(said()!, /^Excel does not allow changes/);
    assert.equal(controller.state.view, "summary");
    assert.equal(summary.state.sheets, undefined);
  });

  it("are taken away again, and the history with its sheet stays", async () => {
    const { summary, said, runs } = await open();
    await summary.make();
    await summary.remove();
    assert.match(said()!, /^The sheets EchoScrub findings, EchoScrub summary are gone\. Checks are no longer added/);
    assert.equal(summary.state.sheets, undefined);
    assert.equal(runs().length, 1);
  });
});

describe("The history of checks in the pane", () => {
  it("is not begun unasked", async () => {
    const { controller, runs } = await open();
    await controller.check({ kind: "sheet" });
    assert.deepEqual(runs(), []);
  });

  it("gets a line of each check of a whole sheet once it was asked for", async () => {
    const { controller, summary, runs, now } = await open();
    await summary.make();
    now.at = "2026-11-21T09:00:00";
    await controller.check({ kind: "sheet" });
    await controller.check({ kind: "selection" });
    assert.deepEqual(
      runs().map(([when]) => when),
      ["2026-11-21 08:00", "2026-11-21 09:00"],
    );
  });

  it("ends when the sheets are taken away, or when somebody deletes it", async () => {
    const { controller, summary, runs, now, host, stored } = await open();
    await summary.make();
    await summary.remove();
    now.at = "2026-11-21T09:00:00";
    await controller.check({ kind: "sheet" });
    assert.equal(runs().length, 1);
    await summary.make();
    host.tables = [];
    await controller.check({ kind: "sheet" });
    assert.deepEqual([runs().length, stored.get("keepsRuns")], [0, false]);
  });

  it("that cannot be written does not lose what was found", async () => {
    const { controller, summary, host, said } = await open();
    await summary.make();
    host.replaceRows = () => Promise.reject(new Problem({ key: "excel.read-only" }));
    await controller.check({ kind: "sheet" });
    assert.match(said()!, /^The check could not be added to the history of checks: Excel does not allow/);
    assert.ok(controller.state.results!.listed.length > 0);
  });
});

describe("The copy for somebody outside", () => {
  it("is a file beside the workbook, by other names each time", async () => {
    const { host, summary } = await open();
    summary.bare();
    const first = summary.state.copy!;
    assert.equal(first.file, "echoscrub-without-names.csv");
    assert.match(first.text, /^row,claimId,patientId,firstYear,day,/);
    assert.equal(host.written.length, 0);
  });
});
