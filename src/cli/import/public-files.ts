import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import type { IsoDate } from "../../claims/dates.ts";
import { compareTables, missingCodes, withEarlierParts } from "../../imports/compare-tables.ts";
import { tablesOf, type Answers, type Imported, type ImportedTable } from "../../imports/imported.ts";
import { openImport } from "../../imports/import-files.ts";
import { readXls } from "../../imports/workbook/xls.ts";
import type { Origin, PublicTable } from "../../reference/public-table.ts";
import type { Phrase } from "../../words/phrase.ts";
import { Problem } from "../../worksheet/problem.ts";

/** What an import of one kind of public file would change of the tables that are kept. */
export interface ImportedKind {
  readonly tables: readonly PublicTable[];
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly warnings: readonly Phrase[];
}

/** What is read, and what is said of it beside its content. */
export interface Wanted extends Answers {
  readonly files: readonly string[];
  readonly by: string | undefined;
  readonly today: IsoDate;
}

/** Reads public files from the disk piece by piece, and compares them with the tables that are kept already. */
export async function readPublicFiles(wanted: Wanted, kept: readonly PublicTable[]): Promise<readonly ImportedKind[]> {
  const importer = openImport({ readOldWorkbook: readXls });
  const hash = createHash("sha256");
  for (const file of wanted.files) {
    const reading = importer.open(path.basename(file));
    for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 })) {
      hash.update(chunk as Uint8Array);
      reading.push(chunk as Uint8Array, false);
    }
    reading.push(new Uint8Array(0), true);
  }
  const origin: Origin = {
    file: wanted.files.map((file) => path.basename(file)).join(", "),
    sha256: hash.digest("hex"),
    by: wanted.by ?? userInfo().username,
    on: wanted.today,
  };
  const work = importer.finish();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.map((imported) => kindOf(imported, wanted, origin, kept));
  }
}

function kindOf(imported: Imported, answers: Answers, origin: Origin, kept: readonly PublicTable[]): ImportedKind {
  const { rowsRead, rowsKept, warnings } = imported;
  const pairs = tablesOf(imported, answers).map((read) => {
    const same = kept.filter(({ kind, part }) => kind === read.kind && part === read.part);
    const again = same.find(({ from }) => from === read.from);
    const table: PublicTable = { ...read, rows: again ? together(again, read) : read.rows, origin };
    const before = again ?? latest(same.filter(({ from }) => from < read.from));
    return { table, changes: compareTables(before, table) };
  });
  if (rowsKept === 0) throw new Problem({ key: "cli.import-nothing", data: { file: origin.file } });
  const missing = pairs.flatMap(({ table }) => missingCodes(table));
  const sum = (of: (pair: (typeof pairs)[number]) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  return {
    tables: pairs.map(({ table }) => table),
    rowsRead,
    rowsKept,
    added: sum(({ changes }) => changes.added.length),
    changed: sum(({ changes }) => changes.changed.length),
    removed: sum(({ changes }) => changes.removed.length),
    warnings: [
      ...warnings,
      ...(missing.length > 0
        ? [{ key: "cli.import-missing", data: { count: missing.length, codes: missing.join(", ") } } as const]
        : []),
    ],
  };
}

/** The procedure edits come in parts, which may be imported one after the other. */
function together(again: PublicTable, read: ImportedTable): PublicTable["rows"] {
  if (read.kind !== "procedure-edits") return read.rows;
  return withEarlierParts(again as PublicTable<"procedure-edits">, read as ImportedTable<"procedure-edits">);
}

function latest(tables: readonly PublicTable[]): PublicTable | undefined {
  return [...tables].sort((one, other) => (one.from < other.from ? -1 : 1)).at(-1);
}
