import { paymentLimits } from "../payment-limits.ts";
import type { PublicTable } from "../public-table.ts";
import { issueOf, withIssues } from "./issues.ts";

/** A quarter's file counts for its quarter only: what the next one says nobody knows before. */
export function importedPaymentLimits(tables: readonly PublicTable<"payment-limits">[]) {
  return withIssues(paymentLimits, tables.map(quarter));
}

function quarter(table: PublicTable<"payment-limits">) {
  const { from, edition, source } = issueOf(table);
  const limits = table.rows.flatMap((row): readonly (readonly [string, number])[] => {
    const limit = row["Payment limit"];
    return typeof limit === "number" ? [[String(row.Code), limit]] : [];
  });
  return { from, ...(edition.until && { until: edition.until }), value: new Map(limits), source };
}
