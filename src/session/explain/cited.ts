import type { DatedValue, Source } from "../../reference/dated.ts";
import type { Words } from "../../words/words.ts";

/** A fact that a rule rests on, while it was in force, and where that stands. */
export interface CitedFact extends Pick<DatedValue<unknown>, "from" | "until" | "source"> {
  readonly label: string;
}

/** From when to when a fact was in force; a language may write its days in its own way. */
export function spanOf(
  { from, until }: Pick<CitedFact, "from" | "until">,
  words: Words,
  written = (day: string) => day,
): string {
  const slots = { from: written(from), until: until === undefined ? "" : written(until) };
  return words.say(until === undefined ? "explain.since" : "explain.span", slots);
}

/** The title of a source, with the part of it that is meant. */
export function placeOf({ title, section }: Source, words: Words): string {
  return section === undefined ? title : words.say("explain.place", { title, section });
}
