import type { Field } from "../claims/fields.ts";
import type { Reading } from "../claims/reading.ts";
import type { ProfileId } from "../reference/policy.ts";

/** Words in a payer or payer-type cell that name a family; the first that fits decides. */
const names: readonly (readonly [RegExp, ProfileId])[] = [
  [/\b(medicare adv\w*|mcr adv\w*|part c|mapd|ma[- ](hmo|ppo))\b/, "medicare-advantage"],
  [/\b(medicaid|mcd|caid|medi-?cal|chip)\b/, "medicaid"],
  [/\b(advantage|ma)\b/, "medicare-advantage"],
  [/\b(medicare|mcr|mac|part b|ffs)\b/, "medicare-ffs"],
];

/** The family that a payer's name or type speaks of; any other text is commercial. */
export function profileNamed(text: string): ProfileId {
  const lower = text.toLowerCase();
  return names.find(([pattern]) => pattern.test(lower))?.[1] ?? "commercial";
}

/** The columns that tell who pays; the first that says anything decides. */
export const payerFields = ["claimType", "payerType", "payer"] as const satisfies readonly Field[];

/** The family that a cell of such a column speaks of. */
export function profileIn(field: (typeof payerFields)[number], reading: Reading<unknown>): ProfileId | undefined {
  if (reading.kind !== "value") return undefined;
  if (field === "claimType") return reading.value === "institutional" ? "hospital-opps" : undefined;
  return profileNamed(reading.value as string);
}
