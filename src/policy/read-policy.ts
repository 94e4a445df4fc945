import type { Facts } from "../claims/facts.ts";
import { profileIds, type PayerPolicy, type Policies, type Policy, type ProfileId } from "../reference/policy.ts";
import { profiles } from "../reference/profiles.ts";
import type { Words } from "../words/words.ts";
import type { SheetTable } from "../worksheet/tables.ts";
import { policyTables, type PolicyTable } from "./columns.ts";
import { Complaints, type PolicyRemark } from "./complaints.ts";
import { readCoveredLists } from "./covered-lists.ts";
import { familyNamed } from "./families.ts";
import { bySpecificity, nameKey } from "./names.ts";
import { readPayerRow, type PayerRow } from "./payer-rows.ts";
import { changedFamily, namedPayer, type OtherTables } from "./payers.ts";
import { readPrices } from "./prices.ts";
import type { PublicReading } from "./public/read.ts";
import { OpenTable, policyTableWith, type PolicyRow } from "./rows.ts";
import { readLevels, type RuleSheet } from "./rule-levels.ts";
import { haveCommonDay } from "./source.ts";

/** What is not in the tables themselves. */
export interface Background {
  readonly rules: readonly RuleSheet[];
  readonly words: Words;
  /** What the workbook holds of public files, with the facts that they make. */
  readonly imported?: ImportedTables | undefined;
}

export interface ImportedTables extends PublicReading {
  readonly facts: Facts;
}

/** What the tables of a workbook say. */
export interface PolicyReading {
  /** Only to be used where there are no problems. */
  readonly policies: Policies;
  /** Tables of the policy that were found. */
  readonly tables: readonly OpenTable[];
  /** Rows of the Payers table, in their order, each with what is known of its payer or family. */
  readonly known: readonly { readonly row: PayerRow; readonly policy: Policy }[];
  /** Payers that the tables name, each once. */
  readonly payers: readonly string[];
  /** Cells that cannot be meant: nothing is checked before they are mended. */
  readonly problems: readonly PolicyRemark[];
  /** What was left out, and does no harm. */
  readonly remarks: readonly PolicyRemark[];
  /** Public files that were imported; undefined if there are none. */
  readonly imported: ImportedTables | undefined;
}

/** Reads the user's policy from those tables of a workbook that are its tables. */
export function readPolicy(all: readonly SheetTable[], { rules, words, imported }: Background): PolicyReading {
  const complaints = new Complaints();
  const tables = openTables(all, complaints);
  const rowsOf = (table: PolicyTable) => tables.find((each) => each.table === table)?.rows ?? [];
  const lists = readCoveredLists(rowsOf("CoveredDx"), complaints, words);
  const known = { lists, facts: imported?.facts };
  const rows = rowsOf("Payers").flatMap((row) => readPayerRow(row, known, complaints, words) ?? []);
  tellTwice(rows, complaints);
  const isPayer = knower(rowsOf("Payers"));
  const prices = readPrices(rowsOf("Prices"), isPayer, complaints, words);
  const levels = readLevels(rowsOf("Rules"), rules, isPayer, complaints);
  const others: OtherTables = { prices, levels: levels.byPayer };
  const families = Object.fromEntries(
    profileIds.map((id) => [
      id,
      changedFamily(
        profiles[id],
        rows.find((row) => row.isFamily && row.family === id),
        others,
      ),
    ]),
  ) as Record<ProfileId, Policy>;
  const named = rows
    .filter(({ isFamily }) => !isFamily)
    .map((row) => ({ row, payer: namedPayer(families[row.family], row, others) }));
  const payers: readonly PayerPolicy[] = named.map(({ payer }) => payer).sort(bySpecificity);
  const policyOf = (row: PayerRow) => named.find((each) => each.row === row)?.payer.policy ?? families[row.family];
  return {
    policies: { families, payers, levels: levels.everybody, ...(imported && { facts: imported.facts }) },
    tables,
    known: rows.map((row) => ({ row, policy: policyOf(row) })),
    payers: [...new Map(payers.map(({ name }) => [nameKey(name), name])).values()],
    problems: [...complaints.all, ...(imported?.problems ?? [])],
    remarks: tables.flatMap(strangeColumns),
    imported,
  };
}

function openTables(all: readonly SheetTable[], complaints: Complaints): readonly OpenTable[] {
  const found = all.flatMap((source) => {
    const table = policyTableWith(source.cells.rows[0] ?? []);
    return table ? [new OpenTable(table, source)] : [];
  });
  return policyTables.flatMap((table) => {
    const [first, second] = found.filter((each) => each.table === table);
    if (first && second) {
      const data = { table, first: first.source.name, second: second.source.name };
      complaints.all.push({ phrase: { key: "policy.table-twice", data }, place: placeOf(second) });
    }
    return first ? [first] : [];
  });
}

function placeOf({ source: { cells } }: OpenTable) {
  return { sheet: cells.sheet, row: cells.firstRow, column: cells.columns[0] ?? 1 };
}

function tellTwice(rows: readonly PayerRow[], complaints: Complaints): void {
  for (const [index, one] of rows.entries()) {
    const isSame = (other: PayerRow) =>
      one.isFamily ? other.isFamily && other.family === one.family : nameKey(other.name) === nameKey(one.name);
    const other = rows.slice(0, index).find((each) => isSame(each) && haveCommonDay(each, one));
    if (other) complaints.about(one.row, "Payer", "policy.payer-twice", { other: other.row.number });
  }
}

/** A payer is known by its row even where something in it is wrong. */
function knower(rows: readonly PolicyRow[]): (name: string) => boolean {
  const names = new Set(rows.map((row) => nameKey(row.text("Payer"))));
  return (name) => familyNamed(name) !== undefined || names.has(nameKey(name));
}

function strangeColumns(table: OpenTable): readonly PolicyRemark[] {
  return table.strange.map((column) => ({
    phrase: { key: "policy.strange-column", data: { table: table.source.name, column } },
    place: placeOf(table),
  }));
}
