import type { ClaimType } from "../../claims/lines.ts";
import type { PublicTable } from "../public-table.ts";
import { joined, partsOf } from "../parts.ts";
import { unitEdits, unitEditsOf, type UnitEdit, type UnitEditList } from "../unit-edits.ts";
import { claimTypeOf, issueOf } from "./issues.ts";

export function importedUnitEdits(tables: readonly PublicTable<"unit-edits">[]) {
  const listsOf = (claimType: ClaimType) => [
    ...partsOf(unitEdits, claimType),
    ...tables.filter((table) => claimTypeOf(table) === claimType).map(list),
  ];
  const lists = { professional: listsOf("professional"), institutional: listsOf("institutional") };
  return { label: unitEdits.label, values: joined(lists, unitEditsOf) };
}

function list(table: PublicTable<"unit-edits">): UnitEditList {
  const limits = table.rows.map(({ Code, Units, Indicator }): readonly [string, UnitEdit] => [
    String(Code),
    { units: Number(Units), indicator: Number(Indicator) as UnitEdit["indicator"] },
  ]);
  return { ...issueOf(table), limits: new Map(limits) };
}
