import { newTables } from "../policy/new-tables.ts";
import type { PolicyReading } from "../policy/read-policy.ts";
import { asCells, contentOf, type Entry, type PolicyContent } from "../policy/records.ts";
import type { OpenTable } from "../policy/rows.ts";
import type { Words } from "../words/words.ts";
import type { CellValue } from "../worksheet/cells.ts";
import type { EditingHost } from "../worksheet/host.ts";
import { Problem } from "../worksheet/problem.ts";
import { readHostPolicy } from "./policy.ts";
import { missingTables } from "./policy-desk.ts";

type Rows = readonly (readonly CellValue[])[];

/** Takes an import back; a Problem where the policy was changed since. */
export type TakeBack = () => Promise<void>;

/**
 * Brings a policy into the workbook: its rows in place of those of the tables that are there, and the tables that are
 * not. If a part of it cannot be written, nothing stays of it. Sheets that came with it are the user's to delete, so
 * that only an import without them can be taken back.
 */
export async function importPolicy(
  host: EditingHost,
  content: PolicyContent,
  reading: PolicyReading | undefined,
  words: Words,
): Promise<TakeBack | undefined> {
  const tables = (reading?.tables ?? []).map((open) => ({ open, rows: rowsFor(open, content[open.table]) }));
  await writeAll(host, tables);
  const missing = missingTables(reading);
  const date1904 = reading?.tables[0]?.source.cells.date1904 ?? false;
  if (missing.length > 0) {
    await host.addTables(newTables(content, words, date1904, missing));
    return undefined;
  }
  const after = await textNow(host, words);
  return async () => {
    if ((await textNow(host, words)) !== after) throw new Problem({ key: "policy.changed-since" });
    await writeAll(
      host,
      tables.map(({ open }) => ({ open, rows: open.source.cells.rows.slice(1) })),
    );
  };
}

async function writeAll(
  host: EditingHost,
  tables: readonly { readonly open: OpenTable; readonly rows: Rows }[],
): Promise<void> {
  const done: OpenTable[] = [];
  try {
    for (const { open, rows } of tables) {
      await host.replaceRows(open.source, rows);
      done.push(open);
    }
  } catch (failure) {
    for (const { source } of done) await host.replaceRows(source, source.cells.rows.slice(1));
    throw failure;
  }
}

async function textNow(host: EditingHost, words: Words): Promise<string> {
  const reading = await readHostPolicy(host, words);
  return JSON.stringify(Object.values(contentOf(reading?.tables ?? [])).map((rows) => rows.map((row) => [...row])));
}

/** Nothing that the policy says may get lost for want of a column. */
function rowsFor({ table, headings, source }: OpenTable, entries: readonly Entry[]): Rows {
  const said = new Set(entries.flatMap((entry) => [...entry.keys()]));
  const lacking = [...said].find((heading) => !headings.includes(heading));
  if (lacking !== undefined) {
    throw new Problem({ key: "policy.no-such-column", data: { column: lacking, table: source.name } });
  }
  return entries.map((entry) => asCells(table, headings, entry, source.cells.date1904));
}
