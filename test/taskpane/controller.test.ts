import assert from "node:assert/strict";
import { Cancelled, withoutPause, type Breathe } from "../../src/session/pace.ts";
import { Controller } from "../../src/taskpane/controller.ts";
import { shownGroups, type PaneState } from "../../src/taskpane/state.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import type { CellValue } from "../../src/worksheet/cells.ts";
import { headings, study } from "../session/memory-host.ts";
import { EditableHost } from "./support/editable-host.ts";
import { surroundings } from "./support/surroundings.ts";

const words = openWords("en", everyWord);

interface Pane {
  readonly host: EditableHost;
  readonly controller: Controller;
  readonly stored: Map<string, unknown>;
  /** Every phase that the pane went through. */
  readonly phases: readonly PaneState["phase"]["kind"][];
}

function openPane(rows: readonly (readonly CellValue[])[], breathe: Breathe = withoutPause): Pane {
  const host = new EditableHost(rows);
  const stored = new Map<string, unknown>();
  const phases: PaneState["phase"]["kind"][] = [];
  const controller = new Controller({ ...surroundings(host, stored), breather: () => breathe });
  controller.subscribe(() => {
    const { kind } = controller.state.phase;
    if (phases.at(-1) !== kind) phases.push(kind);
  });
  return { host, controller, stored, phases };
}

/** One clean study, and one whose agent line lacks JZ. */
const charges = [headings, ...study(1, "JZ", 2), ...study(2, null, 2)];
const noticeKey = ({ state }: Controller) => state.notice?.phrase.key;

async function checked(pane: Pane): Promise<Pane> {
  await pane.controller.start();
  await pane.controller.check({ kind: "sheet" });
  return pane;
}

describe("A finding about two rows", () => {
  it("leads to the other row, wherever it stands by now", async () => {
    const twice = study(1, "JZ", 2);
    const { controller, host } = await checked(openPane([headings, ...twice, twice[0]!]));
    const { listed } = controller.state.results!;
    const found = listed.find(({ finding }) => finding.rule.id === "duplicate-line")!;
    assert.deepEqual([found.row, found.finding.beside], [4, [0]]);
    await controller.finder.revealBeside(found.finding.beside![0]!);
    assert.deepEqual(host.revealed, { sheet: "Charges", row: 2, column: 5 });
    host.rows = [headings, study(3, "JZ", 2)[0]!, ...twice, twice[0]!];
    host.type(2, 7, 1);
    await controller.finder.revealBeside(1 + found.finding.beside![0]!);
    assert.deepEqual(host.revealed, { sheet: "Charges", row: 4, column: 5 });
  });
});

describe("The pane after a check", () => {
  it("lists the findings and has marked the rows", async () => {
    const { controller, host, phases } = await checked(openPane(charges));
    assert.ok(controller.state.results!.listed.some(({ row }) => row === 5));
    assert.equal(host.marked!.rows.length, 4);
    assert.deepEqual(phases, ["idle", "running", "idle"]);
  });

  it("says what is wrong with the sheet, and offers to try again", async () => {
    const { controller } = await checked(openPane([]));
    assert.equal(noticeKey(controller), "sheet.empty");
    assert.equal(controller.state.notice!.canRetry, true);
    assert.equal(controller.state.results, undefined);
  });

  it("writes what it found on a protected sheet on one of our own, and says so", async () => {
    const pane = openPane(charges);
    pane.host.isProtected = true;
    await checked(pane);
    assert.equal(noticeKey(pane.controller), "pane.findings-kept");
    assert.match(
      words.phrase(pane.controller.state.notice!.phrase),
      /^Sheet Charges is protected, .* on sheet EchoScrub findings too/,
    );
    assert.deepEqual(
      pane.host.written.map(({ kind }) => kind),
      ["findings"],
    );
    assert.ok(pane.controller.state.results!.listed.length > 0);
  });

  it("keeps the findings where no sheet can be added either, and says why it is not marked", async () => {
    const pane = openPane(charges);
    pane.host.isProtected = true;
    pane.host.refusal = new Problem({ key: "excel.structure-protected", data: { name: "Findings" } });
    await checked(pane);
    assert.equal(noticeKey(pane.controller), "excel.protected");
    assert.ok(pane.controller.state.results!.listed.length > 0);
  });

  it("does not lose earlier findings when a new check fails", async () => {
    const pane = await checked(openPane(charges));
    pane.host.rows = [];
    await pane.controller.check({ kind: "sheet" });
    assert.equal(noticeKey(pane.controller), "sheet.empty");
    assert.ok(pane.controller.state.results);
  });

  it("says of what nobody expected that it was unexpected", async () => {
    const pane = openPane(charges);
    pane.host.read = () => Promise.reject(new Error("boom"));
    await checked(pane);
    assert.deepEqual(pane.controller.state.notice!.phrase, { key: "pane.failed", data: { detail: "boom" } });
  });
});

