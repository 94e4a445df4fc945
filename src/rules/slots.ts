import type { SlotValue } from "../words/phrase.ts";

type Head<T extends string> = T extends `${infer Name},${string}` ? Name : T;

type Named<T extends string> = T extends `#${string}` | `${string} ${string}` | "" ? never : T;

/** The names between braces of a template, ICU arguments such as {count, plural, …} included. */
export type SlotNames<T extends string> = T extends `${string}{${infer Inside}}${infer Rest}`
  ? Named<Head<Inside>> | SlotNames<Rest>
  : never;

export type SlotsOf<T extends string> = {
  readonly [Name in SlotNames<T>]: SlotValue;
};
