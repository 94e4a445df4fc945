import type { Policy, ProfileId } from "./policy.ts";
import {
  blueCrossMichiganWaste,
  braccoEchoQuestions,
  braccoZeroWaste,
  hcpcsFile,
  noridianZeroWaste,
  ourDefault,
  priorityHealthWaste,
} from "./sources.ts";

/** Office, mobile unit and independent clinic: where a separately paid agent is ordinarily used. */
const offices = ["11", "15", "49"];

const common = {
  unitMethod: { value: "vial", source: ourDefault },
  expectedPos: { value: offices, source: ourDefault },
} as const;

/** What is known of each payer family before the user says anything of a payer. */
export const profiles: Readonly<Record<ProfileId, Policy>> = {
  "medicare-ffs": {
    profile: "medicare-ffs",
    values: {
      ...common,
      wasteModifier: { value: "required", source: noridianZeroWaste },
      cCodesInOffice: { value: false, source: hcpcsFile },
      contrastScreeningExcluded: { value: false, source: ourDefault },
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
    },
  },
};
