import { coverageOf } from "../reference/contractor-policies.ts";
import { contractors, type ContractorId } from "../reference/contractors.ts";
import type { Policy, ProfileId } from "../reference/policy.ts";
import { coveredColumn, policyTables, unknown, valueColumns, valueKeys, type PolicyTable } from "../policy/columns.ts";
import { families } from "../policy/families.ts";
import type { PolicyReading } from "../policy/read-policy.ts";
import type { CellPlace } from "../worksheet/host.ts";
import { Problem } from "../worksheet/problem.ts";
import type { SheetStep } from "../worksheet/step.ts";

/** A payer of the Payers table as a list shows it. */
export interface ListedPayer {
  readonly name: string;
  readonly family: ProfileId;
  readonly isFamily: boolean;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly place: CellPlace;
  /** Columns of what is not known of it. */
  readonly unknown: readonly string[];
}

export function listPayers({ known }: PolicyReading): readonly ListedPayer[] {
  return known.map(({ row, policy }) => ({
    name: row.name,
    family: row.family,
    isFamily: row.isFamily,
    from: row.from,
    until: row.until,
    place: row.row.place("Payer"),
    unknown: unknownOf(policy),
  }));
}

/** Who wants no authorisation cannot want one strictly. */
function unknownOf({ values }: Policy): readonly string[] {
  const wantsNone = values.authCodes?.value.length === 0;
  const keys = valueKeys.filter((key) => values[key] === undefined && !(key === "authMandatory" && wantsNone));
  const headings = keys.map((key): string => valueColumns[key]);
  return values.coveredDx ? headings : [...headings, coveredColumn];
}

/** Tables of the policy that a workbook still lacks. */
export function missingTables(reading: PolicyReading | undefined): readonly PolicyTable[] {
  return policyTables.filter((table) => !reading?.tables.some((each) => each.table === table));
}

const known = contractors.values.at(-1)!.value;

/** States and territories that have a Medicare contractor, two letters each. */
export const states: readonly string[] = known.all
  .flatMap(({ jurisdictions }) => jurisdictions.flatMap((one) => one.states))
  .sort();

/** A Medicare contractor with what it has published, for whoever chooses it by state. */
export interface StateContractor {
  readonly id: ContractorId;
  readonly name: string;
  /** Articles whose covered diagnoses are looked up. */
  readonly lists: readonly string[];
  /** Places of the state that belong to others. */
  readonly elsewhere: readonly { readonly places: string; readonly contractor: ContractorId }[];
}

export function contractorOf(state: string): StateContractor | undefined {
  const id = known.contractorOf(state);
  const contractor = known.all.find((each) => each.id === id);
  if (!contractor) return undefined;
  const lists = coverageOf(contractor.id).value.map(({ name }) => name);
  const elsewhere = known.exceptions.filter((exception) => exception.state === state);
  return { id: contractor.id, name: contractor.name, lists, elsewhere };
}

/** The contractors that rows of the Payers table name. */
export function chosenContractors({ known: rows }: PolicyReading): readonly { payer: string; contractor: string }[] {
  const all = rows.map(({ row: { name, row } }) => ({ payer: name, contractor: row.text("Contractor") }));
  return all.filter(({ contractor }) => contractor !== "" && contractor.toLowerCase() !== unknown);
}

/** Writes the contractor into Medicare's row. */
export function contractorStep(reading: PolicyReading, contractor: ContractorId): SheetStep {
  const row = medicareRow(reading)?.row.row;
  const table = reading.tables.find((each) => each.table === "Payers");
  if (!row || !table?.headings.includes("Contractor")) {
    throw new Problem({ key: "policy.no-medicare-row", data: { family: families["medicare-ffs"], contractor } });
  }
  const { sheet, row: number, column } = row.place("Contractor");
  const cells = [{ row: number, column, from: row.cell("Contractor"), to: contractor }];
  return { sheet, lastRow: number, cells, insert: [], remove: [] };
}

function medicareRow(reading: PolicyReading) {
  return reading.known.find(({ row }) => row.isFamily && row.family === "medicare-ffs");
}
