import { contrastDilutedVolume } from "./contrast-diluted-volume.ts";
import { contrastRoundingAmbiguous } from "./contrast-rounding-ambiguous.ts";
import { contrastUnitsPerVial } from "./contrast-units-per-vial.ts";
import { contrastUnitsVsVolume } from "./contrast-units-vs-volume.ts";
import type { Rule } from "../rule.ts";

export const contrastRules: readonly Rule[] = [
  contrastUnitsPerVial,
  contrastUnitsVsVolume,
  contrastDilutedVolume,
  contrastRoundingAmbiguous,
];
