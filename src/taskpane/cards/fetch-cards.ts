import type { Words } from "../../words/words.ts";
import type * as file from "../../session/cards/index.ts";

export type CardsFile = typeof file;

/** The cards come in a file of their own, which formulas fetch too. */
export async function fetchCards(words: Words): Promise<CardsFile> {
  const cards = await import(/* webpackChunkName: "cards" */ "../../session/cards/index.ts");
  words.learn(cards.cardWords);
  return cards;
}
