import type { Phrase, WordKey } from "../words/phrase.ts";
import type { Topic } from "./fields.ts";
import type { Reading } from "./reading.ts";

/** The name of a topic in words. */
export function topicName(topic: Topic): Phrase {
  return { key: `field.${topic}` satisfies WordKey };
}

/** Why a cell says nothing that a rule could use. */
export function flawPhrase(topic: Topic, row: number, reading: Reading<unknown>): Phrase {
  const field = topicName(topic);
  if (reading.kind === "unreadable") return { key: "not-checked.unreadable", data: { field, row, why: reading.why } };
  if (reading.kind === "blank") return { key: "not-checked.blank", data: { field, row } };
  return { key: "not-checked.invalid", data: { field, row, shown: reading.written } };
}
