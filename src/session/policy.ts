import { PolicyProblem, type PolicyRemark } from "../policy/complaints.ts";
import { readPolicy, type ImportedTables, type PolicyReading } from "../policy/read-policy.ts";
import { policyTableWith } from "../policy/rows.ts";
import type { PublicTable } from "../reference/public-table.ts";
import type { Policies } from "../reference/policy.ts";
import { rules } from "../rules/index.ts";
import type { Words } from "../words/words.ts";
import type { WorksheetHost } from "../worksheet/host.ts";
import { Problem } from "../worksheet/problem.ts";
import type { SheetTable } from "../worksheet/tables.ts";
import type { Refuse } from "./columns.ts";

/** The user's own policy, ready to be used. */
export interface UserPolicy {
  readonly policies: Policies;
  /** Payers that it names. */
  readonly payers: readonly string[];
  /** The sheets, or the file, where it stands. */
  readonly source: string;
  /** What was left out of it. */
  readonly remarks: readonly PolicyRemark[];
  /** Its tables in the workbook that is checked; none where it comes from elsewhere. */
  readonly tables: readonly SheetTable[];
  /** Public files that were imported into it. */
  readonly imported: readonly PublicTable[];
}

/** What the policy tables of a workbook say; undefined if it has none. */
export async function readHostPolicy(host: WorksheetHost, words: Words): Promise<PolicyReading | undefined> {
  const tables = await host.readTables((headings) => policyTableWith(headings) !== undefined);
  return readTablesPolicy(tables, words);
}

/** @param imported public tables that come with the policy. */
export function readTablesPolicy(
  tables: readonly SheetTable[],
  words: Words,
  imported?: ImportedTables,
): PolicyReading | undefined {
  return tables.length > 0 ? readPolicy(tables, { rules, words, imported }) : undefined;
}

/** A policy in which everything can be meant. A slip in it could make claims look right that are not: it is a Problem. */
export function usable(reading: PolicyReading, source?: string): UserPolicy {
  const { policies, payers, problems, remarks, tables, imported } = reading;
  const [first, ...others] = problems;
  if (first) throw new PolicyProblem([first, ...others]);
  const own = tables.map((table) => table.source);
  const sheets = new Set(own.map(({ cells }) => cells.sheet));
  return {
    policies,
    payers,
    remarks,
    source: source ?? [...sheets].join(", "),
    tables: source ? [] : own,
    imported: imported?.tables ?? [],
  };
}

/** Why a sheet is not to be checked: nothing is on it but the policy. A host may hand over the gaps between its tables. */
export function onlyPolicy({ tables = [] }: Partial<UserPolicy> = {}): Refuse {
  return ({ sheet, columns, rows }) => {
    const own = tables.filter(({ cells }) => cells.sheet === sheet).flatMap(({ cells }) => cells.columns);
    const isGap = (place: number) => rows.every((row) => (row[place] ?? "") === "");
    const isPolicy = own.length > 0 && columns.every((column, place) => own.includes(column) || isGap(place));
    return isPolicy ? new Problem({ key: "policy.sheet-of-policy", data: { sheet } }) : undefined;
  };
}

export async function policyOf(host: WorksheetHost, words: Words): Promise<UserPolicy | undefined> {
  const reading = await readHostPolicy(host, words);
  return reading && usable(reading);
}
