import type { IsoDate } from "../claims/dates.ts";
import { paymentLimit } from "../reference/payment-limits.ts";
import type { Policy, Price } from "../reference/policy.ts";

/** What a payer pays for one unit of a code on a day; undefined where it is bundled, or nobody has said. */
export function priceOf({ values }: Policy, code: string, on: IsoDate): Price | undefined {
  const own = values.prices?.value.priceOf(code, on);
  const basis = values.priceBasis?.value;
  if (basis === "own prices") return own;
  if (basis !== "Medicare limits") return undefined;
  const limit = paymentLimit(code, on);
  return limit && { amount: limit.limit, source: limit.source };
}
