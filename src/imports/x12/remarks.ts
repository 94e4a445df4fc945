import type { Phrase, SlotValue, WordKey } from "../../words/phrase.ts";

/** What is odd about a file and no reason not to read it. Said once for each kind, with how often and where first. */
export class Remarks {
  private readonly found = new Map<WordKey, { count: number; readonly data: Readonly<Record<string, SlotValue>> }>();

  add(key: WordKey, segment: number, data: Readonly<Record<string, SlotValue>> = {}): void {
    const known = this.found.get(key);
    if (known) known.count++;
    else this.found.set(key, { count: 1, data: { ...data, segment } });
  }

  /** Says of something how often it is, all at once. */
  addAll(key: WordKey, count: number, data: Readonly<Record<string, SlotValue>>): void {
    this.found.set(key, { count, data });
  }

  phrases(): readonly Phrase[] {
    return [...this.found].map(([key, { count, data }]) => ({ key, data: { ...data, count } }));
  }
}
