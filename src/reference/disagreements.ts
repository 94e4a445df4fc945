import type { Disagreement } from "./disagreement.ts";
import {
  americanMedicalCodingWaste,
  crosswalk2026Q1,
  echoSocietyCoding,
  feeSchedule2024,
  ngsHalfUnits,
  ngsWaste,
  noridianZeroWaste,
  radiologyCollegeWaste,
} from "./sources.ts";

/** Questions that public sources answer differently. */

/** The ids are those of the unit methods. */
export const partOfVial: Disagreement = {
  question: "whether the part of a mL that is left in a vial makes a unit",
  answers: [
    { id: "vial", label: "a vial counts as 2 units", source: crosswalk2026Q1 },
    { id: "strict", label: "discarded mL are rounded down", source: ngsHalfUnits },
  ],
};

/** The ids are those of the policy on waste modifiers, as far as they answer this. */
export const wasteOfContrast: Disagreement = {
  question: "whether Medicare wants JW or JZ on contrast agents",
  answers: [
    { id: "required", label: "it does", source: radiologyCollegeWaste },
    { id: "not used", label: "it does not", source: ngsWaste },
  ],
};

export const wasteWithinUnit: Disagreement = {
  question: "what to say of a discard that the billed units cover",
  answers: [
    { id: "JZ", label: "JZ", source: noridianZeroWaste },
    { id: "neither", label: "neither JW nor JZ", source: americanMedicalCodingWaste },
  ],
};

export const stressContrastByPhysician: Disagreement = {
  question: "whether a physician bills 93352 for a study in a facility",
  answers: [
    { id: "yes", label: "yes", source: echoSocietyCoding },
    {
      id: "no",
      label: "no, it has no price there",
      source: { ...feeSchedule2024, section: "93352: not applicable in facilities" },
    },
  ],
};
