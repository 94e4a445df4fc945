/** The cards of codes, with their words: all of it comes in one file. */
export { cards as cardWords } from "../../words/en/cards.ts";
export { cardOf } from "./card-of.ts";
export { compareCards } from "./compare.ts";
export { fieldNames } from "./field-names.ts";
export { valueSaid } from "./said.ts";
export { peersOf } from "./peers.ts";
export { searchCards } from "./search.ts";
export { cardCodes } from "./title.ts";
export { nearest } from "../nearest.ts";
