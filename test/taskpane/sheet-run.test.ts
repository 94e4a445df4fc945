import assert from "node:assert/strict";
import { Cancelled, withoutPause, type Breathe } from "../../src/session/pace.ts";
import { Controller } from "../../src/taskpane/controller.ts";
import { proposeFixes } from "../../src/taskpane/propose-fixes.ts";
import { sheetsOf } from "../../src/taskpane/sheet-run.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { headings, study } from "../session/memory-host.ts";
import { BookHost } from "./support/book-host.ts";
import { EditableHost } from "./support/editable-host.ts";
import { surroundings } from "./support/surroundings.ts";

const words = openWords("en", everyWord);

/** Two sheets with a finding each, one without, and one that holds no claims. */
function open(breathe: Breathe = withoutPause) {
  const sheet = (name: string, ...agent: [string | null, number]) =>
    new EditableHost([headings, ...study(1, "JZ", 2), ...study(2, ...agent)], name);
  const host = new BookHost({
    Monday: sheet("Monday", null, 2),
    Notes: new EditableHost([["call them"]], "Notes"),
    Tuesday: sheet("Tuesday", "JZ", 2),
    Friday: sheet("Friday", null, 2),
  });
  const stored = new Map<string, unknown>();
  const controller = new Controller({ ...surroundings(host, stored), breather: () => breathe });
  const shown = () => controller.state.results?.checked.sheet;
  const noticeKey = () => controller.state.notice?.phrase.key;
  const missing = () => controller.state.results!.listed.filter(({ finding }) => finding.rule.id.startsWith("waste"));
  return { host, controller, shown, noticeKey, missing };
}

async function checked(breathe?: Breathe) {
  const pane = open(breathe);
  await pane.controller.start();
  await pane.controller.checker.checkSheets();
  pane.controller.setFilter({ text: "waste-modifier-missing" });
  return pane;
}

const stale = ({ controller }: ReturnType<typeof open>) =>
  sheetsOf(controller.state).map((each) => [each.checked.sheet, each.stale]);

describe("Several sheets in the pane", () => {
  it("are listed with what each came to, the first in view", async () => {
    const { controller, shown } = await checked();
    assert.equal(shown(), "Monday");
    assert.deepEqual(
      sheetsOf(controller.state).map((each) => each.checked.sheet),
      ["Monday", "Tuesday", "Friday"],
    );
    assert.deepEqual(
      controller.state.run!.leftOut.map(({ sheet }) => sheet),
      ["Notes"],
    );
  });

  it("come into view one at a time", async () => {
    const { controller, shown, missing } = await checked();
    controller.checker.showSheet("Friday");
    assert.deepEqual([shown(), missing().length], ["Friday", 1]);
    controller.checker.showSheet("Tuesday");
    assert.deepEqual([shown(), missing().length], ["Tuesday", 0]);
  });

  it("are stepped through from one to the next that has findings, and back", async () => {
    const { controller, host, shown } = await checked();
    const rows: unknown[] = [];
    for (const step of ["next", "next", "next", "previous", "previous"] as const) {
      await controller.finder[step]();
      rows.push([shown(), host.front, controller.state.current !== undefined]);
    }
    assert.deepEqual(rows, [
      ["Monday", "Monday", true],
      ["Friday", "Friday", true],
      ["Monday", "Monday", true],
      ["Friday", "Friday", true],
      ["Monday", "Monday", true],
    ]);
  });

  it("stay together when one of them is mended and checked again", async () => {
    const pane = await checked();
    const { controller, host, shown, missing } = pane;
    controller.checker.showSheet("Friday");
    proposeFixes(
      controller,
      missing().map(({ finding }) => finding),
      { key: "fixing.safe" },
    );
    await controller.fixing.make();
    assert.equal(host.sheets["Friday"]!.changes.length, 1);
    assert.deepEqual([shown(), missing().length], ["Friday", 0]);
    controller.checker.showSheet("Monday");
    assert.equal(missing().length, 1);
    controller.checker.showSheet("Friday");
    assert.equal(missing().length, 0);
  });

  it("grow old each by itself", async () => {
    const pane = await checked();
    pane.host.sheets["Friday"]!.type(3, 7, 3);
    assert.deepEqual(stale(pane), [
      ["Monday", undefined],
      ["Tuesday", undefined],
      ["Friday", "cells"],
    ]);
    pane.controller.checker.showSheet("Friday");
    assert.equal(pane.controller.state.stale, "cells");
    await pane.controller.again();
    assert.equal(pane.shown(), "Friday");
    assert.deepEqual(
      stale(pane).map(([, why]) => why),
      [undefined, undefined, undefined],
    );
  });

  it("are all old once the policy or the payer family is another", async () => {
    const pane = await checked();
    pane.controller.setProfile("commercial");
    pane.controller.checker.showSheet("Friday");
    assert.equal(pane.controller.state.stale, "profile");
    pane.controller.policyChanged();
    assert.deepEqual(
      stale(pane).map(([, why]) => why),
      ["policy", "policy", "policy"],
    );
  });

  it("are let go of when another sheet is checked", async () => {
    const { controller, host } = await checked();
    Object.assign(host.sheets, { Other: new EditableHost([headings, ...study(1, "JZ", 2)], "Other") });
    host.front = "Other";
    await controller.check({ kind: "sheet" });
    assert.equal(controller.state.run, undefined);
  });

  it("are cleared together", async () => {
    const { controller, host } = await checked();
    await controller.clear();
    assert.deepEqual(
      Object.values(host.sheets).map(({ marked }) => marked),
      [undefined, undefined, undefined, undefined],
    );
    assert.deepEqual([controller.state.run, controller.state.results], [undefined, undefined]);
    assert.match(words.phrase(controller.state.notice!.phrase), /the 3 sheets are as they were before/);
  });

  it("are kept as far as they were done when the check is stopped, and that is said", async () => {
    const { controller, noticeKey } = await checked(async ({ of }) => {
      if (of?.sheet === "Friday") throw new Cancelled();
    });
    assert.equal(noticeKey(), "sheets.stopped");
    assert.match(words.phrase(controller.state.notice!.phrase), /after 3 of 4 sheets/);
    assert.deepEqual(
      sheetsOf(controller.state).map((each) => each.checked.sheet),
      ["Monday", "Tuesday"],
    );
  });

  it("are chosen from those that can be seen", async () => {
    const { controller, shown } = open();
    await controller.checker.chooseSheets();
    assert.equal(controller.state.view, "sheets");
    assert.deepEqual(controller.state.sheetNames, ["Monday", "Notes", "Tuesday", "Friday"]);
    await controller.checker.checkSheets(["Tuesday"]);
    assert.deepEqual([shown(), sheetsOf(controller.state).length], ["Tuesday", 1]);
  });
});
