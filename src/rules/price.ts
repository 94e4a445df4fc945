import type { ClaimLine } from "../claims/claim-line.ts";
import { toCents } from "../claims/money.ts";
import { inForce } from "../reference/dated.ts";
import type { Edition } from "../reference/edition.ts";
import { hospitalPayment } from "../reference/hospital-payment.ts";
import { paymentLimit } from "../reference/payment-limits.ts";
import type { Policy, Price } from "../reference/policy.ts";

/** What the payer of a line pays for one unit of its code; undefined where it is bundled, or nobody has said. */
export function priceOf({ values }: Policy, line: ClaimLine): Price | undefined {
  const { code, dos } = line;
  const own = dos === undefined ? undefined : values.prices?.value.priceOf(code, dos);
  const basis = values.priceBasis?.value;
  if (basis === "own prices") return own;
  if (basis !== "Medicare limits") return undefined;
  const limit = paymentLimit(code, line);
  return limit && { amount: limit.limit, source: limit.source };
}

/** Dollars that Medicare pays a hospital more for one code than for another, and the list that says so. */
export interface Gain {
  readonly amount: number;
  readonly edition: Edition;
}

/** The gain on the day of a line; undefined where a rate is not known. */
export function hospitalGain(code: string, than: string, on: ClaimLine): Gain | undefined {
  const list = inForce(hospitalPayment, on)?.value;
  const [more, less] = [list?.of(code)?.rate, list?.of(than)?.rate];
  if (!list || more === undefined || less === undefined) return undefined;
  return { amount: toCents(more - less), edition: list.edition };
}
