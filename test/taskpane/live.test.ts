import assert from "node:assert/strict";
import { stepFrom } from "../../src/session/finding-list.ts";
import { proposeFixes } from "../../src/taskpane/propose-fixes.ts";
import { shownGroups } from "../../src/taskpane/state.ts";
import { study } from "../session/memory-host.ts";
import { aWhile, charges, checked, LivePane, mod, patient } from "./support/live-pane.ts";

describe("An edit after a check", () => {
  it("is followed: list, counts and marks are those of the sheet, and nothing is pressed", async () => {
    const pane = await checked();
    assert.ok(pane.rules.includes("5 waste-modifier-missing"));
    pane.host.type(5, mod, "JZ");
    assert.equal(pane.state.stale, undefined);
    await pane.clock.pass(aWhile);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
    assert.ok(pane.rules.includes("7 waste-modifier-missing"));
    assert.match(pane.verdict(5)!, /^✓/);
    assert.equal(pane.state.stale, undefined);
    await pane.whatACheckFinds();
  });

  it("reads the rows of several edits in one go, and writes only their marks", async () => {
    const pane = await checked();
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(100);
    pane.host.type(7, mod, "JZ");
    await pane.clock.pass(aWhile);
    assert.deepEqual(pane.host.reread, [{ first: 5, last: 7 }]);
    assert.deepEqual(
      pane.host.remarked.map(({ rows }) => rows.map(({ row }) => row)),
      [[4, 5, 6, 7]],
    );
  });

  it("is followed in the list before the marks are written, so that a slip is first below Ctrl+Z", async () => {
    const pane = await checked();
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(1_000);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
    assert.deepEqual(pane.host.remarked, []);
    pane.host.type(5, mod, null);
    await pane.clock.pass(1_500);
    assert.deepEqual(pane.host.remarked, []);
    await pane.clock.pass(aWhile);
    assert.match(pane.verdict(5)!, /^✗/);
  });

  it("leaves the marks alone until the user comes to the pane where Excel would forget what can be undone", async () => {
    const pane = await checked();
    pane.host.canUndo = false;
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(60_000);
    assert.deepEqual(pane.host.remarked, []);
    assert.equal(pane.live.state.waiting, 2);
    pane.live.look();
    await pane.clock.pass(aWhile);
    assert.match(pane.verdict(5)!, /^✓/);
    assert.equal(pane.live.state.waiting, 0);
  });

  it("by somebody else is followed in the list; its marks come with the user's own next ones", async () => {
    const pane = await checked();
    pane.host.type(5, mod, "JZ", { byOthers: true });
    await pane.clock.pass(60_000);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
    assert.deepEqual(pane.host.remarked, []);
    pane.host.type(7, mod, "JZ");
    await pane.clock.pass(aWhile);
    assert.match(pane.verdict(5)!, /^✓/);
  });

  it("that a look has seen before Excel told of it is the user's own all the same: it is marked", async () => {
    const pane = await checked();
    pane.host.silently(5, mod, "JZ");
    pane.live.look();
    await pane.clock.pass(aWhile);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
    assert.deepEqual(pane.host.remarked, []);
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(aWhile);
    assert.match(pane.verdict(5)!, /^✓/);
  });

  it("is not followed once that is turned off, even if it was heard of or looked for before", async () => {
    const pane = await checked();
    pane.live.look();
    await pane.live.follow(false);
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.stale, "cells");
    assert.ok(pane.rules.includes("5 waste-modifier-missing"));

    const other = await checked();
    other.host.type(5, mod, "JZ");
    await other.live.follow(false);
    await other.clock.pass(aWhile);
    assert.equal(other.state.stale, "cells");
    assert.ok(other.rules.includes("5 waste-modifier-missing"));
  });

  it("that changes nothing leaves everything as it is", async () => {
    const pane = await checked();
    const { results } = pane.state;
    pane.host.type(5, mod, null);
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.results, results);
    assert.deepEqual(pane.host.remarked, []);
  });

  it("while a check is under way is not lost", async () => {
    let hasTyped = false;
    const pane = new LivePane(charges, ({ phase }) => {
      if (phase === "checking" && !hasTyped) {
        hasTyped = true;
        pane.host.type(5, mod, "JZ");
      }
      return Promise.resolve();
    });
    await pane.controller.start();
    await pane.controller.check({ kind: "sheet" });
    assert.equal(pane.state.stale, "cells");
    assert.ok(pane.rules.includes("5 waste-modifier-missing"));
    await pane.clock.pass(aWhile);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
    assert.equal(pane.state.stale, undefined);
    assert.match(pane.verdict(5)!, /^✓/);
    await pane.whatACheckFinds();
  });

  it("while an edit is being followed is not lost", async () => {
    const pane = await checked();
    const read = pane.host.readRows.bind(pane.host);
    let hasTyped = false;
    pane.host.readRows = async (sheet, runs) => {
      const rows = await read(sheet, runs);
      if (!hasTyped) {
        hasTyped = true;
        pane.host.type(7, mod, "JZ");
        pane.host.type(5, patient, "P9");
      }
      return rows;
    };
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(2 * aWhile);
    assert.ok(!pane.rules.includes("7 waste-modifier-missing"));
    await pane.whatACheckFinds();
  });

  it("waits while a change is looked at before it is made", async () => {
    const pane = await checked();
    const finding = pane.state.results!.listed.find(({ finding: { fix } }) => fix)!;
    proposeFixes(pane.controller, [finding.finding], { key: "fixing.safe" });
    assert.equal(pane.state.view, "preview");
    const { results } = pane.state;
    pane.host.type(7, mod, "JZ");
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.results, results);
    assert.equal(pane.state.stale, "cells");
    pane.controller.fixing.cancel();
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.stale, undefined);
    assert.ok(!pane.rules.includes("7 waste-modifier-missing"));
  });

  it("that is not followed yet makes what is opened now older than the sheet", async () => {
    const pane = await checked();
    pane.host.type(7, mod, "JZ");
    pane.controller.open("release");
    assert.equal(pane.state.stale, "cells");
    pane.controller.close();
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.stale, undefined);
    assert.ok(!pane.rules.includes("7 waste-modifier-missing"));
    pane.live.look();
    pane.controller.open("release");
    assert.equal(pane.state.stale, undefined);
  });
});

