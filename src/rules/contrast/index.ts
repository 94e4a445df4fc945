import { contrastDilutedVolume } from "./contrast-diluted-volume.ts";
import { contrastMultipleAgents } from "./contrast-multiple-agents.ts";
import { contrastRoundingAmbiguous } from "./contrast-rounding-ambiguous.ts";
import { contrastUnitsPerVial } from "./contrast-units-per-vial.ts";
import { contrastUnitsVsVolume } from "./contrast-units-vs-volume.ts";
import type { Rule } from "../rule.ts";

export const contrastRules: readonly Rule[] = [
  contrastUnitsPerVial,
  contrastUnitsVsVolume,
  contrastDilutedVolume,
  contrastRoundingAmbiguous,
  contrastMultipleAgents,
];
