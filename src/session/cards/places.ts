import { placeOf, type CitedFact } from "../explain/cited.ts";
import type { Words } from "../../words/words.ts";
import type { Card, CardRow } from "./card.ts";

/** What tells one place from another. */
export function placeKey({ source }: CitedFact, words: Words): string {
  return `${placeOf(source, words)} ${source.href}`;
}

/** Tells of a row which of the card's sources it rests on, counted from 1. */
export function sourceNumbers({ sections }: Card, words: Words): (row: CardRow) => number | undefined {
  const places = sections.find(({ id }) => id === "sources")?.rows ?? [];
  const numbers = new Map(places.map(({ cited }, place) => [placeKey(cited!, words), place + 1]));
  return ({ cited }) => cited && numbers.get(placeKey(cited, words));
}
