import { agentPackages, lookup, otherPackages, type AgentPackage } from "../agent-packages.ts";
import type { PublicTable } from "../public-table.ts";
import { issueOf, withIssues } from "./issues.ts";

export function importedAgentPackages(tables: readonly PublicTable<"ndc-crosswalk">[]) {
  return withIssues(agentPackages, tables.map(issue));
}

function issue(table: PublicTable<"ndc-crosswalk">) {
  const { from, edition, source } = issueOf(table);
  const listed = table.rows.map((row): AgentPackage => ({
    ndc: String(row.NDC),
    code: String(row.Code),
    product: String(row.Drug),
    vials: Number(row["Package quantity"]),
    unitsPerVial: Number(row["Billing units"]),
    unitsPerPackage: Number(row["Billing units per package"]),
    source,
  }));
  return { from, source, value: lookup(edition, [...listed, ...otherPackages(listed)]) };
}
