import { columnOneCodes } from "../../reference/kept-codes.ts";
import type { PublicRow } from "../../reference/public-table.ts";
import type { Phrase } from "../../words/phrase.ts";
import type { Found } from "../found.ts";

type Range = readonly [string, string];

/** Whether files of procedure edits hold different first codes; one code may go on in the next file. */
export function arePartsOfOne(one: Found, other: Found): boolean {
  const [first, second] = [one.range, other.range].sort((a, b) => (a![0] < b![0] ? -1 : 1));
  return first !== undefined && second !== undefined && first[1] <= second[0];
}

/** The pairs of two parts. A code that has pairs in one of them has no row that says it has none. */
export function joinedPairs(some: readonly PublicRow[], others: readonly PublicRow[]): readonly PublicRow[] {
  const all = [...some, ...others] as readonly PublicRow<"procedure-edits">[];
  const paired = new Set(all.filter((row) => "Column 2" in row).map((row) => row["Column 1"]));
  return all.filter((row) => "Column 2" in row || !paired.has(row["Column 1"]));
}

/** Says which pairs were read where those of some code of ours stand in a file that was not given. */
export function missingParts(ranges: readonly Range[]): Phrase | undefined {
  const outside = [...columnOneCodes.codes].filter(
    (code) => !ranges.some(([first, last]) => code >= first && code <= last),
  );
  if (outside.length === 0) return undefined;
  const said = [...ranges].sort().map(([first, last]) => `${first} to ${last}`);
  return { key: "imports.part-of-edits", data: { ranges: said.join(", "), count: outside.length } };
}
