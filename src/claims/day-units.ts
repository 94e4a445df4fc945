import type { ClaimLine } from "./claim-line.ts";

/** As many units as lines of one code can have, whatever their modifiers say. */
export function mostUnits(lines: readonly ClaimLine[]): number {
  return lines.reduce((sum, { units = 0 }) => sum + Math.max(0, units), 0);
}

/** The units of lines of one code. Of the two parts of a study, 26 and TC, the one that is billed more often counts. */
export function unitsOf(lines: readonly ClaimLine[]): number {
  return Math.max(unitsWithout("26", lines), unitsWithout("TC", lines));
}

function unitsWithout(part: string, lines: readonly ClaimLine[]): number {
  return lines.reduce((sum, line) => sum + (line.has(part) ? 0 : (line.units ?? 0)), 0);
}

/** The line with the most units; of several the one with more modifiers, which say that it was done again. */
export function largestOf(lines: readonly ClaimLine[]): ClaimLine {
  const isLarger = (one: ClaimLine, other: ClaimLine) =>
    one.units === other.units ? one.modifiers.length >= other.modifiers.length : one.units! > other.units!;
  return lines.reduce((largest, line) => (isLarger(line, largest) ? line : largest));
}
