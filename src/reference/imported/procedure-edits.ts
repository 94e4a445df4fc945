import { addDays, type IsoDate } from "../../claims/dates.ts";
import type { ClaimType } from "../../claims/lines.ts";
import { columnOneCodes } from "../kept-codes.ts";
import { joined, partsOf } from "../parts.ts";
import { procedureEdits, procedureEditsOf, type ProcedureEdit, type ProcedureEditList } from "../procedure-edits.ts";
import type { PublicTable } from "../public-table.ts";
import { claimTypeOf, issueOf } from "./issues.ts";

type Table = PublicTable<"procedure-edits">;

/**
 * The file of a quarter has every pair since 1996 with its first and last day, so that the newest one that was imported
 * tells all days by itself. The files of a quarter are parted by first codes: as long as one is missing, none counts.
 */
export function importedProcedureEdits(tables: readonly Table[]) {
  const listsOf = (claimType: ClaimType): readonly ProcedureEditList[] => {
    const own = tables.filter((table) => claimTypeOf(table) === claimType && isWhole(table));
    const newest = own.reduce<Table | undefined>(
      (one, other) => (one && one.from > other.from ? one : other),
      undefined,
    );
    return newest ? history(newest) : partsOf(procedureEdits, claimType);
  };
  const lists = { professional: listsOf("professional"), institutional: listsOf("institutional") };
  return { label: procedureEdits.label, values: joined(lists, procedureEditsOf) };
}

/** Each code in column 1 that was read has a row, with pairs or without. */
function isWhole({ rows }: Table): boolean {
  const read = new Set(rows.map((row) => row["Column 1"]));
  return [...columnOneCodes.codes].every((code) => read.has(code));
}

interface DatedPair extends ProcedureEdit {
  readonly from: IsoDate;
  readonly until: IsoDate | undefined;
}

/** A list for each day on which a pair begins, or has ended. */
function history(table: Table): readonly ProcedureEditList[] {
  const pairs = table.rows.flatMap((row) => pairIn(row) ?? []);
  const days = new Set(pairs.flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)])));
  const { edition, source } = issueOf(table);
  return [...days].sort().map((from) => {
    const onThatDay = pairs.filter((pair) => pair.from <= from && (pair.until === undefined || pair.until >= from));
    return { from, edition, source, pairs: onThatDay, isRead: () => true };
  });
}

/** Indicator 9 marks a pair that was deleted as if it had never been. */
function pairIn(row: Table["rows"][number]): DatedPair | undefined {
  if (row["Column 2"] === undefined) return undefined;
  const indicator = Number(row["Modifier indicator"]);
  if (indicator !== 0 && indicator !== 1) return undefined;
  return {
    column1: String(row["Column 1"]),
    column2: String(row["Column 2"]),
    indicator,
    from: String(row.Effective),
    until: row.Deleted === undefined ? undefined : String(row.Deleted),
  };
}
