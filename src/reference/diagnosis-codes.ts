import { dated, type Dated } from "./dated.ts";
import table from "./tables/diagnosis-codes.json" with { type: "json" };

/**
 * What the list says of a code: `short` if only longer ones are valid, `divided` if it was valid once and now only
 * longer ones are, `not held` if the list lacks its whole category.
 */
export type Standing = "valid" | "short" | "divided" | "unknown" | "not held";

/** The ICD-10-CM codes of the categories that contrast echo claims use, written with their dots. */
export interface DiagnosisCodes {
  standingOf(code: string): Standing;
  /** The valid codes that a code is the beginning of. */
  longerCodes(code: string): readonly string[];
}

/** How well the list fits a date of service: its own edition, or with newer codes known only from covered lists. */
export interface DiagnosisList extends DiagnosisCodes {
  readonly edition: string;
  readonly outdated: boolean;
  readonly dividedSince: boolean;
}

/**
 * @param divided codes that were valid once.
 */
export function diagnosisCodesOf(codes: Iterable<string>, divided: ReadonlySet<string>): DiagnosisCodes {
  const valid = new Set(codes);
  const categories = new Set(Array.from(valid, (code) => code.slice(0, 3)));
  const longerCodes = (code: string) => [...valid].filter((other) => other.startsWith(code) && other !== code);
  return {
    longerCodes,
    standingOf(code) {
      if (valid.has(code)) return "valid";
      if (!categories.has(code.slice(0, 3))) return "not held";
      if (divided.has(code)) return "divided";
      return longerCodes(code).length > 0 ? "short" : "unknown";
    },
  };
}

/** The list that came with the program. */
export const shippedDiagnoses = diagnosisCodesOf(
  Object.entries(table.categories).flatMap(([category, tails]) =>
    tails.split(" ").map((tail) => (tail === "-" ? category : `${category}.${tail}`)),
  ),
  new Set(table.divided.split(" ")),
);

const { edition } = table;

export const diagnosisList: Dated<DiagnosisList> = dated(
  "list of ICD-10-CM codes",
  {
    from: table.from,
    value: { ...shippedDiagnoses, edition, outdated: false, dividedSince: false },
    source: { title: `${table.title}, ${table.edition}`, href: table.href, readOn: table.readOn },
  },
  {
    from: "2021-10-01",
    value: { ...shippedDiagnoses, edition, outdated: true, dividedSince: false },
    source: { title: "CMS, ICD-10-CM is updated each 1 October", href: table.href, readOn: table.readOn },
  },
  {
    from: "2026-10-01",
    value: { ...shippedDiagnoses, edition, outdated: true, dividedSince: true },
    source: { ...table.newer, readOn: table.readOn },
  },
);
