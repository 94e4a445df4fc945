import { dated } from "./dated.ts";
import { medlearnTechnicalComponent, priorityHealthWaste } from "./sources.ts";

/** Who is paid for the agent: whoever bears the technical part of the study, so in a facility the facility. */
export const facilityBearsAgent = dated("who is paid for the agent in a facility", {
  from: "2018-10-01",
  value: "the facility",
  source: medlearnTechnicalComponent,
});

/** On whose claim an agent belongs: a practice that only reads the study has borne nothing of it. */
export const technicalPartBearsAgent = dated("who bills the agent of a study", {
  from: "2018-10-01",
  value: "whoever bills its technical part",
  source: medlearnTechnicalComponent,
});

/** Federally qualified health centers and rural health clinics: paid by the visit, outside the duty to report waste. */
export const visitPlaces = dated<readonly string[]>("places of service paid by the visit", {
  from: "2016-01-01",
  value: ["50", "72"],
  source: priorityHealthWaste,
});
