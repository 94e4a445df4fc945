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
  const given = lines.filter((line) => !line.has("JW"));
  const discarded = lines.filter((line) => line.has("JW"));
  const documented = (field: "vials" | "volDrawn" | "volAdmin" | "volDiscard") =>
    documentedOnce(given, field) ?? documentedOnce(discarded, field);
  return {
    code,
    lines,
    given,
    discarded,
    givenUnits: sumOf(given),
    discardedUnits: sumOf(discarded),
    vials: documented("vials"),
    drawnVolume: documented("volDrawn"),
    givenVolume: documented("volAdmin"),
    discardedVolume: documented("volDiscard"),
  };
}

function sumOf(lines: readonly ClaimLine[]): number {
  return lines.reduce((sum, line) => sum + (line.units ?? 0), 0);
}

/** Exports repeat a study's volumes on each of its lines: equal values count once, different ones add up. */
function documentedOnce(
  lines: readonly ClaimLine[],
  field: "vials" | "volDrawn" | "volAdmin" | "volDiscard",
): number | undefined {
  const values = new Set(lines.flatMap((line) => line.value(field) ?? []));
  if (values.size === 0) return undefined;
  return [...values].reduce((sum, value) => sum + value, 0);
}
