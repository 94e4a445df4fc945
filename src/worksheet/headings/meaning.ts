import { fields, topicOf, type Topic } from "../../claims/fields.ts";
import { vocabulary, type Rank } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

/** What a heading may mean. */
export interface Meaning {
  readonly topic: Topic;
  /** See `Rank`. */
  readonly rank: number;
  /** The numbers and letters in it: CPT 2, Mod 2.1, Dx B. */
  readonly numbers: readonly number[];
  /** The heading without its numbers: the columns of a series share it. */
  readonly base: string;
  /** ICD-10 is the name of a code set, but also the tenth of ICD-1, ICD-2 …; so is CPT-4. */
  readonly perhaps?: number;
}

/** Which topics a heading names, the surest first; none if it is not known. */
export function meaningsOf(heading: string): readonly Meaning[] {
  const key = heading.trim();
  let known = remembered.get(key);
  if (!known) {
    if (remembered.size > 20_000) remembered.clear();
    remembered.set(key, (known = key.length > 0 && key.length <= 120 ? find(key) : []));
  }
  return known;
}

const remembered = new Map<string, readonly Meaning[]>();

/** Numbers in words, where a series is counted so. */
const ordinals: Readonly<Record<string, number>> = {
  primary: 1,
  principal: 1,
  first: 1,
  secondary: 2,
  second: 2,
  tertiary: 3,
  third: 3,
  fourth: 4,
};

const counted: ReadonlySet<Topic> = new Set<Topic>(["dx", "mod", "code"]);

/** Words that add nothing to the name of these topics; elsewhere (insurance number, order code) they do. */
const fillers = new Set(["code", "number", "line", "level", "claim", "value", "text", "id", "list"]);
const groupWords = new Set([...fillers, "cpt", "hcpcs", "procedure", "service"]);
const loose: ReadonlySet<Topic> = new Set<Topic>([
  ...(["claimId", "lineNo", "dos", "dosTo", "pos", "code", "mod", "units", "charge", "dx", "pointer", "ndc"] as const),
  ...(["ndcQty", "ndcUom", "auth", "carc", "rarc", "allowed", "paid", "vials"] as const),
  ...(["volDrawn", "volAdmin", "volDiscard"] as const),
]);

function find(heading: string): readonly Meaning[] {
  const words = wordsOf(heading);
  const exact = lookUp(words);
  const perhaps = /\b(?:icd[\s-]?(9|10)|cpt[\s-]?(4))$/i.exec(heading)?.slice(1).find(Boolean);
  if (exact.length > 0) {
    return exact.map((hit) => ({ ...hit, numbers: [], base: keyOf(words), ...(perhaps && { perhaps: +perhaps }) }));
  }
  const { rest, numbers } = withoutNumbers(words);
  const spoken = rest.flatMap((word) => ordinals[word] ?? []);
  const unspoken = rest.filter((word) => !(word in ordinals));
  return (
    hitsOf(rest, numbers, () => true) ??
    (spoken.length > 0 ? hitsOf(unspoken, [...spoken, ...numbers], (topic) => counted.has(topic)) : undefined) ??
    []
  );
}

function hitsOf(
  words: readonly string[],
  numbers: readonly number[],
  accept: (topic: Topic) => boolean,
): readonly Meaning[] | undefined {
  const shorter = [words, without(words, fillers), without(words, groupWords)];
  for (const [step, fewer] of shorter.entries()) {
    const hits = lookUp(fewer).filter(({ topic }) => accept(topic) && (step === 0 || loose.has(topic)));
    if (hits.length > 0) {
      const base = keyOf(words);
      return hits.map(({ topic, rank }) => ({ topic, rank: Math.max(1, rank - step), numbers, base }));
    }
  }
  return undefined;
}

/** Takes numbers up to 24 out, and a letter A to L that follows one or ends the heading. */
function withoutNumbers(words: readonly string[]): { rest: readonly string[]; numbers: readonly number[] } {
  const numbers: number[] = [];
  const rest = words.filter((word, i) => {
    const isLast = i === words.length - 1 && i > 0;
    const number = /^\d{1,2}$/.test(word)
      ? Number(word)
      : /^[a-l]$/.test(word) && (isLast || /^\d+$/.test(words[i - 1] ?? ""))
        ? word.charCodeAt(0) - 96
        : 0;
    if (number < 1 || number > 24) return true;
    numbers.push(number);
    return false;
  });
  return { rest, numbers };
}

function without(words: readonly string[], these: ReadonlySet<string>): readonly string[] {
  return words.filter((word) => !these.has(word));
}

interface Hit {
  readonly topic: Topic;
  readonly rank: number;
}

const hitsByKey = new Map<string, Hit[]>();

for (const field of new Set(fields.map(topicOf))) {
  const ranks = Object.entries(vocabulary[field]).map(([rank, list]) => [Number(rank) as Rank, list] as const);
  for (const [rank, list] of ranks.sort(([a], [b]) => b - a)) {
    for (const name of list.split("; ")) {
      const key = keyOf(name.split(" "));
      const hits = hitsByKey.get(key) ?? [];
      hitsByKey.set(key, hits);
      if (!hits.some(({ topic }) => topic === field)) hits.push({ topic: field, rank });
      hits.sort((a, b) => b.rank - a.rank);
    }
  }
}

function lookUp(words: readonly string[]): readonly Hit[] {
  return words.length === 0 ? [] : (hitsByKey.get(keyOf(words)) ?? []);
}

/** The words whatever their order, each once. */
function keyOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}
