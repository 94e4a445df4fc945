import { toSerial } from "../../claims/dates.ts";
import type { PublicTable } from "../../reference/public-table.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import { issueHeading, type FileColumn } from "./columns.ts";

/** What an issue is called in the workbook. Issues that are called the same replace one another. */
export function issueName({ kind, part, from }: Pick<PublicTable, "kind" | "part" | "from">): string {
  return [kind, ...(part === undefined ? [] : [part]), from].join(" ");
}

/** A row of the table of files, by its headings. */
export function fileCells(table: PublicTable, date1904: boolean): Readonly<Record<FileColumn, CellValue>> {
  const { kind, part = null, title, from, until, origin, rows } = table;
  const day = (on: string) => (/^\d{4}-\d\d-\d\d$/.test(on) ? toSerial(on, date1904) : on);
  return {
    [issueHeading]: issueName(table),
    Kind: kind,
    Part: part,
    Title: title,
    From: day(from),
    Until: until === undefined ? null : day(until),
    File: origin.file,
    "SHA-256": origin.sha256,
    "Imported by": origin.by,
    "Imported on": day(origin.on),
    Rows: rows.length,
  };
}

/** The rows of an issue, each by its headings. */
export function rowCells(table: PublicTable): readonly Readonly<Record<string, CellValue>>[] {
  const issue = issueName(table);
  return table.rows.map((row) => ({ [issueHeading]: issue, ...row }));
}
