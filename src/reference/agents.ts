import { familyOf } from "../claims/codes.ts";
import { dated, type Dated } from "./dated.ts";
import { crosswalk2026Q1 } from "./sources.ts";

/** A contrast agent as it is billed: one unit is one mL. */
export interface Agent {
  readonly code: string;
  readonly brand: string;
  /** What else an agent is called, in small letters. */
  readonly substance: string;
  /** mL of liquid in one full vial. */
  readonly fill: number;
  /** HCPCS units that one vial counts as. */
  readonly unitsPerVial: number;
  /** mL that the label allows one adult in a day; a larger volume given is a diluted one. */
  readonly dailyMaximum: number;
}

const definity: Agent = {
  code: "Q9957",
  brand: "Definity",
  substance: "perflutren lipid",
  fill: 1.5,
  unitsPerVial: 2,
  dailyMaximum: 3,
};
const optison: Agent = {
  code: "Q9956",
  brand: "Optison",
  substance: "perflutren protein",
  fill: 3,
  unitsPerVial: 3,
  dailyMaximum: 8.7,
};
const lumason: Agent = {
  code: "Q9950",
  brand: "Lumason",
  substance: "sulfur hexafluoride",
  fill: 5,
  unitsPerVial: 5,
  dailyMaximum: 5,
};

/** Vial contents and billing units. The fill of Definity is the maker's: 1.5 mL in a 2 mL vial. */
export const agentFacts: Dated<ReadonlyMap<string, Agent>> = dated("contrast agent", {
  from: "2016-01-01",
  value: new Map([definity, optison, lumason].map((agent) => [agent.code, agent])),
  source: crosswalk2026Q1,
});

/** Who makes an agent, as its packages name the labeler. */
export const agentMakers: Dated<ReadonlyMap<string, string>> = dated("maker of a contrast agent", {
  from: "2024-01-01",
  value: new Map([
    ["Q9957", "Lantheus Medical Imaging"],
    ["Q9956", "GE Healthcare"],
    ["Q9950", "Bracco Diagnostics"],
  ]),
  source: { ...crosswalk2026Q1, section: "labeler name" },
});

const all = agentFacts.values[0]!.value;

/** The separately coded ultrasound contrast agents. */
export const agents = familyOf("contrast agents", all.keys());

/** Codes that say that an agent was given, those included that are no longer the right ones. */
export const reportedAgents = familyOf("contrast agents and their old codes", [
  ...all.keys(),
  "Q9955",
  "A9700",
  "C9457",
]);

/** Agents whose vial is no whole number of mL: it counts as more units than it has mL. */
export const partialVials = familyOf("agents in vials of part of a mL", ["Q9957"]);

/** The agent of a code; undefined for any other code. */
export function agentOf(code: string): Agent | undefined {
  return all.get(code);
}

/** The agent that a text names by brand, substance or code; undefined if it names none, or several. */
export function agentNamed(text: string): Agent | undefined {
  const lower = text.toLowerCase();
  const named = [...all.values()].filter(({ brand, substance, code }) =>
    [brand, substance, code].some((name) => lower.includes(name.toLowerCase())),
  );
  return named.length === 1 ? named[0] : undefined;
}
