import { componentIndicators, type Components } from "../component-indicators.ts";
import { relativeValues, type RelativeValue } from "../relative-values.ts";
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

/** A year's file may come again within the year, with another conversion factor; the last one imported counts. */
export function importedRelativeValues(tables: readonly PublicTable<"relative-values">[]) {
  return withIssues(relativeValues, tables.flatMap(values));
}

function values(table: PublicTable<"relative-values">) {
  const factor = table.rows.find((row) => row["Conversion factor"] !== undefined)?.["Conversion factor"];
  if (typeof factor !== "number") return [];
  const { from, edition, source } = issueOf(table);
  const rows = new Map(
    table.rows.map((row): readonly [string, RelativeValue] => [
      `${row.Code} ${row.Modifier ?? ""}`,
      {
        status: String(row.Status ?? ""),
        work: Number(row["Work RVU"]),
        office: Number(row["Total non-facility RVU"]),
        facility: Number(row["Total facility RVU"]),
        multiple: textIn(row["Multiple procedures"]),
        supervision: textIn(row.Supervision),
      },
    ]),
  );
  const of = (code: string, modifier = "") => rows.get(`${code} ${modifier}`);
  return [
    { from, ...(edition.until && { until: edition.until }), source, value: { edition, conversionFactor: factor, of } },
  ];
}

function textIn(cell: string | number | undefined): string | undefined {
  return cell === undefined ? undefined : String(cell);
}
