import type { ClaimLine } from "../claims/claim-line.ts";
import { visitPlaces } from "../reference/agent-places.ts";
import { inForce } from "../reference/dated.ts";
import { placesOfService, remotePlaces } from "../reference/places-of-service.ts";
import type { Policy } from "../reference/policy.ts";

/**
 * Who is paid for an agent used at the place of service of a line: the facility, a clinic with the visit, or the practice.
 * @returns undefined for a place that is unassigned, or where no agent can be given.
 */
export function agentPayee(line: ClaimLine): "facility" | "visit" | "practice" | undefined {
  const pos = line.pos ?? "";
  const place = inForce(placesOfService, line)?.value.places.get(pos);
  if (!place || remotePlaces.values.some(({ value }) => value.includes(pos))) return undefined;
  if (place.class === "facility") return "facility";
  return inForce(visitPlaces, line)?.value.includes(pos) ? "visit" : "practice";
}

/** Whether a line is on a hospital's claim: so it says, or, where it says nothing, the user does. */
export function onHospitalClaim(line: ClaimLine, { profile }: Policy): boolean {
  const claimType = line.value("claimType");
  return claimType ? claimType === "institutional" : profile === "hospital-opps";
}
