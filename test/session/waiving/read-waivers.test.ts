import assert from "node:assert/strict";
import { drop, keep, takeBack, usualEnd, waiversOf } from "../../../src/session/waiving/keep.ts";
import { readWaivers, waiversIn } from "../../../src/session/waiving/read-waivers.ts";
import { isWaiverTable } from "../../../src/session/waiving/waiver-table.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import type { SheetTable } from "../../../src/worksheet/tables.ts";
import { about, check, hostOf, keepRows, outcome, words, wrong } from "./support.ts";

async function kept() {
  const host = hostOf(wrong(1, 2, 3));
  await keepRows(host, [3, 5]);
  return host;
}

/** A table of waivers with some cells of its first row written otherwise. */
function edited(table: SheetTable, change: Readonly<Record<string, CellValue>>): SheetTable {
  const [top = [], first = [], ...rest] = table.cells.rows;
  const row = first.map((cell, at) => change[String(top[at])] ?? cell);
  return { ...table, cells: { ...table.cells, rows: [top, row, ...rest] } };
}

describe("The table of kept findings", () => {
  it("says what was kept, why, by whom, and how long", async () => {
    const host = await kept();
    const [table] = host.tables;
    assert.ok(isWaiverTable(table!.cells.rows[0]!));
    const [waiver] = readWaivers(host.tables).waivers;
    const { sheet, claim, date, code, rule, reason, owner, until, madeOn, kind, place } = waiver!;
    assert.deepEqual(
      [sheet, claim, date, code, rule],
      ["Charges", "C1", "2026-10-05", "Q9957", "waste-modifier-missing"],
    );
    assert.deepEqual([reason, owner, until, madeOn, kind], [about.reason, "Kim", "2026-12-25", "2026-11-25", "one"]);
    assert.deepEqual(place, { sheet: "Kept findings", row: 5, column: 1 });
    assert.match(waiver!.finding, /^Q9957 needs JW or JZ/);
    assert.equal(usualEnd("2026-11-25"), "2026-12-25");
  });

  it("may be edited; a row that cannot be meant keeps nothing and is told with its place", async () => {
    const cases: readonly [Readonly<Record<string, CellValue>>, RegExp][] = [
      [
        { Rule: "waste-modifer" },
        /^Row 5 of sheet Kept findings keeps nothing, because there is no rule “waste-modifer”/,
      ],
      [{ Rule: "" }, /names no rule/],
      [{ Reason: " " }, /^Row 5 of sheet Kept findings keeps nothing, because it gives no reason/],
      [{ Reason: { error: "#N/A" } }, /gives no reason/],
      [{ Until: "soon" }, /because “soon” is no day/],
      [{ Until: { error: "#REF!" } }, /because “#REF!” is no day/],
      [{ "Row key": "" }, /its Row key is blank/],
    ];
    for (const [change, said] of cases) {
      const host = await kept();
      host.tables = host.tables.map((table) => edited(table, change));
      const checked = await check(host);
      assert.deepEqual(outcome(checked).kept, [5]);
      assert.deepEqual(outcome(checked).open, [3, 7]);
      assert.match(words.phrase(checked.slips[0]!.phrase), said);
      assert.equal(checked.slips[0]!.place.row, 5);
    }
    const host = await kept();
    const change = { Until: "12/31/2026", Reason: "Another", Kind: "?", Owner: null };
    const [waiver] = readWaivers(host.tables.map((table) => edited(table, change))).waivers;
    assert.deepEqual([waiver!.until, waiver!.reason, waiver!.kind], ["2026-12-31", "Another", "one"]);
  });

  it("reads days of the 1904 system, and no blank row", async () => {
    const host = await kept();
    const [table] = host.tables;
    const { cells } = table!;
    const later = {
      ...table!,
      cells: { ...cells, date1904: true, rows: [...cells.rows, cells.columns.map(() => null)] },
    };
    const reading = readWaivers([later]);
    assert.equal(reading.waivers.length, 2);
    assert.equal(reading.waivers[0]!.until, "2030-12-26");
  });

  it("grows at its end; what is kept already is not kept twice, and what the user added stays", async () => {
    const host = await kept();
    const [table] = host.tables;
    const rows = table!.cells.rows.map((row, index) => [...row, index === 0 ? "Note" : "called"]);
    host.tables = [{ ...table!, cells: { ...table!.cells, columns: [...table!.cells.columns, 99], rows } }];
    const checked = await check(host);
    const more = waiversOf(checked, checked.report.findings, { ...about, kind: "baseline" }, words);
    assert.deepEqual(
      more.map(({ claim }) => claim),
      ["C3"],
    );
    await keep(host, more, words, false);
    assert.deepEqual(
      host.tables[0]!.cells.rows.map((row) => row.at(-1)),
      ["Note", "called", "called", null],
    );
    assert.equal((await waiversIn(host)).waivers[2]!.kind, "baseline");
  });

  it("gives up rows as they were read, and takes that back unless it was changed since", async () => {
    const host = await kept();
    const { waivers } = await waiversIn(host);
    const change = await drop(host, [waivers[0]!]);
    assert.deepEqual(outcome(await check(host)).kept, [5]);
    await takeBack(host, change);
    assert.deepEqual(outcome(await check(host)).kept, [3, 5]);
    const again = await drop(host, [waivers[0]!]);
    host.tables = host.tables.map((table) => edited(table, { Reason: "Mine" }));
    await assert.rejects(
      () => takeBack(host, again),
      (problem) => problem instanceof Problem && problem.phrase.key === "waivers.changed",
    );
    assert.equal((await waiversIn(host)).waivers[0]!.reason, "Mine");
  });

  it("is not taken for claims", async () => {
    const host = await kept();
    const { sheet, columns, rows } = host.tables[0]!.cells;
    const itself = hostOf([]);
    itself.tables = host.tables;
    itself.read = async (_scope, pick) => {
      const cells = { sheet, firstRow: 1, columns, rows, date1904: false };
      pick(cells);
      return cells;
    };
    await assert.rejects(
      () => check(itself),
      (problem) => problem instanceof Problem && problem.phrase.key === "waivers.no-claims",
    );
  });
});
