import type { Phrase } from "../words/phrase.ts";

/**
 * What the cell of a field said. `written` is the cell's text as it stands; `repaired` tells that the value was got
 * by mending the text (a lost blank, a modifier stuck to the code) and that the cell itself should be mended.
 */
export type Reading<T> =
  | {
      readonly kind: "value";
      readonly value: T;
      readonly written: string;
      readonly repaired?: true;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "invalid"; readonly written: string }
  | { readonly kind: "unreadable"; readonly why: Phrase };

export const blank: Reading<never> = { kind: "blank" };

export function valueOf<T>(reading: Reading<T>): T | undefined {
  return reading.kind === "value" ? reading.value : undefined;
}
