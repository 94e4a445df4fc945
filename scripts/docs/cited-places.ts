import { readdirSync } from "node:fs";
import type { Dated, Source } from "../../src/reference/dated.ts";
import type { Policy } from "../../src/reference/policy.ts";
import type { Rule } from "../../src/rules/rule.ts";
import type { Words } from "../../src/words/words.ts";

/** A page that reference values were read on, and what rests on it. */
export interface CitedPlace {
  readonly title: string;
  readonly href: string;
  /** Each part of it that was read, by name and day. */
  readonly parts: ReadonlyMap<string, CitedPart>;
  /** Ids of rules. */
  readonly rules: ReadonlySet<string>;
}

export interface CitedPart {
  readonly section: string | undefined;
  readonly readOn: string;
  /** Facts in words. */
  readonly facts: ReadonlySet<string>;
}

interface OpenPlace extends CitedPlace {
  readonly parts: Map<string, CitedPart & { readonly facts: Set<string> }>;
  readonly rules: Set<string>;
}

type Mention = (source: Source, fact?: string, rules?: readonly Rule[]) => void;

const folder = new URL("../../src/reference/", import.meta.url);

/** Every place that src/reference names, by title; whatever its modules export is looked through. */
export async function citedPlaces(rules: readonly Rule[], words: Words): Promise<readonly CitedPlace[]> {
  const found = new Map<string, OpenPlace>();
  const alone: Source[] = [];
  const mention: Mention = (source, fact, resting = []) => {
    const { title, section, href, readOn } = source;
    const place = entryOf<OpenPlace>(found, keyOf(source), { title, href, parts: new Map(), rules: new Set() });
    const part = entryOf(place.parts, `${section ?? ""}\n${readOn}`, { section, readOn, facts: new Set<string>() });
    if (fact !== undefined) part.facts.add(fact);
    for (const { id } of resting) place.rules.add(id);
  };
  for (const [name, value] of await exportsOfReference()) {
    // A source by itself is a fact of nobody; a place that only such sources name is told of all the same.
    if (isSource(value)) alone.push(value);
    else look(value, inWords(name), rules, words, mention);
  }
  for (const rule of rules) for (const fact of rule.basis) look(fact, fact.label, rules, words, mention);
  for (const source of alone) if (!found.has(keyOf(source))) mention(source);
  return sorted(found).map((place) => ({ ...place, parts: new Map(sortedEntries(place.parts)) }));
}

function entryOf<T>(map: Map<string, T>, key: string, fresh: T): T {
  if (!map.has(key)) map.set(key, fresh);
  return map.get(key)!;
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly T[] {
  return sortedEntries(map).map(([, value]) => value);
}

/** By key, whatever the letter case and the machine's language. */
function sortedEntries<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

async function exportsOfReference(): Promise<readonly (readonly [string, unknown])[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(files.sort().map((name) => import(new URL(name, folder).href) as Promise<object>));
  return modules.flatMap((module) => Object.entries(module));
}

function keyOf({ title, href }: Source): string {
  return `${title}\n${href}`;
}

/** `knownModifiers` is "known modifiers". */
function inWords(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

function look(value: unknown, fact: string, rules: readonly Rule[], words: Words, mention: Mention): void {
  if (typeof value !== "object" || value === null) return;
  if (isSource(value)) mention(value, fact);
  else if (isDated(value)) lookAtFact(value, rules, words, mention);
  else if (isPolicy(value)) lookAtPolicy(value, rules, words, mention);
  else {
    const parts: Iterable<unknown> =
      value instanceof Map || value instanceof Set ? value.values() : Object.values(value);
    for (const part of parts) look(part, fact, rules, words, mention);
  }
}

function lookAtFact(fact: Dated<unknown>, rules: readonly Rule[], words: Words, mention: Mention): void {
  const resting = rules.filter(({ basis }) => basis.includes(fact));
  for (const { source, value } of fact.values) {
    mention(source, fact.label, resting);
    look(value, fact.label, rules, words, mention);
  }
}

/** What is known of a payer family: the rules that ask for it rest on it. */
function lookAtPolicy({ values }: Policy, rules: readonly Rule[], words: Words, mention: Mention): void {
  for (const [name, known] of Object.entries(values)) {
    const key = name as keyof Policy["values"];
    const asking = rules.filter(({ asks }) => asks?.includes(key));
    mention(known.source, words.say(`policy.${key}`), asking);
  }
}

function isSource(value: unknown): value is Source {
  return typeof value === "object" && value !== null && "title" in value && "href" in value && "readOn" in value;
}

function isDated(value: object): value is Dated<unknown> {
  return "label" in value && "values" in value && Array.isArray(value.values);
}

function isPolicy(value: object): value is Policy {
  return "profile" in value && "values" in value;
}
