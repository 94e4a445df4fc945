import { hospitalPayment, type OutpatientPayment } from "../hospital-payment.ts";
import type { PublicTable } from "../public-table.ts";
import { issueOf, withIssues } from "./issues.ts";

export function importedHospitalPayment(tables: readonly PublicTable<"hospital-payment">[]) {
  return withIssues(hospitalPayment, tables.map(issue));
}

function issue(table: PublicTable<"hospital-payment">) {
  const { from, edition, source } = issueOf(table);
  const payments = new Map(
    table.rows.map((row): readonly [string, OutpatientPayment] => {
      const rate = row["Payment rate"];
      return [
        String(row.Code),
        { status: String(row["Status indicator"] ?? ""), rate: typeof rate === "number" ? rate : undefined },
      ];
    }),
  );
  return { from, source, value: { edition, of: (code: string) => payments.get(code) } };
}
