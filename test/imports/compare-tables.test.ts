import assert from "node:assert/strict";
import { compareTables, keyColumns, missingCodes, withEarlierParts } from "../../src/imports/compare-tables.ts";
import type { ImportedTable } from "../../src/imports/imported.ts";
import { publicColumns, type PublicKind, type PublicRow } from "../../src/reference/public-table.ts";
import { fixture, tableIn } from "./support/read.ts";

const limits = (file: string) => tableIn(fixture(`asp/${file}.csv`)) as ImportedTable<"payment-limits">;
const edits = (rows: readonly PublicRow<"procedure-edits">[]) => ({ kind: "procedure-edits" as const, rows });

describe("two issues of a table", () => {
  const [older, newer] = [limits("2024-10"), limits("2026-01")];

  it("are compared row by row, old beside new", () => {
    const { changed } = compareTables(older, newer);
    const definity = changed.find(({ after }) => after.Code === "Q9957")!;
    assert.deepEqual(definity.columns, ["Payment limit"]);
    assert.equal(definity.before["Payment limit"], 40.92);
    assert.equal(definity.after["Payment limit"], newer.rows.find(({ Code }) => Code === "Q9957")!["Payment limit"]);
  });

  it("say what came and what went", () => {
    const only = (rows: typeof older.rows, others: typeof older.rows) =>
      rows.map(({ Code }) => Code).filter((code) => !others.some((other) => other.Code === code));
    const { added, removed } = compareTables(older, newer);
    assert.deepEqual(
      added.map(({ Code }) => Code),
      only(newer.rows, older.rows),
    );
    assert.deepEqual(
      removed.map(({ Code }) => Code),
      only(older.rows, newer.rows),
    );
    const turned = compareTables(newer, older);
    assert.deepEqual([turned.added, turned.removed], [removed, added]);
  });

  it("are the same if they are", () => {
    assert.deepEqual(compareTables(newer, newer), { added: [], removed: [], changed: [] });
  });

  it("may lack the older one", () => {
    assert.deepEqual(compareTables(undefined, newer), { added: newer.rows, removed: [], changed: [] });
  });

  it("tell a cell that became blank", () => {
    const rows = newer.rows.map(({ Notes: _, ...row }) => row);
    const { changed } = compareTables(newer, { ...newer, rows });
    assert.ok(changed.length > 0 && changed.every(({ columns }) => columns.join() === "Notes"));
  });

  it("know a row by columns that its kind has", () => {
    for (const [kind, columns] of Object.entries(keyColumns)) {
      const own: readonly string[] = publicColumns[kind as PublicKind];
      assert.ok(
        columns.every((column) => own.includes(column)),
        kind,
      );
    }
  });

  it("know pairs by their first day too, and leave out what says that a code has none", () => {
    const pair = { "Column 1": "93306", "Column 2": "93320", Effective: "2010-01-01", "Modifier indicator": 0 };
    const ended = { ...pair, Deleted: "2026-06-30" };
    const again = { ...pair, Effective: "2026-07-01" };
    const { added, changed, removed } = compareTables(edits([pair, { "Column 1": "93307" }]), edits([ended, again]));
    assert.deepEqual([added, removed, changed.map(({ columns }) => columns)], [[again], [], [["Deleted"]]]);
  });
});

describe("codes that we use", () => {
  it("are missed where a file lacks them", () => {
    assert.deepEqual(missingCodes(limits("2026-01")), []);
    const without = limits("2026-01").rows.filter(({ Code }) => Code !== "Q9950");
    assert.deepEqual(missingCodes({ kind: "payment-limits", rows: without }), ["Q9950"]);
  });

  it("are not missed in procedure edits that have been read of them", () => {
    const missing = missingCodes(edits([{ "Column 1": "93306" }]));
    assert.ok(missing.includes("93307") && !missing.includes("93306"));
  });
});

describe("a part of the procedure edits", () => {
  it("stands in place of what was read of its codes, and leaves the rest", () => {
    const [kept, old, now] = [
      { "Column 1": "36000", "Column 2": "36410" },
      { "Column 1": "93306", "Column 2": "93320" },
      { "Column 1": "93306", "Column 2": "93308" },
    ];
    assert.deepEqual(
      withEarlierParts(edits([kept!, old!, { "Column 1": "93307" }]), edits([now!, { "Column 1": "93307" }])),
      [kept, now, { "Column 1": "93307" }],
    );
  });
});
