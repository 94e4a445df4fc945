import type { Field } from "../claims/fields.ts";
import type { Lines, ReadColumn } from "../claims/lines.ts";
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

/**
 * Chooses the payer family of each line: the user's choice, else an institutional claim, else the payer type, else the
 * payer. A sheet without payer columns is Medicare; a blank payer where others are named is unknown.
 */
export function profilesOf(lines: Lines, choice?: ProfileId): (line: number) => ProfileId | undefined {
  if (choice) return () => choice;
  const { columns } = lines;
  const named = payerFields.flatMap((field) => {
    const column: ReadColumn<unknown> | undefined = columns[field];
    return column ? { field, ...column, known: [] as (ProfileId | null)[] } : [];
  });
  const otherwise = columns.payerType || columns.payer ? undefined : "medicare-ffs";
  return (line) => {
    for (const { field, ids, dictionary, known } of named) {
      const id = ids[line]!;
      if (known[id] === undefined) known[id] = profileIn(field, dictionary[id]!) ?? null;
      if (known[id]) return known[id];
    }
    return otherwise;
  };
}
