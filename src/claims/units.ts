/** One vial of an agent whose billing unit is one mL: its liquid in mL, and the units that it counts as. */
export interface Vial {
  readonly fill: number;
  readonly unitsPerVial: number;
}

/**
 * `vial`: a vial counts as its billing units, what was not given is discarded.
 * `strict`: given mL rounded up, discarded mL rounded down.
 */
export type UnitMethod = "vial" | "strict";

/** What a study drew from its vials, in mL. Without a documented discard it is what the vials still held. */
export interface Draw {
  readonly given: number;
  readonly vials: number;
  readonly discarded?: number | undefined;
}

export interface BilledLine {
  readonly code: string;
  /** Empty on the given line of a claim that bills waste on a second line. */
  readonly modifier: "JZ" | "JW" | "";
  readonly units: number;
}

/** Volumes are never recorded this finely: anything below is noise of binary fractions. */
export const noise = 1e-6;

/** mL below which a documented discard is none: half of the finest volume that records hold. */
export const negligible = 0.005;

/** Units to bill for the mL given: part of a unit counts as a whole one. */
export function unitsGiven(given: number): number {
  return Math.max(0, Math.ceil(given - noise));
}

/** mL that are in the vials and were not given. */
export function leftOver(vial: Vial, { given, vials, discarded }: Draw): number {
  return discarded ?? Math.max(0, vials * vial.fill - given);
}

/** Units to bill with JW. A vial that was given to the last drop leaves none, however its units are counted. */
export function unitsDiscarded(vial: Vial, draw: Draw, method: UnitMethod): number {
  const discarded = leftOver(vial, draw);
  if (discarded < negligible) return 0;
  if (method === "strict") return Math.floor(discarded + noise);
  return Math.max(0, draw.vials * vial.unitsPerVial - unitsGiven(draw.given));
}

/** Whether more mL were given than the vials hold: a volume measured after dilution. */
export function exceedsVials(vial: Vial, given: number, vials: number): boolean {
  return given > vials * vial.fill + negligible;
}

/** The claim lines of one agent: the given units with JZ, or without it and the discarded units with JW. */
export function claimLines(
  agent: Vial & { readonly code: string },
  given: number,
  vials: number,
  method: UnitMethod,
  discarded?: number,
): readonly BilledLine[] {
  const { code } = agent;
  const units = unitsGiven(given);
  if (units === 0) return [];
  const waste = unitsDiscarded(agent, { given, vials, discarded }, method);
  if (waste === 0) return [{ code, modifier: "JZ", units }];
  return [
    { code, modifier: "", units },
    { code, modifier: "JW", units: waste },
  ];
}
