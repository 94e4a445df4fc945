import { cardRows } from "../../words/en/card-rows.ts";
import type { WordKey } from "../../words/phrase.ts";
import type { Words } from "../../words/words.ts";

/** What rows of cards are called, whatever the code. */
export function fieldNames(words: Words): readonly string[] {
  const keys = Object.keys(cardRows) as readonly WordKey[];
  return keys.filter((key) => key.startsWith("card.row.")).map((key) => words.say(key));
}
