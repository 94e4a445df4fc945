import type { Words } from "../../words/words.ts";
import { fieldName } from "../finding-words.ts";

/** What the evidence of a claim tells of each line. */
export const factTopics = ["dos", "pos", "code", "mod", "units", "charge", "dx", "pointer", "ndc"] as const;

export type FactTopic = (typeof factTopics)[number];

export function factHeadings(words: Words): readonly string[] {
  return [words.say("explain.rows"), ...factTopics.map((topic) => words.phrase(fieldName(topic)))];
}
