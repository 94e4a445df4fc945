import type { Claim, Person } from "./claims.ts";

/**
 * Ids by which a sheet tells patients apart. The member's number is one, unless several people of a family share it in
 * this file: then the first name and the birthday come behind it.
 */
export function patientIds(claims: readonly Claim[]): (claim: Claim) => string {
  const sharers = new Map<string, Set<string>>();
  for (const claim of claims) {
    const known = sharers.get(memberOf(claim)) ?? new Set();
    sharers.set(memberOf(claim), known.add(ownOf(claim.patient)));
  }
  return (claim) => {
    const member = memberOf(claim);
    const isOwn = member !== "" && sharers.get(member)?.size === 1;
    if (isOwn) return member;
    const name = member === "" ? claim.patient.last : member;
    return [name, ownOf(claim.patient)].filter(Boolean).join(" ");
  };
}

function memberOf({ patient, subscriber }: Claim): string {
  return patient.id || subscriber.id;
}

function ownOf({ first, birth }: Person): string {
  return [first.toUpperCase(), birth].filter(Boolean).join(" ");
}
