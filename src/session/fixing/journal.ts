import type { Phrase } from "../../words/phrase.ts";
import type { Words } from "../../words/words.ts";
import type { EditingHost } from "../../worksheet/host.ts";
import type { ChangeLog, JournalEntry, JournalStore } from "../../worksheet/journal.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { SheetStep } from "../../worksheet/step.ts";
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
  async make(step: SheetStep, about: Omit<JournalEntry, "made">): Promise<Journaled> {
    const entry = { ...about, made: await this.host.change(step) };
    await this.keep([...this.entries, entry]);
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
