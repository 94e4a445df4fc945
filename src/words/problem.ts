import type { Phrase } from "./phrase.ts";

/** A reason why something cannot be done, to be told to the user in one sentence: what, where, what to do. */
export class Problem extends Error {
  readonly phrase: Phrase;

  constructor(phrase: Phrase) {
    super(phrase.key);
    this.name = "Problem";
    this.phrase = phrase;
  }
}
