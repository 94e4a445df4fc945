/**
 * Kinds of plan that tell the payer's family by themselves. Of the others (commercial, HMO, Blue Cross …) the payer's own name
 * says more: many plans that stand in for Medicare are filed as commercial ones.
 */
const plans: ReadonlyMap<string, string> = new Map([
  ["MA", "Medicare Part A"],
  ["MB", "Medicare Part B"],
  ["16", "Medicare Advantage HMO"],
  ["MC", "Medicaid"],
]);

/** What kind of plan a filing indicator names, in words; empty where the payer's name is to decide. */
export function planOf(filingIndicator: string): string {
  return plans.get(filingIndicator) ?? "";
}
