import assert from "node:assert/strict";
import { withoutPause } from "../../src/session/pace.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { headings, study } from "../session/memory-host.ts";
import { aWhile, charges, checked, dx, LivePane, mod } from "./support/live-pane.ts";

describe("Rows that were moved", () => {
  it("are followed on a short sheet, with the findings known again", async () => {
    const pane = await checked();
    const before = pane.state.results!.listed.map(({ id }) => id);
    pane.host.rows = [headings, ...study(9, "JZ", 2), ...charges.slice(1)];
    pane.host.tell({ address: "2:3", kind: "moved" });
    await pane.clock.pass(aWhile);
    assert.deepEqual(
      pane.state.results!.listed.map(({ id }) => id),
      before,
    );
    assert.ok(pane.rules.includes("7 waste-modifier-missing"));
    assert.match(pane.verdict(7)!, /^✗/);
    assert.equal(pane.state.stale, undefined);
    await pane.whatACheckFinds();
  });

  it("that come in below are followed too", async () => {
    const pane = await checked();
    pane.host.rows.push(...study(4, null, 2));
    pane.host.type(9, dx, "I42.0");
    await pane.clock.pass(aWhile);
    assert.ok(pane.rules.includes("9 waste-modifier-missing"));
    assert.match(pane.verdict(9)!, /^✗/);
  });

  it("make the results older than the sheet where only a table was checked", async () => {
    const pane = await checked();
    await pane.controller.check({ kind: "table" });
    pane.host.tell({ address: "2:3", kind: "moved" });
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.stale, "cells");
  });

  it("make the results older than the sheet where its headings are gone; the next edit that can be followed is", async () => {
    const pane = await checked();
    const [top, ...rest] = charges;
    pane.host.rows = [top!.map(() => "x"), ...rest];
    pane.host.tell({ address: "A1:I1" });
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.stale, "cells");
    assert.equal(pane.state.notice, undefined);
    pane.host.rows = [...charges];
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.stale, undefined);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
  });
});

describe("A change that nobody has told of", () => {
  it("is found when the user comes to the pane", async () => {
    const pane = await checked();
    pane.host.silently(5, mod, "JZ");
    pane.live.look();
    await pane.clock.pass(aWhile);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
  });

  it("is found on the row of a finding that the user goes to", async () => {
    const pane = await checked();
    const at = pane.state.results!.listed.find(({ row }) => row === 5)!;
    pane.host.silently(5, mod, "JZ");
    await pane.controller.finder.select(at);
    await pane.clock.pass(aWhile);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
    assert.deepEqual(pane.host.reread, [{ first: 5, last: 5 }]);
  });

  it("is not looked for at every turn", async () => {
    const pane = await checked();
    pane.live.look();
    await pane.clock.pass(aWhile);
    pane.live.look();
    await pane.clock.pass(aWhile);
    assert.equal(pane.host.reread.length, 1);
    await pane.clock.pass(10_000);
    pane.live.look();
    await pane.clock.pass(aWhile);
    assert.equal(pane.host.reread.length, 2);
  });

  it("of formulas is read where they have other results", async () => {
    const pane = await checked();
    pane.host.silently(5, mod, "JZ");
    pane.host.tell({ address: "F5", kind: "calculated" });
    await pane.clock.pass(aWhile);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
  });
});

describe("Edits that are not to be followed", () => {
  it("make the results older than the sheet, as long as the workbook remembers", async () => {
    const pane = await checked();
    await pane.live.follow(false);
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.stale, "cells");
    assert.deepEqual(pane.host.reread, []);
    assert.equal(pane.stored.get("followEdits"), false);
    const later = new LivePane(charges, withoutPause, pane.stored);
    await later.controller.check({ kind: "sheet" });
    assert.equal(later.live.state.isOn, false);
  });
});

describe("Edits of before they were followed", () => {
  it("are looked for once they are followed again", async () => {
    const pane = await checked();
    await pane.live.follow(false);
    pane.host.type(5, mod, "JZ");
    await pane.live.follow(true);
    await pane.clock.pass(aWhile);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
    assert.equal(pane.state.stale, undefined);
    await pane.whatACheckFinds();
  });

  it("are looked for where the check had ended before anything could follow", async () => {
    const pane = new LivePane(charges, withoutPause, new Map(), true);
    await pane.controller.start();
    await pane.controller.check({ kind: "sheet" });
    pane.host.type(5, mod, "JZ");
    assert.equal(pane.state.stale, "cells");
    pane.fetched();
    await pane.clock.pass(aWhile);
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
    assert.equal(pane.state.stale, undefined);
  });
});

describe("The policy", () => {
  it("that has changed is followed too; where edits are not, the results are older than it", async () => {
    const pane = await checked();
    pane.controller.policyChanged();
    assert.equal(pane.state.stale, undefined);
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.stale, undefined);
    await pane.live.follow(false);
    pane.controller.policyChanged();
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.stale, "policy");
  });
});

describe("What cannot be followed", () => {
  it("is said in one sentence where the marks cannot be written", async () => {
    const pane = await checked();
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(1_000);
    pane.host.refusal = new Problem({ key: "excel.protected", data: { sheet: "Charges" } });
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.notice?.phrase.key, "excel.protected");
    assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
  });

  it("makes the results older than the sheet where rows cannot be read", async () => {
    const pane = await checked();
    pane.host.readRows = () => Promise.reject(new Problem({ key: "excel.no-sheet", data: { sheet: "Charges" } }));
    pane.host.type(5, mod, "JZ");
    await pane.clock.pass(aWhile);
    assert.equal(pane.state.stale, "cells");
  });

  it("takes nothing of the pane with it where something fails that nobody thought of", async () => {
    const unheard: unknown[] = [];
    const hear = (failure: unknown) => void unheard.push(failure);
    const listeners = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", hear);
    try {
      const pane = new LivePane(charges);
      Object.assign(pane.clock, {
        later: () => {
          throw new Error("No time");
        },
      });
      await pane.controller.start();
      await pane.controller.check({ kind: "sheet" });
      pane.host.type(5, mod, "JZ");
      assert.equal(pane.state.stale, "cells");
      assert.equal(pane.live.state.isOn, false);
      await pane.controller.again();
      assert.equal(pane.state.stale, undefined);
      assert.ok(!pane.rules.includes("5 waste-modifier-missing"));
      await pane.clock.pass(0);
      assert.deepEqual(unheard.map(String), ["Error: No time"]);
    } finally {
      process.removeListener("unhandledRejection", hear);
      for (const listener of listeners) process.on("unhandledRejection", listener);
    }
  });
});
