import type { Field } from "../claims/fields.ts";
import type { Reading } from "../claims/reading.ts";
import type { ProfileId } from "../reference/policy.ts";

/** Words in a payer or payer-type cell that name a family; the first that fits decides. */
const names: readonly (readonly [RegExp, ProfileId])[] = [
  [/\b(medicare adv\w*|mcr adv\w*|part c|mapd|ma[- ](hmo|ppo))\b/, "medicare-advantage"],
  [/\b(medicaid|mcd|caid|medi-?cal|chip|medical assistance)\b/, "medicaid"],
  [/\b(masshealth|tenncare|ahcccs|soonercare|badgercare)\b/, "medicaid"],
  // What pays beside Medicare follows it; what an insurer sells in its place is a plan of the insurer's own.
  [/\bmedicare (secondary|supp\w*)\b/, "medicare-ffs"],
  [/\bmedicare ?(complete|plus|choice|gold|blue|hmo|ppo|pffs|d?snp)\b|\bgold plus\b/, "medicare-advantage"],
  [
    /\b(aarp|aetna|anthem|bcbs\w*|blue\w*|cigna|humana|kaiser|uhc|united\w*|wellcare)\b.*\bmedicare\b/,
    "medicare-advantage",
  ],
  [/\b(hmo|ppo|pffs|d?snp) medicare\b/, "medicare-advantage"],
  [/\b(advantage|ma)\b/, "medicare-advantage"],
  [/\b(medicare|mcr|mac|part b|ffs)\b/, "medicare-ffs"],
];

/** Longer than any payer's name: what stands behind is not looked at, so that no cell takes long. */
const longest = 120;

/** The family that a payer's name or type speaks of; any other text is commercial. */
export function profileNamed(text: string): ProfileId {
  const lower = text.slice(0, longest).toLowerCase();
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
