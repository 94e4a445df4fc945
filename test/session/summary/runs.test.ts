import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { recordRun } from "../../../src/session/summary/runs.ts";
import { version } from "../../../src/session/version.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { EditableHost } from "../../taskpane/support/editable-host.ts";
import { checkedRows } from "./support.ts";

const words = openWords("en", everyWord);
const rowsOf = ({ tables }: EditableHost) => tables[0]?.cells.rows.slice(1) ?? [];
const headsOf = ({ tables }: EditableHost) => tables[0]?.cells.rows[0] ?? [];
const inColumn = (host: EditableHost, heading: string) =>
  rowsOf(host).map((row) => row[headsOf(host).indexOf(heading)]);

async function record(host: EditableHost, at: string, sheet = "Charges", begins = true) {
  return recordRun(host, await checkedRows(undefined, sheet), at, words, begins);
}

describe("The history of checks", () => {
  it("is begun only where that is wanted", async () => {
    const host = new EditableHost([]);
    assert.equal(await record(host, "2026-11-21T08:05:00", "Charges", false), undefined);
    assert.deepEqual(host.tables, []);
  });

  it("has one line for a check, with what it came to", async () => {
    const host = new EditableHost([]);
    const runs = await record(host, "2026-11-21T08:05:59");
    assert.deepEqual(runs, [
      { when: "2026-11-21 08:05", sheet: "Charges", lines: 5, cleanPercent: 33.3, money: 120.97 },
    ]);
    const expected = ["2026-11-21 08:05", "Charges", 5, 3, 2, 0, 0, 3, 1, 33.3, 120.97, 3, "2026-11-21", version];
    assert.deepEqual(rowsOf(host), [expected]);
  });

  const again: readonly (readonly [string, string, string, readonly string[]])[] = [
    ["minutes later takes its place", "2026-11-21T08:14:00", "Charges", ["2026-11-21 08:14"]],
    ["later is added", "2026-11-21T08:15:00", "Charges", ["2026-11-21 08:05", "2026-11-21 08:15"]],
    ["of another sheet is added", "2026-11-21T08:06:00", "More", ["2026-11-21 08:05", "2026-11-21 08:06"]],
  ];
  for (const [title, at, sheet, whens] of again) {
    it(`a check ${title}`, async () => {
      const host = new EditableHost([]);
      await record(host, "2026-11-21T08:05:00");
      const runs = await record(host, at, sheet, false);
      assert.deepEqual(inColumn(host, "When"), whens);
      assert.deepEqual(
        runs!.map(({ when }) => when),
        whens,
      );
    });
  }

  it("takes the place of the line of its own sheet only", async () => {
    const host = new EditableHost([]);
    await record(host, "2026-11-21T08:05:00");
    await record(host, "2026-11-21T08:06:00", "More");
    await record(host, "2026-11-21T08:07:00");
    assert.deepEqual(inColumn(host, "When"), ["2026-11-21 08:07", "2026-11-21 08:06"]);
  });

  it("leaves what the user put into the table, and bears what cannot be meant", async () => {
    const host = new EditableHost([]);
    await record(host, "2026-11-21T08:05:00");
    const [table] = host.tables;
    const own = (cells: readonly CellValue[], note: string): readonly CellValue[] => [note, ...cells];
    const [heads, row] = table!.cells.rows;
    const odd = row!.map(() => "zebra");
    const rows = [
      own(heads!, "Note"),
      own(row!, "first"),
      own(odd, "odd"),
      own(
        row!.map(() => null),
        "",
      ),
    ];
    host.tables = [{ ...table!, cells: { ...table!.cells, rows } }];
    const runs = await record(host, "2026-11-22T08:05:00");
    assert.deepEqual(inColumn(host, "Note"), ["first", "odd", null]);
    assert.deepEqual(inColumn(host, "When"), ["2026-11-21 08:05", "zebra", "2026-11-22 08:05"]);
    assert.deepEqual(runs![1], { when: "zebra", sheet: "zebra", lines: 0, cleanPercent: 0, money: null });
  });

  it("names the version of the package", async () => {
    const text = await readFile(new URL("../../../package.json", import.meta.url), "utf8");
    assert.equal(version, (JSON.parse(text) as { version: string }).version);
  });
});
