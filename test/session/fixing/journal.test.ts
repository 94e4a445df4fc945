import assert from "node:assert/strict";
import { Journal, type JournalEntry } from "../../../src/session/fixing/journal.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import type { MadeStep, SheetStep } from "../../../src/worksheet/step.ts";

const step: SheetStep = { sheet: "Charges", lastRow: 9, cells: [], insert: [], remove: [] };
const about = (what: string) => ({ at: "2026-11-21T08:00:00Z", what, rules: ["code-format"] });
const made: MadeStep = { sheet: "Charges", cells: [], inserted: [], removed: [], formulas: [] };

function open(refuses = false, held: readonly JournalEntry[] = []) {
  const done: string[] = [];
  let kept = held;
  const host = {
    change: () => Promise.resolve(void done.push("made")).then(() => made),
    takeBack: () => {
      if (refuses) throw new Problem({ key: "excel.changed-since", data: { cell: "A1", sheet: "Charges" } });
      return Promise.resolve(void done.push("taken back"));
    },
  } as unknown as EditingHost;
  const store = {
    load: () => kept,
    save: (entries: readonly JournalEntry[]) => Promise.resolve(void (kept = entries)),
  };
  return { journal: new Journal(host, store), done, kept: () => kept.map(({ what }) => what), store, host };
}

describe("The journal", () => {
  it("takes the latest step back first, then the one before", async () => {
    const { journal, kept } = open();
    await journal.make(step, about("one"));
    await journal.make(step, about("two"));
    assert.deepEqual(kept(), ["one", "two"]);
    assert.equal((await journal.takeBack())?.what, "two");
    assert.equal((await journal.takeBack())?.what, "one");
    assert.equal(await journal.takeBack(), undefined);
    assert.deepEqual(kept(), []);
  });

  it("is there again when the workbook is opened again", async () => {
    const { journal, host, store } = open();
    await journal.make(step, about("one"));
    assert.equal(new Journal(host, store).latest?.what, "one");
  });

  it("keeps a step that could not be taken back", async () => {
    const { journal, kept } = open(true);
    await journal.make(step, about("one"));
    await assert.rejects(journal.takeBack(), Problem);
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
});