describe("The reader's place", () => {
  it("stays on the finding that he is at", async () => {
    const pane = await checked();
    const at = pane.state.results!.listed.find(({ row, finding }) => row === 7 && finding.rule.id.startsWith("waste"))!;
    await pane.controller.finder.select(at);
    pane.controller.setFilter({ text: "waste" });
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(aWhile);
    const { current, results, filter } = pane.state;
    assert.equal(results!.listed.find(({ id }) => id === current)?.row, 7);
    assert.equal(filter.text, "waste");
  });

  it("is between its neighbours where an edit does away with the finding, and on it again where that is taken back", async () => {
    const pane = await checked();
    const shown = shownGroups(pane.state).flatMap(({ findings }) => findings);
    const place = shown.findIndex(({ row, finding }) => row === 5 && finding.rule.id === "waste-modifier-missing");
    const [previous, at, next] = [
      shown.at(place - 1)!,
      shown[place]!,
      stepFrom(shownGroups(pane.state), shown[place]!.id, 1)!,
    ];
    await pane.controller.finder.select(at);
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(aWhile);
    const gone = { ...pane.state };
    await pane.controller.finder.next();
    assert.equal(pane.state.current, next.id);
    pane.controller.set(gone);
    if (place > 0) {
      await pane.controller.finder.previous();
      assert.equal(pane.state.current, previous.id);
    }
    pane.controller.set(gone);
    pane.host.type(5, mod, null);
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.current, at.id);
    assert.ok(pane.state.results!.listed.some(({ id, row }) => id === at.id && row === 5));
  });
});

describe("What is said of edits that are followed", () => {
  it("is how many findings are gone and new, once in a few seconds", async () => {
    const pane = await checked();
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(500);
    pane.host.type(7, mod, "JZ");
    await pane.clock.pass(1_500);
    assert.deepEqual(pane.said.filter(Boolean), ["2 findings fewer."]);
    pane.host.type(5, mod, null);
    await pane.clock.pass(1_000);
    assert.deepEqual(pane.said.filter(Boolean), ["2 findings fewer."]);
    await pane.clock.pass(10_000);
    assert.deepEqual(pane.said.filter(Boolean), ["2 findings fewer.", "1 new finding."]);
    assert.equal(pane.live.state.said, "");
  });

  it("is nothing of what another check has found meanwhile", async () => {
    const pane = await checked([...charges, ...study(4, null, 2), ...study(5, null, 2)]);
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(10_000);
    await pane.controller.again();
    pane.host.type(9, mod, "JZ");
    await pane.clock.pass(10_000);
    assert.deepEqual(pane.said.filter(Boolean), ["1 finding fewer.", "1 finding fewer."]);
  });
});
