import type { ClaimLine } from "./claim-line.ts";

/** The lines of one contrast agent in one encounter: what was given, what was discarded, and what the record says. */
export interface Supply {
  readonly code: string;
  readonly lines: readonly ClaimLine[];
  /** Lines without JW. */
  readonly given: readonly ClaimLine[];
  /** Lines with JW. */
  readonly discarded: readonly ClaimLine[];
  readonly givenUnits: number;
  readonly discardedUnits: number;
  readonly vials: number | undefined;
  /** Volumes in mL; undefined where no line has them. */
  readonly drawnVolume: number | undefined;
  readonly givenVolume: number | undefined;
  readonly discardedVolume: number | undefined;
}

/** Gathers the lines of one agent. Units of unreadable cells count as none: rules ask for `units` beforehand. */
export function supplyOf(code: string, lines: readonly ClaimLine[]): Supply {
  const discarded = lines.filter((line) => line.has("JW"));
  const given = discarded.length === 0 ? lines : lines.filter((line) => !line.has("JW"));
  return {
    code,
    lines,
    given,
    discarded,
    givenUnits: sumOf(given),
    discardedUnits: sumOf(discarded),
    vials: documented(given, discarded, "vials"),
    drawnVolume: documented(given, discarded, "volDrawn"),
    givenVolume: documented(given, discarded, "volAdmin"),
    discardedVolume: documented(given, discarded, "volDiscard"),
  };
}

type Documented = "vials" | "volDrawn" | "volAdmin" | "volDiscard";

function sumOf(lines: readonly ClaimLine[]): number {
  let sum = 0;
  for (const line of lines) sum += line.units ?? 0;
  return sum;
}

/** What the discarded lines say counts only where no other line says anything. */
function documented(given: readonly ClaimLine[], discarded: readonly ClaimLine[], field: Documented) {
  return documentedOnce(given, field) ?? documentedOnce(discarded, field);
}

/** Exports repeat a study's volumes on each of its lines: equal values count once, different ones add up. */
function documentedOnce(lines: readonly ClaimLine[], field: Documented): number | undefined {
  if (lines.length === 1) return lines[0]!.value(field);
  const values = new Set<number>();
  for (const line of lines) {
    const value = line.value(field);
    if (value !== undefined) values.add(value);
  }
  let sum: number | undefined;
  for (const value of values) sum = (sum ?? 0) + value;
  return sum;
}
