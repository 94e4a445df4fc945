import type { Words } from "../../words/words.ts";
import type { CardRow } from "./card.ts";

/** The value of a row with what it means; what is not known is said. */
export function valueSaid({ field, value, meaning }: CardRow, words: Words): string {
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
