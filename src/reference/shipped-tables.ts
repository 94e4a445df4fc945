import diagnosisCodes from "./tables/diagnosis-codes.json" with { type: "json" };
import paymentLimits from "./tables/payment-limits.json" with { type: "json" };

/** A list that came with the program: which edition of it, and where it stands. */
export interface ShippedTable {
  readonly name: string;
  readonly edition: string;
  readonly source: string;
}

export const shippedTables: readonly ShippedTable[] = [
  { name: "diagnosis-codes", edition: diagnosisCodes.edition, source: diagnosisCodes.href },
  { name: "payment-limits", edition: paymentLimits.edition, source: paymentLimits.href },
];
