import { familyOf } from "../../claims/codes.ts";
import { groupBy } from "../../claims/group-by.ts";
import { addOnCodes } from "../add-on-codes.ts";
import type { PublicTable } from "../public-table.ts";
import { issueOf, withIssues } from "./issues.ts";

export function importedAddOnCodes(tables: readonly PublicTable<"add-on-codes">[]) {
  return withIssues(addOnCodes, tables.map(issue));
}

function issue(table: PublicTable<"add-on-codes">) {
  const { from, edition, source } = issueOf(table);
  const inForce = table.rows.filter(
    ({ Effective, Deleted }) => String(Effective) <= (edition.until ?? from) && (!Deleted || String(Deleted) >= from),
  );
  // Lists of types 2 and 3 are left to the contractor, in part or whole: nobody can say what is missing from them.
  const closed = inForce.filter(({ Type }) => Number(Type) === 1);
  const families = new Map(
    [...groupBy(closed, (row) => String(row["Add-on code"]))].map(([addOn, rows]) => [
      addOn,
      familyOf(
        `primaries of ${addOn}`,
        rows.map((row) => String(row["Primary code"])),
      ),
    ]),
  );
  return { from, source, value: { edition, primariesOf: (addOn: string) => families.get(addOn) } };
}
