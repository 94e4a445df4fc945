import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { importFiles } from "../../../src/imports/import-files.ts";
import { tablesOf, type Answers, type Imported, type ImportedTable } from "../../../src/imports/imported.ts";
import { readXls } from "../../../src/imports/workbook/xls.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import type { Phrase } from "../../../src/words/phrase.ts";
import { Problem } from "../../../src/words/problem.ts";
import { openWords } from "../../../src/words/words.ts";

const words = openWords("en", everyWord);

/** The bytes of a file under fixtures. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
}

/** Characters up to U+00FF, a byte each. */
export function latin(text: string): Uint8Array {
  return strToU8(text, true);
}

export function latinText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

/** What one file, or several by name, hold; they must be of one kind. */
export function read(files: Uint8Array | Readonly<Record<string, Uint8Array>>): Imported {
  const named = files instanceof Uint8Array ? { "the file": files } : files;
  const imported = importFiles(
    Object.entries(named).map(([name, bytes]) => ({ name, bytes })),
    { readOldWorkbook: readXls },
  );
  if (imported.length !== 1) throw new Error(`${imported.length} kinds`);
  return imported[0]!;
}

/** The one table that a file holds. */
export function tableIn(files: Parameters<typeof read>[0], answers?: Answers): ImportedTable {
  const tables = tablesOf(read(files), answers);
  if (tables.length !== 1) throw new Error(`${tables.length} tables`);
  return tables[0]!;
}

/** What the user is told when something cannot be read; undefined where it can. */
export function refusal(work: () => unknown): string | undefined {
  try {
    work();
  } catch (problem) {
    if (problem instanceof Problem) return say(problem.phrase);
    throw problem;
  }
  return undefined;
}

export function say(phrase: Phrase): string {
  return words.phrase(phrase);
}

export function warningsOf(imported: Imported): readonly string[] {
  return imported.warnings.map(say);
}
