import { Room } from "./archive.ts";
import { combine } from "./combine.ts";
import { FileImport, type Surroundings } from "./file-import.ts";
import { Articles } from "./mcd/articles.ts";
import { formatsWith } from "./formats.ts";
import type { Found } from "./found.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Imported } from "./imported.ts";
import type { ReadOldWorkbook } from "./workbook/xls.ts";

export interface ImportOptions {
  /** Reads .xls workbooks (`readXls`); without it they are refused. */
  readonly readOldWorkbook?: ReadOldWorkbook;
}

/** Public files that are read together, such as the parts of the procedure edits. */
export interface Importer {
  /** Begins a file; it is known by what it holds, and its name only told to the user. Throws a Problem when it is no known one. */
  open(file: string): { push(bytes: Uint8Array, isLast: boolean): void };
  /** Reads what could not be read as it came; each step is a moment of work. */
  finish(): Generator<void, readonly Imported[], undefined>;
}

export function openImport({ readOldWorkbook }: ImportOptions = {}): Importer {
  const articles = new Articles();
  const around: Surroundings = {
    formats: formatsWith(articles),
    readOldWorkbook,
    room: new Room(),
    found: [],
    warnings: [],
    seen: new Map(),
    depth: 0,
  };
  const files: FileImport[] = [];
  return {
    open(file) {
      const opened = new FileImport(file, around);
      files.push(opened);
      return opened;
    },
    *finish() {
      for (const file of files) yield* file.finish();
      return combine(withArticles(around.found, articles), around.warnings);
    },
  };
}

/** The articles belong to the last of the files that they were read from. */
function withArticles(found: readonly Found[], articles: Articles): readonly Found[] {
  const last = [...found].reverse().find(({ kind }) => kind === "covered-diagnoses");
  if (!last) return found;
  const tables = articles.tables();
  const rowsKept = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const none: readonly Phrase[] = tables.length === 0 ? [{ key: "imports.no-echo-article" }] : [];
  const warnings = [...(last.warnings ?? []), ...none];
  return found.map((one) => (one === last ? { ...one, tables, rowsKept, warnings } : one));
}

/** Reads files that are in memory already. */
export function importFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  options?: ImportOptions,
): readonly Imported[] {
  const importer = openImport(options);
  for (const { name, bytes } of files) importer.open(name).push(bytes, true);
  const work = importer.finish();
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
