import { agents, reportedAgents } from "../../reference/agents.ts";
import type { CoveredStudy } from "../../reference/contractors.ts";
import { componentModifiers } from "../../reference/component-indicators.ts";
import { doppler } from "../../reference/edit-families.ts";
import { distinctModifiers } from "../../reference/modifiers.ts";
import { contrastTwins, stressContrast, stressStudies } from "../../reference/procedures.ts";
import { wasteModifiers } from "../../reference/waste.ts";

/** Codes of which the same may be said in plain words. */
export type CardGroup =
  | "agent"
  | "old-agent"
  | "chest"
  | "gullet"
  | "stress"
  | "giving"
  | "addition"
  | "test"
  | "injection"
  | "stress-drug"
  | "waste"
  | "component"
  | "distinct"
  | "modifier"
  | "other-contrast"
  | "other";

const beginnings: readonly (readonly [RegExp, CardGroup])[] = [
  [/^9330[3-8]$/, "chest"],
  [/^(?:9331[2-8]|93355)$/, "gullet"],
  [/^(?:93319|93356|0\d{3}T|7637[67])$/, "addition"],
  [/^930/, "test"],
  [/^(?:36|96)/, "injection"],
  [/^J/, "stress-drug"],
  [/^Q99(?:5\d|6[0-7])$/, "other-contrast"],
  [/^..$/, "modifier"],
];

/** A hospital's code belongs with the study it stands for. */
export function groupOf(code: string): CardGroup {
  const study = studyOf(code);
  if (agents.has(code)) return "agent";
  if (reportedAgents.has(code)) return "old-agent";
  if (stressStudies.has(study)) return "stress";
  if (stressContrast.has(code)) return "giving";
  if (doppler.has(code)) return "addition";
  if (wasteModifiers.includes(code)) return "waste";
  if (componentModifiers.includes(code)) return "component";
  if (distinctModifiers.values[0]!.value.includes(code)) return "distinct";
  return beginnings.find(([beginning]) => beginning.test(study))?.[1] ?? "other";
}

/** The study that a hospital's code of a contrast echo stands for; any other code itself. */
function studyOf(code: string): string {
  return contrastTwins.values[0]!.value.get(code) ?? code;
}

export function isHospitalCode(code: string): boolean {
  return studyOf(code) !== code;
}

/** Codes of whole studies, of chest, gullet or stress. */
export function isStudy(group: CardGroup): boolean {
  return group === "chest" || group === "gullet" || group === "stress";
}

/** The kind of study that coverage documents of a group are about. */
export const coveredStudies: Partial<Record<CardGroup, CoveredStudy>> = {
  agent: "TTE",
  chest: "TTE",
  gullet: "TEE",
  stress: "stress",
  giving: "stress",
};
