import { claimLines, noise, type BilledLine, type UnitMethod } from "../claims/units.ts";
import type { Agent } from "../reference/agents.ts";
import type { Phrase } from "../words/phrase.ts";

/** What was given of an agent, in mL, and how many vials were opened for it. */
export interface Dose {
  readonly agent: Agent;
  readonly given: number;
  readonly vials?: number | undefined;
}

/**
 * Why a dose cannot have been given: it is more than the vials hold, or without vials more than the label allows in a
 * day. Such a volume was measured after dilution, and units counted from it would be far too many.
 */
export function whyImpossible({ agent, given, vials }: Dose): Phrase | undefined {
  const { brand, fill, dailyMaximum } = agent;
  const held = vials === undefined ? dailyMaximum : vials * fill;
  if (given <= held + noise) return undefined;
  return vials === undefined
    ? { key: "dose.more-than-a-day", data: { given, brand, maximum: dailyMaximum } }
    : { key: "dose.more-than-vials", data: { given, brand, vials, held } };
}

/** The vials that a dose takes at least, where nobody says how many were opened. */
export function fewestVials({ agent, given }: Dose): number {
  return Math.max(1, Math.ceil((given - noise) / agent.fill));
}

/** The claim lines of a possible dose. */
export function linesToBill(dose: Dose, method: UnitMethod): readonly BilledLine[] {
  return claimLines(dose.agent, dose.given, dose.vials ?? fewestVials(dose), method);
}
