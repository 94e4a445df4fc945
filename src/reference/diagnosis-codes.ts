import { dated } from "./dated.ts";
import table from "./tables/diagnosis-codes.json" with { type: "json" };

/**
 * What the list says of a code: `short` if only longer ones are valid, `divided` if it was valid once and now only
 * longer ones are, `not held` if the list lacks its whole category.
 */
export type Standing = "valid" | "short" | "divided" | "unknown" | "not held";

const valid = new Set(
  Object.entries(table.categories).flatMap(([category, tails]) =>
    tails.split(" ").map((tail) => (tail === "-" ? category : `${category}.${tail}`)),
  ),
);
const divided = new Set(table.divided.split(" "));
const categories = new Set(Object.keys(table.categories));

/** Looks up an ICD-10-CM code, written with its dot. */
export function standingOf(code: string): Standing {
  if (valid.has(code)) return "valid";
  if (!categories.has(code.slice(0, 3))) return "not held";
  if (divided.has(code)) return "divided";
  return longerCodes(code).length > 0 ? "short" : "unknown";
}

/** The valid codes that a code is the beginning of. */
export function longerCodes(code: string): readonly string[] {
  return [...valid].filter((other) => other.startsWith(code) && other !== code);
}

/** How well the list fits a date of service: its own edition, or with newer codes known only from covered lists. */
export interface ListFit {
  readonly edition: string;
  readonly outdated: boolean;
  readonly dividedSince: boolean;
}

export const diagnosisList = dated<ListFit>(
  "list of ICD-10-CM codes",
  {
    from: table.from,
    value: { edition: table.edition, outdated: false, dividedSince: false },
    source: { title: `${table.title}, ${table.edition}`, href: table.href, readOn: table.readOn },
  },
  {
    from: "2021-10-01",
    value: { edition: table.edition, outdated: true, dividedSince: false },
    source: { title: "CMS, ICD-10-CM is updated each 1 October", href: table.href, readOn: table.readOn },
  },
  {
    from: "2026-10-01",
    value: { edition: table.edition, outdated: true, dividedSince: true },
    source: { ...table.newer, readOn: table.readOn },
  },
);
