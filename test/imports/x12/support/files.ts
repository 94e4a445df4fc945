import { readFileSync } from "node:fs";
import type { ImportedCell } from "../../../../src/imports/x12/columns.ts";
import { readClaims } from "../../../../src/imports/x12/read-claims.ts";
import { tableOf } from "../../../../src/imports/x12/table.ts";
import { everyWord } from "../../../../src/words/en/all.ts";
import { Problem } from "../../../../src/words/problem.ts";
import { openWords } from "../../../../src/words/words.ts";

const words = openWords("en", everyWord);

export type FileName = "echo.837" | "two-subscribers.837" | "other-payers.837" | "remittance.835";

/** Files as they were written, their delimiters the usual ones. */
export function fileText(name: FileName): string {
  return readFileSync(new URL(`../files/${name}`, import.meta.url), "utf8");
}

export interface Marks {
  readonly element: string;
  readonly component: string;
  readonly repetition: string;
  readonly terminator: string;
  readonly lineEnd: string;
}

export const usualMarks: Marks = { element: "*", component: ":", repetition: "^", terminator: "~", lineEnd: "\n" };

/** The same file with other delimiters. */
export function redelimited(text: string, { element, component, repetition, terminator, lineEnd }: Marks): string {
  const others = new Map([
    ["*", element],
    [":", component],
    ["^", repetition],
    ["~", terminator],
    ["\n", lineEnd],
  ]);
  return text.replace(/[*:^~\n]/g, (mark) => others.get(mark)!);
}

/** The rows of a file, each by its headings, without what is blank. */
export function rowsOf(text: string): readonly Readonly<Record<string, ImportedCell>>[] {
  const { columns, rows } = tableOf(readClaims(text));
  return rows.map((row) =>
    Object.fromEntries(columns.flatMap(({ heading }, place) => (row[place] === null ? [] : [[heading, row[place]!]]))),
  );
}

/** What is said of a file that is not read. */
export function refusal(text: string): string {
  try {
    tableOf(readClaims(text));
  } catch (problem) {
    if (problem instanceof Problem) return words.phrase(problem.phrase);
    throw problem;
  }
  return "read";
}

export function warningsOf(text: string): readonly string[] {
  return readClaims(text).report.warnings.map((phrase) => words.phrase(phrase));
}