describe("A check that is under way", () => {
  it("is the only one", async () => {
    const { controller, phases } = openPane(charges);
    await Promise.all([controller.check({ kind: "sheet" }), controller.check({ kind: "sheet" }), controller.clear()]);
    assert.deepEqual(phases, ["running", "idle"]);
  });

  it("stops when it is cancelled, and nothing was written", async () => {
    const pane: Pane = openPane(charges, () => {
      pane.controller.checker.cancel();
      return Promise.reject(new Cancelled());
    });
    await checked(pane);
    assert.equal(noticeKey(pane.controller), "pane.cancelled");
    assert.equal(pane.host.marked, undefined);
  });

  it("ends with old results where cells were changed meanwhile", async () => {
    let isFirst = true;
    const pane: Pane = openPane(charges, async () => {
      if (isFirst) pane.host.type(5, 7, 3);
      isFirst = false;
    });
    await checked(pane);
    assert.equal(pane.controller.state.stale, "cells");
  });
});

describe("The results", () => {
  it("are old once a cell was changed, and new again after another check", async () => {
    const { controller, host } = await checked(openPane(charges));
    assert.equal(controller.state.stale, undefined);
    host.type(5, 6, "JZ");
    assert.equal(controller.state.stale, "cells");
    await controller.again();
    assert.equal(controller.state.stale, undefined);
    assert.ok(!controller.state.results!.listed.some(({ row }) => row === 5));
  });

  it("are old once other payer rules were chosen, until the choice is taken back", async () => {
    const { controller } = await checked(openPane(charges));
    controller.setProfile("commercial");
    assert.equal(controller.state.stale, "profile");
    controller.setProfile(undefined);
    assert.equal(controller.state.stale, undefined);
  });

  it("are gone after clearing, and so are the marks", async () => {
    const { controller, host } = await checked(openPane(charges));
    await controller.clear();
    assert.equal(host.marked, undefined);
    assert.equal(controller.state.results, undefined);
    assert.equal(noticeKey(controller), "pane.cleared");
  });

  it("are filtered and grouped as chosen", async () => {
    const { controller } = await checked(openPane(charges));
    controller.setFilter({ text: "zebra" });
    assert.deepEqual(shownGroups(controller.state), []);
    controller.showAll();
    controller.setGroupBy("row");
    assert.ok(shownGroups(controller.state).some(({ row }) => row === 5));
  });

  it("are filtered and grouped, and by whose rules, as when the workbook was last open", async () => {
    const pane = await checked(openPane(charges));
    pane.controller.setGroupBy("money");
    pane.controller.setProfile("medicaid");
    for (const text of ["q", "q9", "q99"]) pane.controller.setFilter({ text, severity: "warning" });
    await new Promise((resolve) => setTimeout(resolve));
    const later = openPane(charges);
    for (const [key, value] of pane.stored) later.stored.set(key, value);
    await later.controller.start();
    const { groupBy, profile, filter } = later.controller.state;
    assert.deepEqual([groupBy, profile, filter], ["money", "medicaid", { text: "q99", severity: "warning" }]);
  });

  it("are as at first where the workbook remembers what cannot be meant", async () => {
    for (const stored of [null, 7, "x", { groupBy: "zebra", profile: "none", filter: { text: 3, severity: "bad" } }]) {
      const pane = openPane(charges);
      pane.stored.set("pane", stored);
      await pane.controller.start();
      const { groupBy, profile, filter, isNew } = pane.controller.state;
      assert.deepEqual([groupBy, profile, filter, isNew], ["rule", undefined, { text: "", severity: "all" }, true]);
      assert.equal(pane.stored.get("pane"), stored);
    }
  });

  it("are explained in three steps until something was checked in this workbook, or the user has read it", async () => {
    const pane = openPane(charges);
    await pane.controller.start();
    assert.equal(pane.controller.state.isNew, true);
    await pane.controller.clear();
    assert.equal(pane.controller.state.isNew, true);
    await checked(pane);
    assert.equal(pane.controller.state.isNew, false);
    await pane.controller.clear();
    assert.equal(pane.controller.state.isNew, false);
    const other = openPane(charges);
    await other.controller.start();
    other.controller.dismissFirstRun();
    await new Promise((resolve) => setTimeout(resolve));
    const later = openPane(charges);
    for (const [key, value] of other.stored) later.stored.set(key, value);
    await later.controller.start();
    assert.equal(later.controller.state.isNew, false);
  });
});

