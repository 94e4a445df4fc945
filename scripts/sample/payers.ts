/** Who pays for studies with contrast. */
export const contrastPayers = [
  "Medicare Part B",
  "Blue Summit PPO",
  "Medicare Part B",
  "SilverPath Medicare Advantage",
  "Medicare Part B",
  "State Medicaid",
  "Northlake Health Plan",
] as const;

/** Who pays for the others: the Fund pays contrast with the study, so that the practice gives its members none. */
export const otherPayers = [...contrastPayers, "Union Trades Fund"] as const;

/** Who pays for studies through the gullet: for Medicare's the contractor's list of diagnoses is not held. */
export const gulletPayers = otherPayers.filter((payer) => payer !== "Medicare Part B");

/** Number of an authorisation, for payers that ask for one before an echo. */
export function authOf(payer: string, study: number): string {
  return payer === "Blue Summit PPO" ? `BSP26-${30_118 + study * 17}` : "";
}
