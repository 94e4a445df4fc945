import { hospitalAuthorisation, medicareAuthorisation } from "./authorisation.ts";
import { medicareFiling } from "./filing.ts";
import type { Policies, Policy, ProfileId } from "./policy.ts";
import {
  aapcDrugCodes,
  aspFile2026Q1,
  blueCrossMichiganWaste,
  braccoEchoQuestions,
  braccoZeroWaste,
  feeSchedule2024,
  hcpcsFile,
  medicaidDrugCodes,
  noridianZeroWaste,
  oppsAddendum2025,
  ourDefault,
  priorityHealthWaste,
  unitEditQuestions,
} from "./sources.ts";

/** Office, mobile unit and independent clinic: where a separately paid agent is ordinarily used. */
const offices = ["11", "15", "49"];

const common = {
  unitMethod: { value: "vial", source: ourDefault },
  expectedPos: { value: offices, source: ourDefault },
  kitQuantity: { value: "either", source: ourDefault },
  chargeMultiplierMax: { value: 10, source: ourDefault },
  discardInUnitLimit: { value: true, source: ourDefault },
  paperClaims: { value: false, source: ourDefault },
} as const;

/**
 * What is known of each payer family before the user says anything of a payer. Within how many days others than Medicare
 * take claims, what they want authorised and what they pay agents by differs by contract, Medicaid's by state: unknown.
 */
export const profiles: Readonly<Record<ProfileId, Policy>> = {
  "medicare-ffs": {
    profile: "medicare-ffs",
    values: {
      ...common,
      wasteModifier: { value: "required", source: noridianZeroWaste },
      cCodesInOffice: { value: false, source: hcpcsFile },
      contrastScreeningExcluded: { value: false, source: ourDefault },
      ndc: { value: "not used", source: aapcDrugCodes },
      priceBasis: { value: "Medicare limits", source: aspFile2026Q1 },
      authCodes: { value: [], source: medicareAuthorisation },
      filingDays: medicareFiling.values[0]!,
      stressContrastInFacility: {
        value: false,
        source: { ...feeSchedule2024, section: "93352: no price in facilities" },
      },
      discardInUnitLimit: { value: true, source: unitEditQuestions },
    },
  },
  "medicare-advantage": {
    profile: "medicare-advantage",
    values: {
      ...common,
      wasteModifier: { value: "required", source: blueCrossMichiganWaste },
      cCodesInOffice: { value: false, source: hcpcsFile },
      contrastScreeningExcluded: { value: false, source: ourDefault },
    },
  },
  medicaid: {
    profile: "medicaid",
    values: {
      ...common,
      wasteModifier: { value: "accepted", source: priorityHealthWaste },
      contrastScreeningExcluded: { value: false, source: ourDefault },
      ndc: { value: "required", source: medicaidDrugCodes },
    },
  },
  commercial: {
    profile: "commercial",
    values: {
      ...common,
      wasteModifier: { value: "accepted", source: priorityHealthWaste },
      cCodesInOffice: { value: true, source: braccoEchoQuestions },
      contrastScreeningExcluded: { value: false, source: ourDefault },
    },
  },
  "hospital-opps": {
    profile: "hospital-opps",
    values: {
      ...common,
      wasteModifier: { value: "not used", source: braccoZeroWaste },
      cCodesInOffice: { value: true, source: hcpcsFile },
      contrastScreeningExcluded: { value: false, source: ourDefault },
      ndc: { value: "not used", source: aapcDrugCodes },
      priceBasis: { value: "bundled", source: oppsAddendum2025 },
      authCodes: { value: [], source: hospitalAuthorisation },
      filingDays: medicareFiling.values[0]!,
      discardInUnitLimit: { value: true, source: unitEditQuestions },
    },
  },
};

/** What is known where the user has said nothing. */
export const shippedPolicies: Policies = { families: profiles, payers: [], levels: new Map() };
