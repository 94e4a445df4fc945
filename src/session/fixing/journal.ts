import type { Phrase } from "../../words/phrase.ts";
import type { Words } from "../../words/words.ts";
import type { EditingHost, Pace } from "../../worksheet/host.ts";
import type { ChangeLog, JournalEntry, JournalStore, ToldOf } from "../../worksheet/journal.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { MadeStep, SheetStep } from "../../worksheet/step.ts";
import { logOf } from "./log-lines.ts";

/** A step that was made or taken back. */
export interface Journaled {
  readonly entry: JournalEntry;
  /** Why the sheet of changes does not tell of it. */
  readonly unlogged: Phrase | undefined;
}

/** Characters that are kept in the workbook; older steps can then no longer be taken back here. */
const mostKept = 1_000_000;

/** Remembers the steps made in a workbook, and takes them back, the latest first. */
export class Journal {
  private readonly host: EditingHost;
  private readonly store: JournalStore;
  private readonly words: Words;
  private entries: readonly JournalEntry[];

  constructor(host: EditingHost, store: JournalStore, words: Words) {
    this.host = host;
    this.store = store;
    this.words = words;
    this.entries = store.load();
  }

  /** The step that would be taken back next. */
  get latest(): JournalEntry | undefined {
    return this.entries.at(-1);
  }

  /** Makes a step, and tells of it on the sheet of changes. */
  async make(step: SheetStep, about: Omit<JournalEntry, "made">, pace?: Pace): Promise<Journaled> {
    const earlier = this.entries;
    const entryOf = (made: MadeStep): JournalEntry => ({
      ...about,
      made,
      ...(about.told && { told: toldOf(about.told, step, made) }),
    });
    let made: MadeStep;
    try {
      made = await this.host.change(step, pace, (expected) => this.keep([...earlier, entryOf(expected)]));
    } catch (failure) {
      if (this.entries !== earlier) await this.keep(earlier);
      throw failure;
    }
    const entry = entryOf(made);
    await this.keep([...earlier, entry]);
    return { entry, unlogged: await this.log(logOf(entry, this.words)) };
  }

  /** Takes the latest step back; nothing happens where there is none. */
  async takeBack(at: string): Promise<Journaled | undefined> {
    const entry = this.latest;
    if (!entry) return undefined;
    await this.host.takeBack(entry.made);
    await this.keep(this.entries.slice(0, -1));
    return { entry, unlogged: await this.log(logOf(entry, this.words, at)) };
  }

  /** A sheet that cannot be written to does not undo what was done. */
  private async log(changes: ChangeLog): Promise<Phrase | undefined> {
    try {
      await this.host.log(changes);
      return undefined;
    } catch (failure) {
      if (failure instanceof Problem) return failure.phrase;
      throw failure;
    }
  }

  private async keep(entries: readonly JournalEntry[]): Promise<void> {
    let kept = entries;
    while (kept.length > 1 && JSON.stringify(kept).length > mostKept) kept = kept.slice(1);
    this.entries = kept;
    await this.store.save(kept);
  }
}

/** Cells that a formula made right by itself were not written, and nothing is told of them. */
function toldOf(told: ToldOf, step: SheetStep, made: MadeStep): ToldOf {
  const place = (row: number, column: number) => `${row} ${column}`;
  const cells = new Map(step.cells.map(({ row, column }, index) => [place(row, column), told.cells[index]!]));
  return { ...told, cells: made.cells.map(({ row, column }) => cells.get(place(row, column)) ?? "") };
}
