import { Room } from "./archive/unpack.ts";
import { combine } from "./combine.ts";
import { FileImport, type Surroundings } from "./file-import.ts";
import { formats } from "./formats.ts";
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
  const around: Surroundings = {
    formats,
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
      return combine(around.found, around.warnings);
    },
  };
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
