import type { IsoDate } from "../claims/dates.ts";
import type { Source } from "./dated.ts";
import table from "./tables/payment-limits.json" with { type: "json" };

/** The Medicare Part B payment limit of a code in one quarter. */
export interface PaymentLimit {
  /** Dollars per HCPCS unit. */
  readonly limit: number;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly source: Source;
}

/** The payment limit of a code on a day; undefined where no table of that quarter is known or the code is not in it. */
export function paymentLimit(code: string, on: IsoDate): PaymentLimit | undefined {
  const quarter = table.quarters.find(({ from, until }) => from <= on && on <= until);
  const limit = (quarter?.limits as Record<string, number> | undefined)?.[code];
  if (!quarter || limit === undefined) return undefined;
  const { from, until, title } = quarter;
  return {
    limit,
    from,
    until,
    source: { title, href: table.href, readOn: table.readOn },
  };
}
