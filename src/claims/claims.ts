import { daysBetween } from "./dates.ts";
import type { Lines } from "./lines.ts";
import { SameValues, unread } from "./same-values.ts";

/** Days between two lines of one patient that still belong to one claim, where the sheet names no claims. */
export const sameClaimDays = 3;

/** How many claims the lines make: by claim id, or without one, each patient's lines within a few days of each other. */
export function countClaims(lines: Lines): number {
  const claims = new SameValues(lines.columns.claimId);
  const isKnown = new Uint8Array(claims.count);
  const unnamed: number[] = [];
  let count = 0;
  for (let line = 0; line < lines.count; line++) {
    const claim = claims.at(line);
    if (claim === unread) unnamed.push(line);
    else if (isKnown[claim] === 0) count += isKnown[claim] = 1;
  }
  return unnamed.length === 0 ? count : count + countUnnamed(lines, unnamed);
}

/** How many claims the lines make that have no claim id. */
function countUnnamed({ columns: { patientId, dos } }: Lines, unnamed: readonly number[]): number {
  const patients = new SameValues(patientId);
  const days = new Map<number, Set<string>>();
  let count = 0;
  for (const line of unnamed) {
    const patient = patients.at(line);
    if (patient === unread) {
      count++;
      continue;
    }
    const day = dos?.dictionary[dos.ids[line]!];
    let ofPatient = days.get(patient);
    if (!ofPatient) days.set(patient, (ofPatient = new Set()));
    if (day?.kind === "value") ofPatient.add(day.value);
  }
  for (const ofPatient of days.values()) {
    const dated = [...ofPatient].sort();
    count += dated.filter((day, i) => i === 0 || daysBetween(dated[i - 1]!, day) > sameClaimDays).length || 1;
  }
  return count;
}
