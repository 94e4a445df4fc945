import type { EditingHost } from "../../worksheet/host.ts";
import type { MadeStep, SheetStep } from "../../worksheet/step.ts";

/** One step that was made in the workbook, and can be taken back while it is the latest. */
export interface JournalEntry {
  /** When, as an ISO instant. */
  readonly at: string;
  /** What was done, in the user's words. */
  readonly what: string;
  /** Rules that it was done for, by id. */
  readonly rules: readonly string[];
  readonly made: MadeStep;
}

/** Where the journal is kept, so that it is there again when the workbook is opened again. */
export interface JournalStore {
  load(): readonly JournalEntry[];
  save(entries: readonly JournalEntry[]): Promise<void>;
}

/** Characters that are kept in the workbook; older steps can then no longer be taken back here. */
const mostKept = 1_000_000;

/** Remembers the steps made in a workbook, and takes them back, the latest first. */
export class Journal {
  private readonly host: EditingHost;
  private readonly store: JournalStore;
  private entries: readonly JournalEntry[];

  constructor(host: EditingHost, store: JournalStore) {
    this.host = host;
    this.store = store;
    this.entries = store.load();
  }

  /** The step that would be taken back next. */
  get latest(): JournalEntry | undefined {
    return this.entries.at(-1);
  }

  async make(step: SheetStep, about: Omit<JournalEntry, "made">): Promise<JournalEntry> {
    const entry = { ...about, made: await this.host.change(step) };
    await this.keep([...this.entries, entry]);
    return entry;
  }

  /** Takes the latest step back; nothing happens where there is none. */
  async takeBack(): Promise<JournalEntry | undefined> {
    const entry = this.latest;
    if (!entry) return undefined;
    await this.host.takeBack(entry.made);
    await this.keep(this.entries.slice(0, -1));
    return entry;
  }

  private async keep(entries: readonly JournalEntry[]): Promise<void> {
    let kept = entries;
    while (kept.length > 1 && JSON.stringify(kept).length > mostKept) kept = kept.slice(1);
    this.entries = kept;
    await this.store.save(kept);
  }
}
