import assert from "node:assert/strict";
import { Journal } from "../../../src/session/fixing/journal.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import type { ChangeLog, JournalEntry } from "../../../src/worksheet/journal.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import type { MadeStep, SheetStep } from "../../../src/worksheet/step.ts";

const words = openWords("en", everyWord);
const later = "2026-11-21T09:00:00Z";
const step: SheetStep = { sheet: "Charges", lastRow: 9, cells: [], insert: [], remove: [] };
const about = (what: string) => ({ at: "2026-11-21T08:00:00Z", what, rules: ["code-format"] });
const made: MadeStep = { sheet: "Charges", cells: [], inserted: [], removed: [], formulas: [], witness: undefined };

function open({ refuses = false, isFull = false } = {}, held: readonly JournalEntry[] = []) {
  const logged: unknown[] = [];
  const done: string[] = [];
  let kept = held;
  const host = {
    change: () => Promise.resolve(void done.push("made")).then(() => made),
    takeBack: () => {
      if (refuses) throw new Problem({ key: "excel.changed-since", data: { cell: "A1", sheet: "Charges" } });
      return Promise.resolve(void done.push("taken back"));
    },
    log: (changes: ChangeLog) => {
      if (isFull) throw new Problem({ key: "excel.read-only" });
      return Promise.resolve(void logged.push(...changes.lines));
    },
  } as unknown as EditingHost;
  const store = {
    load: () => kept,
    save: (entries: readonly JournalEntry[]) => Promise.resolve(void (kept = entries)),
  };
  return {
    journal: new Journal(host, store, words),
    logged,
    done,
    kept: () => kept.map(({ what }) => what),
    store,
    host,
  };
}

describe("The journal", () => {
  it("takes the latest step back first, then the one before", async () => {
    const { journal, kept } = open();
    await journal.make(step, about("one"));
    await journal.make(step, about("two"));
    assert.deepEqual(kept(), ["one", "two"]);
    assert.equal((await journal.takeBack(later))?.entry.what, "two");
    assert.equal((await journal.takeBack(later))?.entry.what, "one");
    assert.equal(await journal.takeBack(later), undefined);
    assert.deepEqual(kept(), []);
  });

  it("is there again when the workbook is opened again", async () => {
    const { journal, host, store } = open();
    await journal.make(step, about("one"));
    assert.equal(new Journal(host, store, words).latest?.what, "one");
  });

  it("knows of a step before it is made in several goes, and forgets it where it is refused", async () => {
    const { host, store, kept } = open();
    const seen: unknown[] = [];
    const inGoes = (end: () => Promise<MadeStep>) => ({
      ...host,
      change: async (...[, , ahead]: Parameters<EditingHost["change"]>) => {
        await ahead?.(made);
        seen.push(kept());
        return end();
      },
    });
    await new Journal(
      inGoes(() => Promise.resolve(made)),
      store,
      words,
    ).make(step, about("one"));
    assert.deepEqual([seen, kept()], [[["one"]], ["one"]]);
    const refused = new Journal(
      inGoes(() => Promise.reject(new Problem({ key: "excel.read-only" }))),
      store,
      words,
    );
    await assert.rejects(refused.make(step, about("two")), Problem);
    assert.deepEqual([seen.at(-1), kept()], [["one", "two"], ["one"]]);
  });

  it("keeps a step that could not be taken back", async () => {
    const { journal, kept } = open({ refuses: true });
    await journal.make(step, about("one"));
    await assert.rejects(journal.takeBack(later), Problem);
    assert.deepEqual(kept(), ["one"]);
  });

  it("forgets the oldest steps where the workbook would grow too large", async () => {
    const { journal, kept } = open();
    const long = "x".repeat(400_000);
    for (const name of ["a", "b", "c"]) await journal.make(step, about(name + long));
    assert.deepEqual(
      kept().map((what) => what[0]),
      ["b", "c"],
    );
  });

  it("tells of a step cell by cell, and the other way round when it is taken back", async () => {
    const { journal, logged, host } = open();
    const state = (formula: string | number) => ({ formula, format: "General" });
    host.change = () =>
      Promise.resolve({
        ...made,
        cells: [{ row: 3, rowNow: 3, column: 4, before: state("JZ"), after: state("JW") }],
        inserted: [{ row: 4, held: ["P1", "", 2] }],
        removed: [{ row: 5, held: ["P2", "=1+1"], kept: 5 }],
      });
    await journal.make(step, about("one"));
    await journal.takeBack(later);
    assert.deepEqual(
      logged.map((line) => (line as string[]).slice(1)),
      [
        ["Changed", "code-format", "Charges!D3", "JZ", "JW"],
        ["Row added", "code-format", "Charges!4:4", null, "P1 | 2"],
        ["Row removed", "code-format", "Charges!5:5", "P2 | =1+1", null],
        ["Taken back", "code-format", "Charges!D3", "JW", "JZ"],
        ["Taken back", "code-format", "Charges!4:4", "P1 | 2", null],
        ["Taken back", "code-format", "Charges!5:5", null, "P2 | =1+1"],
      ],
    );
    assert.match(String((logged[0] as string[])[0]), /^2026-11-2\d \d\d:\d\d:00$/);
  });

  it("tells of each change for which rules it was, and of days as days", async () => {
    const { journal, logged, host } = open();
    const state = (formula: string | number) => ({ formula, format: "General" });
    host.change = () =>
      Promise.resolve({
        ...made,
        // A cell that a formula made right by itself was not written.
        cells: [{ row: 4, rowNow: 4, column: 2, before: state(46_300), after: state(46_301) }],
        inserted: [{ row: 5, held: ["P1", 46_300, 2] }],
        removed: [{ row: 6, held: ["P2", 46_302], kept: 5 }],
      });
    const cell = (row: number, column: number) => ({ row, column, from: null, to: null });
    const told = {
      cells: ["units-invalid", "dos-invalid"],
      inserted: ["waste-modifier-missing"],
      removed: ["duplicate-line"],
      days: { columns: [2], date1904: false },
    };
    await journal.make({ ...step, cells: [cell(3, 6), cell(4, 2)] }, { ...about("one"), told });
    await journal.takeBack(later);
    assert.deepEqual(
      logged.map((line) => (line as string[]).slice(1)),
      [
        ["Changed", "dos-invalid", "Charges!B4", "2026-10-05", "2026-10-06"],
        ["Row added", "waste-modifier-missing", "Charges!5:5", null, "P1 | 2026-10-05 | 2"],
        ["Row removed", "duplicate-line", "Charges!6:6", "P2 | 2026-10-07", null],
        ["Taken back", "dos-invalid", "Charges!B4", "2026-10-06", "2026-10-05"],
        ["Taken back", "waste-modifier-missing", "Charges!5:5", "P1 | 2026-10-05 | 2", null],
        ["Taken back", "duplicate-line", "Charges!6:6", null, "P2 | 2026-10-07"],
      ],
    );
  });

  it("keeps a step that could not be told of, and says why", async () => {
    const { journal } = open({ isFull: true });
    const { unlogged } = await journal.make(step, about("one"));
    assert.equal(unlogged?.key, "excel.read-only");
    assert.equal(journal.latest?.what, "one");
  });
});
