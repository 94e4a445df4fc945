import type { ClaimLine } from "../../claims/claim-line.ts";
import type { Encounter } from "../../claims/encounter.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { Grouping } from "../../claims/grouping.ts";
import type { Lines } from "../../claims/lines.ts";
import { toCents } from "../../claims/money.ts";
import { measureOf, quantityOf } from "../../claims/ndc.ts";
import { blank } from "../../claims/reading.ts";
import { pricePerUnit } from "../../claims/rebill.ts";
import type { Supply } from "../../claims/supply.ts";
import { leftOver, type BilledLine, type Draw } from "../../claims/units.ts";
import { agentFacts, agents, type Agent } from "../../reference/agents.ts";
import { inForce, unknownOn } from "../../reference/dated.ts";
import { drawOf, dueLines, whyUncountable } from "../../rules/record.ts";
import type { Phrase } from "../../words/phrase.ts";
import type { Checked } from "../check-sheet.ts";

/** A service line as the claim form wants it. Blank is what nobody knows. */
export interface FormLine {
  readonly dos: string;
  readonly pos: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly pointer: string;
  readonly charge: number | undefined;
  readonly units: number;
  /** Qualifier and number, then unit and quantity: N411994001104 ML1.5. */
  readonly ndc: string;
}

/** What the record of an agent's supply makes of it, or why that cannot be told. */
export type SupplyLines =
  | { readonly code: string; readonly lines: readonly FormLine[]; readonly isAsBilled: boolean }
  | { readonly code: string; readonly why: Phrase };

/** The lines that bill the agents of a line's day, in the way that its payer wants it. */
export function claimLinesAt({ report }: Checked, line: number): readonly SupplyLines[] {
  const encounter = encounterAt(report.lines, line);
  if (!encounter) return [];
  return encounter.supplies(agents).map((supply): SupplyLines => {
    const { code, given, discarded } = supply;
    const [base = discarded[0]!] = given;
    const agent = inForce(agentFacts, encounter)?.value.get(code);
    const policy = report.policyAt(base.index);
    const draw = agent && drawOf(supply, agent);
    const why =
      whyUncountable(supply, ["vials", "volAdmin", "volDiscard"]) ??
      (agent ? undefined : unknownOn(agentFacts, encounter.dos)) ??
      whyNoDraw(supply, draw) ??
      (policy ? undefined : flawPhrase("payer", base.row, blank));
    if (why || !agent || !draw || !policy) return { code, why: why ?? flawPhrase("volAdmin", base.row, blank) };
    const lines = dueLines(agent, draw, policy, base).map((billed, place, all) =>
      formLine(base, billed, ndcOf(base, agent, draw, all.length > 1 ? place : undefined)),
    );
    return { code, lines, isAsBilled: isBilled(supply, lines) };
  });
}

const groupings = new WeakMap<Lines, Grouping>();

/** The day that a line belongs to, with lines of the patient's other claims. */
export function encounterAt(lines: Lines, line: number): Encounter | undefined {
  const grouping = groupings.get(lines) ?? new Grouping(lines);
  groupings.set(lines, grouping);
  const place = grouping.possible ? grouping.placeOf(line) : undefined;
  return place === undefined ? undefined : grouping.encounter(place);
}

function whyNoDraw({ givenVolume, discardedVolume, lines }: Supply, draw: Draw | undefined): Phrase | undefined {
  if (draw) return undefined;
  const { row } = lines[0]!;
  if (givenVolume === undefined && discardedVolume === undefined) return flawPhrase("volAdmin", row, blank);
  return { key: "release.diluted", data: { row, given: givenVolume ?? 0 } };
}

function formLine(base: ClaimLine, { code, modifier, units }: BilledLine, ndc: string): FormLine {
  const price = pricePerUnit(base);
  const others = base.modifiers.filter((one) => one !== "JW" && one !== "JZ");
  const pointer = base.value("pointer") ?? "";
  return {
    dos: base.dos ?? "",
    pos: base.pos ?? "",
    code,
    modifiers: modifier ? [...others, modifier] : others,
    // What is no pointer would be pasted into other programs.
    pointer: /^[\w,:;/ ]+$/.test(pointer) ? pointer : "",
    charge: price === undefined ? undefined : toCents(price * units),
    units,
    ndc,
  };
}

/** @param part which of two lines: what was given, or what was discarded; of a vial in two parts only mL can be told. */
function ndcOf(base: ClaimLine, agent: Agent, draw: Draw, part: number | undefined): string {
  const ndc = base.value("ndc");
  if (ndc === undefined || !/^\d{11}$/.test(ndc)) return "";
  const number = `N4${ndc}`;
  const measure = measureOf(base);
  if (measure === undefined) return number;
  const { quantity } = quantityOf(base);
  const known =
    part === undefined ? quantity : measure === "ML" ? [draw.given, leftOver(agent, draw)][part] : undefined;
  return known === undefined || known <= 0 ? number : `${number} ${measure}${String(Number(known.toFixed(3)))}`;
}

/** Whether the sheet has these very lines. */
function isBilled({ lines }: Supply, due: readonly FormLine[]): boolean {
  const said = (code: string, modifiers: readonly string[], units: number | undefined) =>
    `${code} ${[...modifiers].sort().join(" ")} ${String(units)}`;
  const billed = lines.map((line) => said(line.code, line.modifiers, line.units)).sort();
  const wanted = due.map(({ code, modifiers, units }) => said(code, modifiers, units)).sort();
  return billed.join("\n") === wanted.join("\n");
}

/** The lines as text that other programs take as cells: days, place, code, modifiers, pointer, charge, units, NDC. */
export function formText(lines: readonly FormLine[]): string {
  return lines
    .map(({ dos, pos, code, modifiers, pointer, charge, units, ndc }) =>
      [dos, pos, code, modifiers.join(" "), pointer, charge?.toFixed(2) ?? "", units, ndc].join("\t"),
    )
    .join("\n");
}
