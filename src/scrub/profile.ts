import type { Lines } from "../claims/lines.ts";
import type { ProfileId } from "../reference/policy.ts";

/** Words in a payer or payer-type cell that name a family; the first that fits decides. */
const names: readonly (readonly [RegExp, ProfileId])[] = [
  [/\b(medicare adv\w*|mcr adv\w*|advantage|part c|ma|mapd|ma[- ](hmo|ppo))\b/, "medicare-advantage"],
  [/\b(medicaid|mcd|caid|medi-?cal|chip)\b/, "medicaid"],
  [/\b(medicare|mcr|mac|part b|ffs)\b/, "medicare-ffs"],
];

/** The family that a payer's name or type speaks of; any other text is commercial. */
export function profileNamed(text: string): ProfileId {
  const lower = text.toLowerCase();
  return names.find(([pattern]) => pattern.test(lower))?.[1] ?? "commercial";
}

/**
 * Chooses the payer family of each line: the user's choice, else an institutional claim, else the payer type, else the
 * payer. A sheet without payer columns is Medicare; a blank payer where others are named is unknown.
 */
export function profilesOf(lines: Lines, choice?: ProfileId): (line: number) => ProfileId | undefined {
  if (choice) return () => choice;
  const { claimType, payerType, payer } = lines.columns;
  const named = [payerType, payer].flatMap((column) =>
    column
      ? {
          ids: column.ids,
          profiles: column.dictionary.map((reading) =>
            reading.kind === "value" ? profileNamed(reading.value) : undefined,
          ),
        }
      : [],
  );
  const institutional = claimType?.dictionary.map(
    (reading) => reading.kind === "value" && reading.value === "institutional",
  );
  return (line) => {
    if (institutional?.[claimType!.ids[line]!]) return "hospital-opps";
    if (named.length === 0) return "medicare-ffs";
    for (const { ids, profiles } of named) {
      const profile = profiles[ids[line]!];
      if (profile) return profile;
    }
    return undefined;
  };
}
