import { daysBetween } from "./dates.ts";
import type { Lines } from "./lines.ts";

/** Days between two lines of one patient that still belong to one claim, where the sheet names no claims. */
const sameClaimDays = 3;

/** How many claims the lines make: by claim id, or without one, each patient's lines within a few days of each other. */
export function countClaims(lines: Lines): number {
  const { claimId, patientId, dos } = lines.columns;
  const claims = new Set<number>();
  const days = new Map<number, string[]>();
  let alone = 0;
  for (let i = 0; i < lines.count; i++) {
    const claim = claimId?.ids[i];
    const patient = patientId?.ids[i];
    if (claim !== undefined && claimId!.dictionary[claim]!.kind === "value") claims.add(claim);
    else if (patient !== undefined && patientId!.dictionary[patient]!.kind === "value") {
      const day = dos?.dictionary[dos.ids[i]!];
      const list = days.get(patient) ?? [];
      days.set(patient, list);
      list.push(day?.kind === "value" ? day.value : "");
    } else alone++;
  }
  let count = claims.size + alone;
  for (const list of days.values()) {
    const dated = list.filter(Boolean).sort();
    count += dated.filter((day, i) => i === 0 || daysBetween(dated[i - 1]!, day) > sameClaimDays).length || 1;
  }
  return count;
}
