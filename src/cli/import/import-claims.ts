import { isX12 } from "../../imports/x12/delimiters.ts";
import { readClaims, type ClaimFile, type ClaimFileReport } from "../../imports/x12/read-claims.ts";
import { decodeText } from "../../hosts/file/text/decode.ts";
import { claimSheet } from "../../session/claim-files/claim-sheet.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import type { NewTables } from "../../worksheet/tables.ts";

/** A claim file as rows of a sheet. */
export interface ImportedClaims {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly report: ClaimFileReport;
  readonly tables: NewTables;
}

/** The sheet that the claims of a file stand on. */
const sheet = "Claims";

/** How much of a file tells what it is. */
const looked = 256;

/** Whether bytes are an electronic transaction, whatever the file is called. */
export function isClaimFile(bytes: Uint8Array): boolean {
  return isX12(decodeText(bytes.subarray(0, looked)));
}

/** Reads a claim file. A Problem where it is another kind of transaction, or cannot be read whole. */
export function importClaims(bytes: Uint8Array): ImportedClaims {
  const file: ClaimFile = readClaims(decodeText(bytes));
  const tables = claimSheet(file, sheet);
  const { columns, rows } = tables.tables[0]!;
  return { headings: columns.map(({ heading }) => heading), rows, report: file.report, tables };
}
