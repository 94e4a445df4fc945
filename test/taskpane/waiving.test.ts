import assert from "node:assert/strict";
import { Controller } from "../../src/taskpane/controller.ts";
import { shownGroups } from "../../src/taskpane/state.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { idleIn } from "../../src/session/waiving/waiver-words.ts";
import { hostOf, states, today, wrong } from "../session/waiving/support.ts";
import { surroundings } from "./support/surroundings.ts";

const about = { reason: "Payer confirmed", owner: "Kim", until: "2026-12-25" };

async function open(...claims: readonly number[]) {
  const stored = new Map<string, unknown>();
  const host = hostOf(wrong(...claims));
  let hear = (_sheet: string) => {};
  host.onChange = (listener) => {
    hear = (sheet) => listener({ sheet, address: "G5" });
    return Promise.resolve(() => Promise.resolve(undefined));
  };
  const controller = new Controller({
    ...surroundings(host, stored),
    today: () => today,
    now: () => `${today}T08:00:00Z`,
  });
  await controller.start();
  await controller.check({ kind: "sheet" });
  const { waiving } = controller;
  const rows = (severity: "all" | "kept") => {
    controller.setFilter({ severity });
    return shownGroups(controller.state).flatMap(({ findings }) => findings.map(({ row }) => row));
  };
  const ask = (row?: number) => {
    const found = controller.state.results!.listed.filter((listed) => row === undefined || listed.row === row);
    const findings = found.map(({ finding }) => finding);
    waiving.ask(findings, row === undefined ? "baseline" : "one", { key: "waivers.ask" });
  };
  const noticeKey = () => controller.state.notice?.phrase.key;
  return { host, controller, waiving, rows, ask, noticeKey, hear: (sheet: string) => hear(sheet) };
}

describe("Keeping findings in the pane", () => {
  it("asks first, with the last day 30 days ahead, and writes nothing until it is answered", async () => {
    const { host, controller, waiving, ask } = await open(1);
    ask(3);
    assert.equal(controller.state.view, "keep");
    assert.deepEqual(controller.state.draft!.about, { reason: "", owner: "", until: "2026-12-25" });
    waiving.cancel();
    await waiving.keep(about);
    assert.deepEqual([controller.state.view, host.tables.length], ["results", 0]);
  });

  it("keeps, checks again, marks the row clean, and remembers whose it was", async () => {
    const { host, controller, waiving, rows, ask, noticeKey } = await open(1, 2);
    ask(3);
    await waiving.keep(about);
    assert.equal(noticeKey(), "waivers.done");
    assert.deepEqual([rows("all"), rows("kept")], [[5], [3]]);
    assert.equal(host.marked!.rows[1]!.verdict, "✓ Clean");
    ask(5);
    assert.equal(controller.state.draft!.about.owner, "Kim");
  });

  it("keeps everything in one step, and what is kept already is not asked about", async () => {
    const { controller, waiving, rows, ask } = await open(1, 2, 3);
    ask(3);
    await waiving.keep(about);
    ask();
    assert.equal(controller.state.draft!.findings.length, 2);
    await waiving.keep({ ...about, until: "" });
    assert.deepEqual(rows("all"), []);
    const { waivers } = controller.state.results!.checked;
    assert.deepEqual(
      waivers.map(({ waiver }) => [waiver.kind, waiver.until]),
      [
        ["one", "2026-12-25"],
        ["baseline", undefined],
        ["baseline", undefined],
      ],
    );
  });

  it("is taken back, and so is its end", async () => {
    const { controller, waiving, rows, ask, noticeKey } = await open(1, 2);
    ask(3);
    await waiving.keep(about);
    assert.deepEqual([controller.state.notice!.canUndo, waiving.canUndo], [true, true]);
    controller.open("waivers");
    await waiving.drop([controller.state.results!.checked.waivers[0]!.waiver]);
    assert.deepEqual([noticeKey(), controller.state.view, rows("kept")], ["waivers.dropped", "waivers", []]);
    await waiving.undo();
    assert.deepEqual([noticeKey(), rows("kept"), waiving.canUndo], ["waivers.undone", [3], false]);
    ask(5);
    await waiving.keep(about);
    await waiving.undo();
    assert.deepEqual(rows("kept"), [3]);
  });

  it("that fails leaves the form as it was filled in", async () => {
    const { host, controller, waiving, ask, noticeKey } = await open(1);
    host.addTables = () => Promise.reject(new Problem({ key: "excel.read-only" }));
    ask(3);
    await waiving.keep({ ...about, reason: "Mine" });
    assert.deepEqual([noticeKey(), controller.state.view], ["excel.read-only", "keep"]);
    assert.equal(controller.state.draft!.about.reason, "Mine");
    assert.equal(waiving.canUndo, false);
  });

  it("that no longer counts goes in one press, and nothing else does", async () => {
    const { host, controller, waiving, ask } = await open(1, 2, 3);
    ask(3);
    await waiving.keep(about);
    ask(5);
    await waiving.keep({ ...about, until: today });
    ask(7);
    await waiving.keep({ ...about, until: "" });
    host.type(3, 7, 3);
    controller.today = () => "2026-11-26";
    await controller.again();
    const { checked } = controller.state.results!;
    assert.deepEqual(states(checked), ["lapsed", "expired", "kept"]);
    await waiving.drop(idleIn(checked));
    assert.deepEqual(states(controller.state.results!.checked), ["kept"]);
  });

  it("is out of date once somebody changed the table", async () => {
    const { controller, waiving, ask, hear } = await open(1);
    ask(3);
    await waiving.keep(about);
    hear("Other");
    assert.equal(controller.state.stale, undefined);
    hear("Kept findings");
    assert.equal(controller.state.stale, "waivers");
  });
});
