import type { ClaimType, Lines } from "../claims/lines.ts";
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

/**
 * Chooses the payer family of each line: the user's choice, else an institutional claim, else the payer type, else the
 * payer. A sheet without payer columns is Medicare; a blank payer where others are named is unknown.
 */
export function profilesOf(lines: Lines, choice?: ProfileId): (line: number) => ProfileId | undefined {
  if (choice) return () => choice;
  const { claimType, payerType, payer } = lines.columns;
  const named = [payerType, payer].flatMap((column) => (column ? { ...column, known: [] as Known[] } : []));
  return (line) => {
    if (claimType && isInstitutional(claimType.dictionary[claimType.ids[line]!]!)) return "hospital-opps";
    if (named.length === 0) return "medicare-ffs";
    for (const { ids, dictionary, known } of named) {
      const id = ids[line]!;
      const { profile } = (known[id] ??= { profile: profileOf(dictionary[id]!) });
      if (profile) return profile;
    }
    return undefined;
  };
}

/** The family that a text of the sheet speaks of, worked out once. */
interface Known {
  readonly profile: ProfileId | undefined;
}

function profileOf(reading: Reading<string>): ProfileId | undefined {
  return reading.kind === "value" ? profileNamed(reading.value) : undefined;
}

function isInstitutional(reading: Reading<ClaimType>): boolean {
  return reading.kind === "value" && reading.value === "institutional";
}
