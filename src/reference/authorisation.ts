import { familyOf } from "../claims/codes.ts";
import { dated, type Source } from "./dated.ts";

const united: Source = {
  title: "UnitedHealthcare, Cardiology Prior Authorization and Notification",
  section: "commercial plans, as in the guide of 2021; codes as listed by praxigen.dev on 6 May 2026",
  href: "https://www.uhcprovider.com/en/prior-auth-advance-notification/cardiology-prior-auth.html",
  readOn: "2026-11-25",
};

/** Studies that UnitedHealthcare's commercial plans want authorised where the patient is no inpatient. */
export const unitedStudies = dated("studies that UnitedHealthcare wants authorised", {
  from: "2021-01-01",
  value: familyOf("studies that UnitedHealthcare wants authorised", [
    "93306",
    "93307",
    "93308",
    "93319",
    "93350",
    "93351",
  ]),
  source: united,
});

/** Studies that Regence wants authorised: echoes through the chest, through the gullet and under stress. */
export const regenceStudies = dated("studies that Regence wants authorised", {
  from: "2024-07-01",
  value: familyOf("studies that Regence wants authorised", [
    "93303",
    "93304",
    "93306",
    "93307",
    "93308",
    "93312",
    "93313",
    "93314",
    "93315",
    "93316",
    "93317",
    "93318",
    "93350",
    "93351",
  ]),
  source: {
    title: "Regence, cardiology program",
    section: "resting, transesophageal and stress echocardiography, in the radiology program",
    href: "https://www.regence.com/provider/programs/medical-management/cardiology",
    readOn: "2026-11-25",
  },
});

/**
 * Places where UnitedHealthcare wants none: urgent care, inpatient hospital and emergency room. Regence wants none for
 * inpatients and emergencies.
 */
export const unauthorisedPlaces = dated<readonly string[]>("places without authorisation", {
  from: "2021-01-01",
  value: ["20", "21", "23"],
  source: united,
});

/** Medicare itself wants authorisations for few services, and for no echo. */
export const medicareAuthorisation: Source = {
  title: "Does Medicare require prior authorization for echocardiogram, accountinginsights.org",
  section: "not of Original Medicare; Medicare Advantage plans may",
  href: "https://accountinginsights.org/does-medicare-require-prior-authorization-for-echocardiogram",
  readOn: "2026-11-25",
};

/** Nor of a hospital outpatient department. */
export const hospitalAuthorisation: Source = {
  title: "42 CFR 419.83, list of hospital outpatient department services requiring prior authorization",
  section: "eight kinds of service, no imaging of the heart",
  href: "https://checkoutapi.com/regulations/42/419.83",
  readOn: "2026-11-25",
};
