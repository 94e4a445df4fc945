import { publicColumns, publicKinds, type PublicKind } from "../../reference/public-table.ts";
import type { CellValue } from "../../worksheet/cells.ts";

/** Heading of the column that ties the rows of a table to the file they came from. */
export const issueHeading = "Issue";

/** One row for each issue that was imported. Published: columns are only added. */
export const fileColumns = [
  issueHeading,
  "Kind",
  "Part",
  "Title",
  "From",
  "Until",
  "File",
  "SHA-256",
  "Imported by",
  "Imported on",
  "Rows",
] as const;

export type FileColumn = (typeof fileColumns)[number];

/** Name of the table of files. Published. */
export const filesTable = "PublicFiles";

/** Names of the tables. Published. */
export const tableNames: Readonly<Record<PublicKind, string>> = {
  "payment-limits": "PaymentLimits",
  "ndc-crosswalk": "NdcCrosswalk",
  "unit-edits": "UnitEdits",
  "procedure-edits": "ProcedureEdits",
  "add-on-codes": "AddOnCodes",
  "hospital-payment": "HospitalPayment",
  "relative-values": "RelativeValues",
  "hcpcs-codes": "HcpcsCodes",
  "diagnosis-codes": "DiagnosisCodes",
  "covered-diagnoses": "ArticleDiagnoses",
};

/** Columns whose cells hold numbers. All others hold text. */
export const numberColumns: ReadonlySet<string> = new Set([
  "Payment limit",
  "Coinsurance %",
  "Package quantity",
  "Billing units",
  "Billing units per package",
  "Units",
  "Indicator",
  "Modifier indicator",
  "Type",
  "Relative weight",
  "Payment rate",
  "Copayment",
  "PC/TC indicator",
  "Work RVU",
  "Total non-facility RVU",
  "Total facility RVU",
  "Conversion factor",
  "Version",
  "Group",
]);

/** Columns whose cells hold days as YYYY-MM-DD. */
export const dayColumns: ReadonlySet<string> = new Set([
  "Effective",
  "Deleted",
  "ASC date",
  "OPPS date",
  "Added",
  "Action date",
  "Ended",
  "Since",
]);

/** Columns without which a row says nothing. */
export const neededColumns: Readonly<Record<PublicKind, readonly string[]>> = {
  "payment-limits": ["Code"],
  "ndc-crosswalk": ["NDC", "Code", "Package quantity", "Billing units", "Billing units per package"],
  "unit-edits": ["Claim type", "Code", "Units", "Indicator"],
  "procedure-edits": ["Claim type", "Column 1"],
  "add-on-codes": ["Add-on code", "Primary code", "Type", "Effective"],
  "hospital-payment": ["Code", "Status indicator"],
  "relative-values": ["Code", "PC/TC indicator"],
  "hcpcs-codes": ["Code"],
  "diagnosis-codes": ["Code", "Billable"],
  "covered-diagnoses": ["Article", "Version", "Group"],
};

/** Which kind of imported table has such headings, or that of the files; undefined for any other table of the workbook. */
export function publicTableWith(headings: readonly CellValue[]): PublicKind | "files" | undefined {
  if (!headings.includes(issueHeading)) return undefined;
  const has = (wanted: readonly string[]) => wanted.every((heading) => headings.includes(heading));
  if (has(["Kind", "Title", "From", "File"])) return "files";
  return publicKinds.find((kind) => has(publicColumns[kind]));
}
