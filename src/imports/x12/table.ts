import { Problem } from "../../words/problem.ts";
import type { ClaimFile } from "./read-claims.ts";
import { columnReaders, type ImportedCell, type ImportedColumn } from "./columns.ts";
import { patientIds } from "./patients.ts";

/** Claims as rows of a sheet. */
export interface ImportedTable {
  readonly columns: readonly ImportedColumn[];
  readonly rows: readonly (readonly ImportedCell[])[];
}

/** Rows that a sheet has below its headings. */
const mostRows = 1_048_575;

/** One row for each service line; columns in which no line has anything are left out unless a check asks for them. */
export function tableOf({ claims, report }: ClaimFile): ImportedTable {
  if (report.lines > mostRows) throw new Problem({ key: "x12.too-many", data: { lines: report.lines } });
  const idOf = patientIds(claims);
  const rows = claims.flatMap((claim) => {
    const patientId = idOf(claim);
    return claim.lines.map((line) => columnReaders.map((column) => column.read(line, claim, patientId)));
  });
  const kept = columnReaders.flatMap(({ isFixed }, place) =>
    isFixed || rows.some((row) => row[place] !== null) ? [place] : [],
  );
  return {
    columns: kept.map((place) => {
      const { heading, kind } = columnReaders[place]!;
      return { heading, kind };
    }),
    rows: rows.map((row) => kept.map((place) => row[place]!)),
  };
}
