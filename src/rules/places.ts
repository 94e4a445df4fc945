import type { IsoDate } from "../claims/dates.ts";
import { visitPlaces } from "../reference/agent-places.ts";
import { inForce } from "../reference/dated.ts";
import { placesOfService, remotePlaces } from "../reference/places-of-service.ts";

/**
 * Who is paid for an agent used in a place of service: the facility, a clinic with the visit, or the practice.
 * @returns undefined for a place that is unassigned, or where no agent can be given.
 */
export function agentPayee(pos: string, day: IsoDate): "facility" | "visit" | "practice" | undefined {
  const place = inForce(placesOfService, day)?.value.places.get(pos);
  if (!place || remotePlaces.values.some(({ value }) => value.includes(pos))) return undefined;
  if (place.class === "facility") return "facility";
  return inForce(visitPlaces, day)?.value.includes(pos) ? "visit" : "practice";
}