describe("Stepping through the findings", () => {
  it("shows the cell of each", async () => {
    const { controller, host } = await checked(openPane(charges));
    controller.setFilter({ text: "f5" });
    await controller.finder.next();
    assert.deepEqual(host.revealed, { sheet: "Charges", row: 5, column: 6 });
    assert.equal(controller.state.current, shownGroups(controller.state)[0]!.findings[0]!.id);
  });

  it("follows a row that was moved since", async () => {
    const { controller, host } = await checked(openPane(charges));
    host.rows = [host.rows[0]!, ...host.rows.slice(3), ...host.rows.slice(1, 3)];
    host.type(1, 1, "Claim");
    controller.setFilter({ text: "f5" });
    await controller.finder.next();
    assert.equal(host.revealed!.row, 3);
  });

  it("says that the place is not known where the row was changed", async () => {
    const { controller, host } = await checked(openPane(charges));
    host.type(5, 7, 9);
    controller.setFilter({ text: "f5" });
    await controller.finder.next();
    assert.deepEqual(controller.state.notice!.phrase, { key: "pane.moved", data: { row: 5 } });
    assert.equal(host.revealed, undefined);
  });

  it("does nothing before a check", async () => {
    const { controller, host } = openPane(charges);
    await controller.finder.next();
    assert.equal(host.revealed, undefined);
  });
});

describe("Columns in doubt", () => {
  const twoUnits = charges.map((row, index) => [...row, index === 0 ? "Units" : 7]);

  async function asked(pane: Pane): Promise<void> {
    for (let turn = 0; turn < 20 && pane.controller.state.phase.kind !== "asking"; turn++) await Promise.resolve();
  }

  it("are asked for, and the answer is remembered for the next check", async () => {
    const pane = openPane(twoUnits);
    const check = pane.controller.check({ kind: "sheet" });
    await asked(pane);
    pane.controller.columns.reply({ units: 7 });
    await check;
    assert.deepEqual(pane.controller.state.results!.checked.mapping.columns.get("units"), [7]);
    await pane.controller.check({ kind: "sheet" });
    assert.deepEqual(pane.phases, ["running", "asking", "running", "idle", "running", "idle"]);
  });

  it("stop the check where the question is cancelled", async () => {
    const pane = openPane(twoUnits);
    const check = pane.controller.check({ kind: "sheet" });
    await asked(pane);
    pane.controller.checker.cancel();
    await check;
    assert.equal(noticeKey(pane.controller), "pane.cancelled");
  });

  it("are corrected by hand, remembered, and forgotten again", async () => {
    const { controller, stored } = await checked(openPane(charges));
    await controller.columns.correct({ payer: null });
    assert.equal(controller.state.results!.checked.mapping.columns.has("payer"), false);
    assert.equal((stored.get("columns") as unknown[]).length, 1);
    await controller.columns.forget();
    assert.deepEqual(controller.state.results!.checked.mapping.columns.get("payer"), [9]);
    assert.deepEqual(stored.get("columns"), []);
  });

  for (const [title, rubbish] of [
    ["no list", { a: 1 }],
    ["a list of no corrections", [1, "x", [2, 3], ["f", null], ["f", { __proto__: { units: 1 }, units: -4 }]]],
  ] as const) {
    it(`are found anew where the workbook remembers ${title}`, async () => {
      const pane = openPane(charges);
      pane.stored.set("columns", rubbish);
      await checked(pane);
      assert.deepEqual(pane.controller.state.results!.checked.mapping.columns.get("units"), [7]);
    });
  }
});
