import type { Words } from "../../words/words.ts";
import type { CardRow } from "./card.ts";

/** The value of a row with what it means; what is not known, or no row of the card, is said. */
export function valueSaid(row: CardRow | undefined, words: Words): string {
  if (!row) return words.say("card.no-row");
  const { field, value, meaning } = row;
  if (value === undefined) return words.say("card.unknown");
  if (value === "") return words.say("card.blank");
  const text = typeof value === "number" ? numberSaid(value, words) : value;
  return meaning === undefined
    ? text
    : words.say(field === "example" ? "card.example.said" : "card.value", { value: text, meaning });
}

function numberSaid(value: number, words: Words): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 4 }).format(value);
}
