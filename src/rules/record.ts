import type { ClaimLine } from "../claims/claim-line.ts";
import type { Fix } from "../claims/fix.ts";
import { flawPhrase } from "../claims/flaw.ts";
import { rebill } from "../claims/rebill.ts";
import { blank } from "../claims/reading.ts";
import type { Supply } from "../claims/supply.ts";
import { claimLines, exceedsVials, unitsGiven, type BilledLine, type Draw } from "../claims/units.ts";
import type { Agent } from "../reference/agents.ts";
import { inForce } from "../reference/dated.ts";
import { dilutedFrom } from "../reference/dilution.ts";
import type { Policy } from "../reference/policy.ts";
import { zeroWasteModifier } from "../reference/waste.ts";
import type { Phrase } from "../words/phrase.ts";

type Documented = "vials" | "volAdmin" | "volDiscard";

type NotChecked = (line: ClaimLine, reason: Phrase) => void;

/** Whether a supply can be counted: if its units or these numbers of its record make no sense it is not checked. */
export function countable(supply: Supply, topics: readonly Documented[], notChecked: NotChecked): boolean {
  const reason = whyUncountable(supply, topics);
  if (reason) for (const line of supply.lines) notChecked(line, reason);
  return !reason;
}

/** Why whole units, whole vials and volumes from zero up are not what a supply has. */
export function whyUncountable({ given, lines }: Supply, topics: readonly Documented[]): Phrase | undefined {
  for (const line of lines) {
    const units = line.read("units");
    const whole = units.kind === "value" && Number.isInteger(units.value) && units.value > 0;
    if (!whole) return flawPhrase("units", line.row, units);
  }
  for (const topic of topics) {
    const deciding = given.some((line) => line.value(topic) !== undefined) ? given : lines;
    for (const line of deciding) {
      const reading = line.read(topic);
      const fits = reading.kind === "value" && reading.value >= 0 && (topic !== "vials" || reading.value % 1 === 0);
      if (!fits && reading.kind !== "blank") return flawPhrase(topic, line.row, reading);
    }
  }
  return undefined;
}

/** Whether lines of one service were reversed: as many units are taken back as were billed. */
export function isTakenBack({ lines }: Pick<Supply, "lines">): boolean {
  const units = lines.map((line) => line.units);
  if (!units.some((each) => each !== undefined && each < 0)) return false;
  return units.every((each) => each !== undefined) && units.reduce((sum, each) => sum + each, 0) <= 0;
}

/** The mL given by the record; if it names none the supply is not checked. */
export function volumeGiven({ givenVolume, lines }: Supply, notChecked: NotChecked): number | undefined {
  if (givenVolume === undefined) {
    for (const line of lines) notChecked(line, flawPhrase("volAdmin", line.row, blank));
  }
  return givenVolume;
}

/** The vials that the record names; without them, those that the billed units make. */
export function vialsOf(supply: Supply, agent: Agent): number {
  return supply.vials || Math.max(1, Math.ceil((supply.givenUnits + supply.discardedUnits) / agent.unitsPerVial));
}

/** Whether the volume given cannot have come out of the vials undiluted. */
export function looksDiluted(supply: Supply, agent: Agent, given: number): boolean {
  const impossible = inForce(dilutedFrom, supply.lines[0]!)?.value.get(agent.code) ?? Infinity;
  const most = supply.vials ? Infinity : agent.dailyMaximum;
  return given >= impossible || given > most || exceedsVials(agent, given, vialsOf(supply, agent));
}

/** What was drawn by the record; undefined if it names no volume, or a diluted one. */
export function drawOf(supply: Supply, agent: Agent): Draw | undefined {
  const vials = vialsOf(supply, agent);
  const { givenVolume, discardedVolume: discarded } = supply;
  const given = givenVolume ?? (discarded === undefined ? undefined : Math.max(0, vials * agent.fill - discarded));
  return given === undefined || looksDiluted(supply, agent, given) ? undefined : { given, vials, discarded };
}

/** The lines that bill what was drawn, in the way that the payer wants it on that day. */
export function dueLines(agent: Agent, draw: Draw, { values }: Policy, line: ClaimLine): readonly BilledLine[] {
  const { given, vials, discarded } = draw;
  if (values.wasteModifier?.value === "not used") return [{ code: agent.code, modifier: "", units: unitsGiven(given) }];
  const lines = claimLines(agent, given, vials, values.unitMethod?.value ?? "vial", discarded);
  return inForce(zeroWasteModifier, line) || lines.length > 1 ? lines : lines.map((one) => ({ ...one, modifier: "" }));
}

/** The change that bills what the record says; undefined where the record does not say enough. */
export function billedAsRecorded(supply: Supply, agent: Agent, policy: Policy): Fix | undefined {
  if (whyUncountable(supply, ["vials", "volAdmin", "volDiscard"])) return undefined;
  const draw = drawOf(supply, agent);
  return draw && rebill(supply, dueLines(agent, draw, policy, supply.lines[0]!));
}

/** The change that bills whole vials where the record names no volume: the last line takes what is missing. */
export function billedAsVials(supply: Supply, agent: Agent): Fix | undefined {
  const { code, given, discarded, givenUnits, givenVolume, discardedVolume } = supply;
  if (givenVolume !== undefined || discardedVolume !== undefined) return undefined;
  const whole = vialsOf(supply, agent) * agent.unitsPerVial;
  const modifier = given[0]?.has("JZ") ? "JZ" : "";
  if (discarded.length === 0) return rebill(supply, [{ code, modifier, units: whole }]);
  const rest = whole - givenUnits;
  return rest > 0
    ? rebill(supply, [
        { code, modifier, units: givenUnits },
        { code, modifier: "JW", units: rest },
      ])
    : undefined;
}
