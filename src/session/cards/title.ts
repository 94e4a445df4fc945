import type { Facts } from "../../reference/facts.ts";
import { codes } from "../../words/en/codes.ts";
import type { WordKey } from "../../words/phrase.ts";
import type { Words } from "../../words/words.ts";
import { hcpcsCodes } from "../../reference/hcpcs-codes.ts";
import { newestRecord } from "./records.ts";

const named: readonly string[] = Object.keys(codes).map((key) => key.slice("code.".length));

/** Codes and modifiers that have a card. */
export function cardCodes(facts: Facts): readonly string[] {
  return [...new Set([...named, ...facts.of(hcpcsCodes).values.flatMap(({ value }) => value.codes)])].sort();
}

/** Whether we have words of our own for a code. */
export function isNamed(code: string): boolean {
  return named.includes(code);
}

/** A code in our own words; one of which we have none as CMS describes it. */
export function titleOf(code: string, facts: Facts, words: Words): string {
  if (isNamed(code)) return words.say(`code.${code}` as WordKey);
  const { "Long description": long, "Short description": short } = newestRecord(code, facts)?.record ?? {};
  return String(long ?? short ?? code);
}
