import type { Texts } from "./en/all.ts";

/** The key of one user-visible string. */
export type WordKey = keyof Texts;

export type SlotValue = string | number;

/** A string to be said later, in the user's language: its key and the values of its slots. */
export interface Phrase {
  readonly key: WordKey;
  readonly data?: Readonly<Record<string, SlotValue | Phrase>>;
}
