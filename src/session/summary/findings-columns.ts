import type { Words } from "../../words/words.ts";

/** Columns of the table with their widths in characters. */
export const findingsColumns = [
  ["rank", 6],
  ["severity", 9],
  ["sheet", 12],
  ["row", 7],
  ["cell", 7],
  ["claim", 16],
  ["date", 11],
  ["code", 8],
  ["payer", 16],
  ["pos", 6],
  ["billingNpi", 12],
  ["rule", 24],
  ["what", 60],
  ["todo", 50],
  ["money", 10],
  ["counted", 10],
  ["source", 44],
  ["standing", 16],
] as const satisfies readonly (readonly [string, number])[];

export type FindingsColumn = (typeof findingsColumns)[number][0];

export function findingsHeadings(words: Words): readonly string[] {
  return findingsColumns.map(([name]) => words.say(name === "sheet" ? "findings.sheet-column" : `findings.${name}`));
}
