import type { IsoDate } from "../../claims/dates.ts";
import { shippedFacts, type Facts } from "../../reference/facts.ts";
import { rules } from "../../rules/index.ts";
import type { Ask } from "../../session/cards/card.ts";
import { cardCodes, cardOf, compareCards, searchCards } from "../../session/cards/index.ts";
import { rulePageOf } from "../../session/explain/rule-page.ts";
import { nearest } from "../../session/nearest.ts";
import type { Words } from "../../words/words.ts";
import { Problem } from "../../words/problem.ts";
import { readArguments, type Usage } from "../arguments.ts";
import { dayOf, formatOf } from "../values.ts";
import { cardAsJson, comparedAsJson, foundAsJson } from "./as-json.ts";
import { cardAsText, comparedAsText, foundAsText } from "./card-page.ts";
import { openPolicy } from "../policy/open-policy.ts";
import { asText } from "./rule-page.ts";

const explainUsage: Usage = {
  command: "explain",
  operands: ["ID-or-CODE"],
  more: true,
  options: { "as-of": "one", format: "one", policy: "one" },
};

/** `echoscrub explain`: what a rule or a code means, two codes side by side, or what is found for some words. */
export async function explain(args: readonly string[], words: Words, today: IsoDate): Promise<string> {
  const { operands, one } = readArguments(args, explainUsage);
  const on = dayOf("as-of", one("as-of")) ?? today;
  const isJson = formatOf(one("format"), ["text", "json"]) === "json";
  const rule = operands.length === 1 ? rules.find(({ id }) => id === operands[0]!.toLowerCase()) : undefined;
  if (rule) {
    const page = rulePageOf(rule, words);
    return isJson ? `${JSON.stringify(page, null, 2)}\n` : asText(page, words);
  }
  const facts = await factsIn(one("policy"), words);
  const codes = cardCodes(facts);
  const named = operands.flatMap((given) => codes.find((code) => code === given.toUpperCase()) ?? []);
  if (named.length === operands.length && named.length <= 2) return codesSaid(named, { on, facts, words }, isJson);
  const text = operands.join(" ");
  const meant = operands.length === 1 ? nearest(text, [...rules.map(({ id }) => id), ...codes]) : undefined;
  const hits = meant === undefined || !/[-\d]/.test(text) ? searchCards(text, facts, words) : [];
  if (hits.length === 0)
    throw new Problem({ key: "cli.subject-unknown", data: { given: text, nearest: meant ?? "none" } });
  const [hit] = hits;
  if (hits.length === 1 && hit!.kind === "code") return codesSaid([hit!.id], { on, facts, words }, isJson);
  return isJson ? foundAsJson(hits) : foundAsText(text, hits, words);
}

/** The card of a code, or the cards of two side by side. */
function codesSaid(codes: readonly string[], ask: Omit<Ask, "code">, isJson: boolean): string {
  const { words } = ask;
  const [card, other] = codes.map((code) => cardOf({ ...ask, code }));
  if (!other) return isJson ? cardAsJson(card!) : cardAsText(card!, words);
  const compared = compareCards(card!, other);
  return isJson ? comparedAsJson(card!, other, compared) : comparedAsText(card!, other, compared, words);
}

/** The tables that a policy holds stand over the shipped ones. */
async function factsIn(policy: string | undefined, words: Words): Promise<Facts> {
  const opened = policy === undefined ? undefined : await openPolicy(policy, words);
  return opened?.policies.facts ?? shippedFacts;
}
