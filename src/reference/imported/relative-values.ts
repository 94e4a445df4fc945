import { componentIndicators, type Components } from "../component-indicators.ts";
import type { PublicTable } from "../public-table.ts";
import { issueOf, withIssues } from "./issues.ts";

export function importedComponentIndicators(tables: readonly PublicTable<"relative-values">[]) {
  return withIssues(componentIndicators, tables.map(issue));
}

/** What a code's parts are the row of the whole service says. */
function issue(table: PublicTable<"relative-values">) {
  const { from, edition, source } = issueOf(table);
  const components = new Map(
    table.rows.flatMap((row): readonly (readonly [string, Components])[] =>
      row.Modifier === undefined
        ? [
            [
              String(row.Code),
              {
                indicator: Number(row["PC/TC indicator"]) as Components["indicator"],
                facility: row["Facility not applicable"] === undefined ? "priced" : "not priced",
                office: row["Non-facility not applicable"] === undefined ? "priced" : "not priced",
              },
            ],
          ]
        : [],
    ),
  );
  return { from, source, value: { edition, of: (code: string) => components.get(code) } };
}
