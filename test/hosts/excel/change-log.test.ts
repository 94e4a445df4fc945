import assert from "node:assert/strict";
import { journalIn } from "../../../src/hosts/excel/journal-store.ts";
import { workbookMemory } from "../../../src/hosts/excel/memory.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import type { JournalEntry } from "../../../src/worksheet/journal.ts";
import { plain, using } from "../contract.ts";
import { openExcel, type OpenedExcel } from "./open-excel.ts";

const changes = (...lines: readonly (readonly (string | number | null)[])[]) => ({
  sheet: "Change log",
  headings: ["When", "Rule", "Cell", "Old", "New"],
  lines,
});

const inExcel = (test: (opened: OpenedExcel, host: EditingHost) => Promise<void>) =>
  using(openExcel(plain), (opened) => test(opened as OpenedExcel, opened.host as EditingHost));

const sheetOf = ({ pane }: OpenedExcel, name = "Change log") =>
  pane.workbook.sheets.find((sheet: Sheet) => sheet.name === name)!;

function rowsOf(sheet: Sheet): unknown[][] {
  const { bottom, right } = sheet.usedArea(true)!;
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (_unused, column) => sheet.value(row, column)),
  );
}

describe("Excel: the table of changes", () => {
  it("gets a sheet of its own when it is first needed, and then grows", () =>
    inExcel(async (opened, host) => {
      const front = opened.pane.workbook.activeSheet;
      await host.log(changes(["2026-11-21 08:00:00", "code-format", "Charges!D3", "JZ", "JW"]));
      await host.log(changes(["2026-11-21 08:01:00", "code-format", "Charges!D4", 2, null]));
      const sheet = sheetOf(opened);
      assert.deepEqual(rowsOf(sheet), [
        ["When", "Rule", "Cell", "Old", "New"],
        ["2026-11-21 08:00:00", "code-format", "Charges!D3", "JZ", "JW"],
        ["2026-11-21 08:01:00", "code-format", "Charges!D4", 2, ""],
      ]);
      assert.equal(sheet.tables[0]!.area.bottom, 2);
      assert.equal(opened.pane.workbook.activeSheet, front);
    }));

  it("keeps text text: no formula, number or date is made of it", () =>
    inExcel(async (opened, host) => {
      const risky = ["=1+1", "+A1", "-2", "@SUM(A1)", "02"];
      await host.log(changes(risky));
      await host.log(changes(risky));
      const sheet = sheetOf(opened);
      for (const row of [1, 2]) {
        assert.deepEqual(rowsOf(sheet)[row], risky);
        risky.forEach((_, column) => assert.equal(sheet.formula(row, column), undefined));
      }
    }));

  it("is found again by its table, whatever its sheet is called and whichever column was taken out", () =>
    inExcel(async (opened, host) => {
      await host.log(changes(["1", "a", "b", "c", "d"]));
      await opened.pane.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Change log");
        sheet.name = "History";
        sheet.tables.getItemAt(0).columns.getItem("Rule").delete();
        await context.sync();
      });
      await host.log(changes(["2", "a", "b", "c", "d"]));
      assert.deepEqual(rowsOf(sheetOf(opened, "History")).at(-1), ["2", "b", "c", "d"]);
    }));

  it("leaves a sheet of the user's with that name alone", () =>
    inExcel(async (opened, host) => {
      opened.pane.workbook.addSheet("Change log");
      await host.log(changes(["1", "a", "b", "c", "d"]));
      assert.equal(rowsOf(sheetOf(opened, "Change log (2)")).length, 2);
    }));
});

describe("The journal in the workbook", () => {
  const state = { formula: "JZ", format: "General" };
  const entry: JournalEntry = {
    at: "2026-11-21T08:00:00Z",
    what: "one",
    rules: ["code-format"],
    told: { cells: ["code-format"], inserted: [""], removed: [""], days: { columns: [2], date1904: false } },
    made: {
      sheet: "Charges",
      cells: [{ row: 3, rowNow: 3, column: 4, before: state, after: state }],
      inserted: [{ row: 4, held: ["a", 1, true] }],
      removed: [{ row: 5, held: [], kept: 7 }],
      formulas: [{ column: 1, first: 1, last: 3, formula: "=R[1]C" }],
      tables: [{ name: "Lines", row: 1, column: 1, rows: 5, columns: 7 }],
      witness: { rows: [4, 5], mark: "1 2" },
    },
  };

  it("is there for whoever opens it next", () =>
    inExcel(async () => {
      await journalIn(workbookMemory).save([entry]);
      assert.deepEqual(JSON.parse(JSON.stringify(journalIn(workbookMemory).load())), [entry]);
    }));

  const stored = (value: unknown) => journalIn({ recall: () => value, remember: () => Promise.resolve() }).load();

  it("begins after whatever in it cannot be meant", () => {
    const broken = { ...entry, made: { ...entry.made, cells: [{ row: 0 }] } };
    assert.deepEqual(stored([entry, broken, entry]), [entry]);
    assert.deepEqual(stored([entry, broken]), []);
    for (const rubbish of [undefined, null, 7, "x", {}, [null], [[]], [{ ...entry, rules: "x" }]]) {
      assert.deepEqual(stored(rubbish), []);
    }
  });
});
