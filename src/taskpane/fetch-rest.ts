import type { Words } from "../words/words.ts";
import type * as rest from "./rest.ts";

type Rest = typeof rest;

/** Fetches what can wait, with its strings; what is there already comes at once. */
export async function fetchRest(words: Words): Promise<Rest> {
  const fetched = await import(/* webpackChunkName: "secondary" */ "./rest.ts");
  words.learn(fetched.secondaryWords);
  return fetched;
}
