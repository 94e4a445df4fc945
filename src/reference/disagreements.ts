import type { Disagreement } from "./disagreement.ts";
import {
  americanMedicalCodingWaste,
  blueCrossDakotaCoding,
  crosswalk2026Q1,
  echoSocietyCoding,
  feeSchedule2024,
  medicalAssociationColumns,
  ngsHalfUnits,
  ngsWaste,
  noridianZeroWaste,
  palmettoDrugUnits,
  palmettoUnitEdits,
  radiologyCollegeWaste,
  unitEditQuestions,
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
  beyondPolicy: true,
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
      label: "no",
      source: { ...feeSchedule2024, section: "93352: not applicable in facilities" },
    },
  ],
};

/** Which line of a pair carries the modifier that lifts an edit. Medicare takes either since July 2019. */
export const modifierColumn: Disagreement = {
  question: "which line of a pair carries the modifier",
  answers: [
    { id: "either", label: "either line", source: medicalAssociationColumns },
    { id: "denied", label: "the denied line", source: blueCrossDakotaCoding },
  ],
  beyondPolicy: true,
};

/** Whether discarded units count toward the daily limit. No source says so outright. */
export const discardInLimit: Disagreement = {
  question: "whether discarded units count toward the daily limit",
  answers: [
    { id: "counted", label: "counted", source: unitEditQuestions },
    { id: "apart", label: "not counted", source: palmettoDrugUnits },
  ],
};

/** Whether a daily limit is held against all lines of the day, or against each line. */
export const unitsByDay: Disagreement = {
  question: "how a daily limit is held against lines",
  answers: [
    { id: "day", label: "all lines of the day together", source: unitEditQuestions },
    { id: "line", label: "each line alone", source: palmettoUnitEdits },
  ],
  beyondPolicy: true,
};
