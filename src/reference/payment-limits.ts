import type { IsoDate } from "../claims/dates.ts";
import { dated, inForce, type Dateable, type Dated, type Source } from "./dated.ts";
import table from "./tables/payment-limits.json" with { type: "json" };

/** Dollars per HCPCS unit that Medicare Part B allows at most, by code: a table for each quarter that is known. */
export const paymentLimits: Dated<ReadonlyMap<string, number>> = dated(
  "Medicare payment limit",
  ...table.quarters.map(({ from, until, title, limits }) => ({
    from,
    until,
    value: new Map(Object.entries(limits)),
    source: { title, href: table.href, readOn: table.readOn },
  })),
);

/** The Medicare Part B payment limit of a code in one quarter. */
export interface PaymentLimit {
  /** Dollars per HCPCS unit. */
  readonly limit: number;
  readonly source: Source;
}

/**
 * The payment limit of a code on a day, or on that of a line; undefined where no table of that quarter is known or the
 * code is not in it.
 */
export function paymentLimit(code: string, on: IsoDate | Dateable): PaymentLimit | undefined {
  const quarter = inForce(paymentLimits, on);
  const limit = quarter?.value.get(code);
  return quarter && limit !== undefined ? { limit, source: quarter.source } : undefined;
}

/** A drug is paid by what is charged for it where that is less than its limit. */
export const actualCharge = dated("payment by the lesser charge", {
  from: "2005-01-01",
  value: "the lesser of the charge and the limit",
  source: {
    title: "42 CFR 414.904, average sales price as the basis for payment",
    section: "(a)",
    href: "https://dev.compliancecosmos.org/average-sales-price-basis-payment",
    readOn: "2026-11-25",
  },
});
