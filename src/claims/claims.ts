import { daysBetween } from "./dates.ts";
import { sameValue } from "./grouping.ts";
import type { Lines } from "./lines.ts";

/** Days between two lines of one patient that still belong to one claim, where the sheet names no claims. */
const sameClaimDays = 3;

/** How many claims the lines make: by claim id, or without one, each patient's lines within a few days of each other. */
export function countClaims(lines: Lines): number {
  const { claimId, patientId, dos } = lines.columns;
  const claimOf = sameValue(claimId);
  const patientOf = sameValue(patientId);
  const claims = new Set<number>();
  const days = new Map<number, Set<string>>();
  let alone = 0;
  for (let i = 0; i < lines.count; i++) {
    const claim = claimOf(i);
    const patient = patientOf(i);
    if (claim !== undefined) claims.add(claim);
    else if (patient !== undefined) {
      const day = dos?.dictionary[dos.ids[i]!];
      let ofPatient = days.get(patient);
      if (!ofPatient) days.set(patient, (ofPatient = new Set()));
      if (day?.kind === "value") ofPatient.add(day.value);
    } else alone++;
  }
  let count = claims.size + alone;
  for (const ofPatient of days.values()) {
    const dated = [...ofPatient].sort();
    count += dated.filter((day, i) => i === 0 || daysBetween(dated[i - 1]!, day) > sameClaimDays).length || 1;
  }
  return count;
}
