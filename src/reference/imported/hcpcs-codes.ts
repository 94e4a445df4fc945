import { codeDates, type CodeDates } from "../code-dates.ts";
import { inForce } from "../dated.ts";
import type { PublicTable } from "../public-table.ts";
import { hcpcsCodes, hcpcsIssue } from "../hcpcs-codes.ts";
import { issueOf, withIssues } from "./issues.ts";

/** An issue tells the past too: the newest one that was imported tells the dates of all codes that it has. */
export function importedCodeDates(tables: readonly PublicTable<"hcpcs-codes">[]) {
  const newest = [...tables].sort((one, other) => (one.from < other.from ? -1 : 1)).at(-1)!;
  const { from, value: shipped } = inForce(codeDates, newest.from)!;
  const { edition, source } = issueOf(newest);
  const dates = new Map(
    newest.rows.map((row): readonly [string, CodeDates] => {
      const code = String(row.Code);
      const before = shipped.of(code);
      return [
        code,
        {
          ...(before?.successor !== undefined && { successor: before.successor }),
          ...(before?.discontinued && { discontinued: before.discontinued }),
          code,
          from: row.Added === undefined ? undefined : String(row.Added),
          ...(row.Ended !== undefined && { until: String(row.Ended) }),
          source,
        },
      ];
    }),
  );
  const value = { edition, of: (code: string) => dates.get(code) ?? shipped.of(code) };
  return { label: codeDates.label, values: [{ from, value, source }] };
}

/** The whole records, from the first day of the issue on. */
export function importedHcpcsCodes(tables: readonly PublicTable<"hcpcs-codes">[]) {
  const issues = tables.map((table) => {
    const { from, edition, source } = issueOf(table);
    return { from, source, value: hcpcsIssue(edition, new Map(table.rows.map((row) => [String(row.Code), row]))) };
  });
  return withIssues(hcpcsCodes, issues);
}
