import { agentFacts } from "../../reference/agents.ts";
import { agentPackages } from "../../reference/agent-packages.ts";
import type { Facts } from "../../reference/facts.ts";
import { rules } from "../../rules/index.ts";
import type { Words } from "../../words/words.ts";
import { distance } from "../nearest.ts";
import { denials } from "./denials.ts";
import { groupOf } from "./groups.ts";
import { newestRecord } from "./records.ts";
import { cardCodes, titleOf } from "./title.ts";

/** What was found for a text: a code with its card, a rule, or a reason of denials with the rules that prevent it. */
export interface CardHit {
  readonly kind: "code" | "rule" | "denial";
  /** The code, the rule's id, or the reason codes of the denial. */
  readonly id: string;
  readonly title: string;
  /** Rules that see the cause of a denial. */
  readonly rules: readonly string[];
}

interface Document extends CardHit {
  /** What names it, and what is only said of it. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

/** Hits that are shown: more would not be read. */
const mostHits = 12;

/** Words that say nothing about what is looked for. */
const empty = new Set("a an and by for how i in is it my of on or the to what why with was code codes".split(" "));

/** Looks for a code, brand, word, rule or symptom of a denial, the best first; small slips of the hand are forgiven. */
export function searchCards(text: string, facts: Facts, words: Words): readonly CardHit[] {
  const asked = tokensOf(text).filter((token) => !empty.has(token));
  if (asked.length === 0) return [];
  return documents(facts, words)
    .map((document) => ({ document, ...scoreOf(document, asked) }))
    .filter(({ met }) => met > 0 && met * 2 >= asked.length)
    .sort((a, b) => b.met - a.met || b.score - a.score)
    .slice(0, mostHits)
    .map(({ document: { kind, id, title, rules: named } }) => ({ kind, id, title, rules: named }));
}

/** How many of the words are met, and how well. */
function scoreOf(
  { names, texts }: Document,
  asked: readonly string[],
): { readonly met: number; readonly score: number } {
  const scores = asked.map((token) => Math.max(10 * best(names, token), best(texts, token)));
  return { met: scores.filter((score) => score > 0).length, score: scores.reduce((sum, score) => sum + score, 0) };
}

/** 3 for the word itself, 2 for its beginning, 1 for one that is a slip away. */
function best(said: readonly string[], token: string): number {
  if (said.includes(token)) return 3;
  if (token.length > 2 && said.some((word) => word.startsWith(token))) return 2;
  const slips = token.length < 5 || /\d/.test(token) ? 0 : token.length < 8 ? 1 : 2;
  return slips > 0 && said.some((word) => word.length > 3 && distance(token, word) <= slips) ? 1 : 0;
}

function tokensOf(text: string): readonly string[] {
  // CO-97 and PR 49 are the reason codes 97 and 49, whoever bears the amount.
  const plain = text.toLowerCase().replaceAll(/\b(?:co|pr|oa|pi)[- ]?(?=[a-z]?\d{1,3}\b)|\b[cr]arc\b/g, " ");
  return plain.split(/[^a-z0-9.-]+/).filter((token) => token !== "" && token !== "-");
}

function documents(facts: Facts, words: Words): readonly Document[] {
  const brands = brandsOf(facts);
  const ofCodes = cardCodes(facts).map((code): Document => {
    const title = titleOf(code, facts, words);
    const { "Long description": long = "", "Short description": short = "" } = newestRecord(code, facts)?.record ?? {};
    const said = `${title} ${long} ${short} ${words.say(`card.search.${groupOf(code)}`)}`;
    const names = [code.toLowerCase(), ...tokensOf(brands.get(code) ?? "")];
    return { kind: "code", id: code, title, rules: [], names, texts: tokensOf(said) };
  });
  const ofRules = rules.map(({ id, docs }): Document => {
    const texts = [...tokensOf(docs.summary), ...id.split("-")];
    return { kind: "rule", id, title: docs.summary, rules: [id], names: [id], texts };
  });
  const ofDenials = denials.map(({ id, reasons, remarks, rules: named }): Document => {
    const title = words.say(`denial.${id}`);
    const names = [...reasons, ...remarks].map((code) => code.toLowerCase());
    const texts = tokensOf(`${title} ${words.say(`denial-words.${id}`)}`);
    return { kind: "denial", id: reasons.join(", "), title, rules: named, names, texts };
  });
  return [...ofCodes, ...ofRules, ...ofDenials];
}

/** Brands, products and substances of the agents, by code. */
function brandsOf(facts: Facts): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const { value } of facts.of(agentFacts).values) {
    for (const [code, { brand, substance }] of value) all.set(code, `${brand} ${substance}`);
  }
  for (const { value } of facts.of(agentPackages).values) {
    for (const { code, product } of value.packages) all.set(code, `${all.get(code) ?? ""} ${product}`);
  }
  return all;
}
