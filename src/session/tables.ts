import { shippedTables, type ShippedTable } from "../reference/shipped-tables.ts";
import type { UserPolicy } from "./policy.ts";

/** The public lists that a check can rest on: those that came with the program, then those that the user imported. */
export function tablesUsed(policy: UserPolicy | undefined): readonly ShippedTable[] {
  const imported = policy?.imported ?? [];
  return [
    ...shippedTables,
    ...imported.map(({ kind, title, origin }) => ({ name: kind, edition: title, source: origin.file })),
  ];
}
