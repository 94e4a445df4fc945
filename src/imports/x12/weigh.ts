import { toCents } from "../../claims/money.ts";
import type { Claim } from "./claims.ts";
import { amountOf } from "./amounts.ts";
import type { Remarks } from "./remarks.ts";

/** Tells what does not fit together within claims, each of which was read whole. */
export function weigh(claims: readonly Claim[], remarks: Remarks): void {
  const ids = new Set<string>();
  for (const { id, segment, charge, days, lines } of claims) {
    if (id !== "" && ids.has(id)) remarks.add("x12.remark.claim-twice", segment, { claim: id });
    ids.add(id);
    const sum = lines.reduce((total, { service }) => total + (amountOf(service?.charge ?? "") ?? NaN), 0);
    const stated = amountOf(charge);
    if (stated === undefined || toCents(stated) !== toCents(sum)) {
      remarks.add("x12.remark.charge", segment, { claim: id });
    }
    for (const line of lines) if (!(line.days ?? days)) remarks.add("x12.remark.no-day", line.segment);
  }
}
