import assert from "node:assert/strict";
import { countVerdicts, verdictOf } from "../../../src/scrub/report.ts";
import { closingOf } from "../../../src/session/closing.ts";
import { filterFindings, groupFindings, listFindings } from "../../../src/session/finding-list.ts";
import { evidenceOf } from "../../../src/session/releasing/evidence.ts";
import { gateOf } from "../../../src/session/releasing/gate.ts";
import { findingsSheet } from "../../../src/session/summary/findings-sheet.ts";
import { rankFindings } from "../../../src/session/summary/ranked.ts";
import { totalOf } from "../../../src/session/summary/counts.ts";
import { study } from "../memory-host.ts";
import { check, hostOf, keepRows, outcome, states, words, wrong } from "./support.ts";

describe("A finding that is kept on purpose", () => {
  it("stays in the report and counts for nothing: verdict, money, list, release", async () => {
    const host = hostOf(wrong(1, 2));
    const before = await check(host);
    await keepRows(host, [3]);
    const checked = await check(host);
    assert.equal(checked.report.findings.length, before.report.findings.length);
    assert.deepEqual(outcome(checked), { kept: [3], open: [5] });
    assert.equal(verdictOf(checked.report, 1), "clean");
    assert.deepEqual(countVerdicts(checked.report), { error: 1, warning: 0, notChecked: 0, clean: 3 });
    const listed = listFindings(checked, words);
    const rows = (severity: "all" | "error" | "kept") =>
      filterFindings(listed, { text: "", severity }).map(({ row }) => row);
    assert.deepEqual([rows("all"), rows("error"), rows("kept")], [[5], [5], [3]]);
    assert.equal(
      groupFindings(checked, filterFindings(listed, { text: "", severity: "kept" }), "rule")[0]!.money,
      null,
    );
    assert.deepEqual(
      gateOf(checked, []).released.map(({ name }) => name),
      ["C1"],
    );
  });

  it("comes last on the sheet of findings, with its reason and no money, and stands in the evidence of its claim", async () => {
    const host = hostOf(wrong(1, 2));
    await keepRows(host, [3]);
    const checked = await check(host);
    assert.equal(totalOf(rankFindings([checked])), 80.65);
    const rows = findingsSheet([checked], { at: "2026-11-25T08:00:00Z" }, words).blocks.at(-1)!.rows.slice(1);
    assert.deepEqual(
      rows.map((row) => row.at(-1)),
      ["Open", "Kept: Payer confirmed by phone"],
    );
    const { sections } = evidenceOf(checked, gateOf(checked, []).released[0]!, "2026-11-25", words);
    assert.ok(
      sections[0]!.lines.includes(
        "Row 3, waste-modifier-missing, kept on purpose: Payer confirmed by phone (Kim, until 2026-12-25)",
      ),
    );
  });

  it("is told of beside its row, with the reason and the last day, and costs nothing there", async () => {
    const host = hostOf(wrong(1));
    await keepRows(host, [3]);
    await check(host);
    const [, row] = host.marked!.rows;
    assert.equal(row!.verdict, "✓ Clean");
    assert.equal(row!.problems, "Kept: waste-modifier-missing (Payer confirmed by phone, until 2026-12-25)");
    assert.equal(row!.risk, null);
  });

  it("lets other findings of its line be seen", async () => {
    const host = hostOf(wrong(1).map((row, at) => row.map((cell, place) => (at === 1 && place === 7 ? "@I50" : cell))));
    await keepRows(host, [3]);
    const [first, ...others] = host.tables[0]!.cells.rows.slice(1);
    assert.ok(others.length > 0);
    await host.replaceRows(host.tables[0]!, [first!]);
    const checked = await check(host);
    assert.deepEqual([outcome(checked).kept, outcome(checked).open.length], [[3], others.length]);
    assert.equal(verdictOf(checked.report, 1), "error");
  });

  it("is kept to its last day, and no day longer; without an end for good", async () => {
    const host = hostOf(wrong(1));
    await keepRows(host, [3]);
    for (const [day, state] of [
      ["2026-12-24", "kept"],
      ["2026-12-25", "kept"],
      ["2026-12-26", "expired"],
    ] as const) {
      const checked = await check(host, day);
      assert.deepEqual(states(checked), [state], day);
      assert.equal(verdictOf(checked.report, 1), state === "kept" ? "clean" : "error");
    }
    const endless = hostOf(wrong(1));
    await keepRows(endless, [3], { until: undefined });
    assert.deepEqual(states(await check(endless, "2031-01-01")), ["kept"]);
  });

  it("is known again wherever sorting and inserting put its row", async () => {
    const host = hostOf(wrong(1, 2, 3));
    await keepRows(host, [5]);
    const [top, ...rows] = host.rows;
    host.rows = [top!, ...[...rows].reverse()];
    assert.deepEqual(outcome(await check(host)), { kept: [4], open: [2, 6] });
    host.rows = [top!, ...wrong(9), ...rows];
    assert.deepEqual(outcome(await check(host)), { kept: [7], open: [3, 5, 9] });
  });

  it("is no longer kept once a fact of its row is another one; the number of the line is none", async () => {
    for (const [column, value] of [
      [3, "10/06/2026"],
      [7, 3],
      [8, "I50.22"],
      [1, "C7"],
    ] as const) {
      const host = hostOf(wrong(1));
      await keepRows(host, [3]);
      host.type(3, column, value);
      if (column === 3) host.type(2, column, value);
      const checked = await check(host);
      assert.deepEqual(states(checked), ["lapsed"], String(column));
      assert.notEqual(verdictOf(checked.report, 1), "clean");
    }
  });

  it("leaves a waiver behind: lapsed where its row was deleted, unused where only the finding is gone", async () => {
    const host = hostOf(wrong(1, 2));
    await keepRows(host, [3, 5]);
    host.rows = host.rows.slice(0, 3);
    assert.deepEqual(states(await check(host)), ["kept", "lapsed"]);
    const twice = hostOf([...study(1, "JZ", 2), study(1, "JZ", 2)[1]!]);
    await keepRows(twice, [4]);
    assert.deepEqual(states(await check(twice)), ["kept"]);
    twice.rows = twice.rows.slice(0, 3);
    assert.deepEqual(states(await check(twice)), ["unused"]);
  });

  it("of equal rows each needs a waiver of its own: one that is pasted later is not kept", async () => {
    const [first, agent] = wrong(1);
    const host = hostOf([first!, agent!, agent!]);
    const keptRows = async () => {
      const { report, waivedBy } = await check(host);
      const own = report.findings.filter(({ rule }) => rule.id === "waste-modifier-missing");
      return own.map((finding) => [report.lines.rows[finding.line], waivedBy(finding) !== undefined]);
    };
    await keepRows(host, [3]);
    assert.deepEqual(await keptRows(), [
      [3, true],
      [4, false],
    ]);
    await keepRows(host, [4]);
    host.rows = [...host.rows, agent!];
    assert.deepEqual(await keptRows(), [
      [3, true],
      [4, true],
      [5, false],
    ]);
  });

  it("says nothing of other sheets, nor of rows that were not looked at", async () => {
    const host = hostOf(wrong(1, 2));
    await keepRows(host, [3, 5]);
    const table = host.tables[0]!;
    const [top, first, second] = table.cells.rows;
    const away = second!.map((cell, at) => (top![at] === "Sheet" ? "December" : top![at] === "Row key" ? "x-y" : cell));
    await host.replaceRows(table, [first!, away]);
    assert.deepEqual(states(await check(host)), ["kept", "unseen"]);
    host.onlyRows = (row) => row > 3;
    assert.deepEqual(states(await check(host)), ["unseen", "unseen"]);
  });

  it("is counted at the end of the check, with the waivers that count no longer", async () => {
    const host = hostOf(wrong(1, 2));
    await keepRows(host, [3]);
    await keepRows(host, [5], { until: "2026-11-24" });
    assert.deepEqual(closingOf(await check(host), words).kept, [
      "Kept on purpose, and counted nowhere else: 1 finding (1 of them an error) on 1 line.",
      "Waivers that no longer count: 1 has expired.",
    ]);
  });
});
