import type { ImportedTables } from "../../policy/read-policy.ts";
import { readPublicTables } from "../../policy/public/read.ts";
import { factsWith } from "../../reference/imported/facts.ts";
import type { SheetTable } from "../../worksheet/tables.ts";

/** What tables hold of public files, with the facts that they make; undefined if none of them is an imported one. */
export function readImported(tables: readonly SheetTable[]): ImportedTables | undefined {
  const reading = readPublicTables(tables);
  return reading.sources.length > 0 ? { ...reading, facts: factsWith(reading.tables) } : undefined;
}
