import { dated } from "./dated.ts";
import { aspFile2026Q1, pabauAgent } from "./sources.ts";

/** Nationally nothing is decided on contrast agents: the contractor's documents on the echo count. */
export const nationalDecision = dated("national coverage determination on contrast agents", {
  from: "2025-01-01",
  value: "none",
  source: { ...pabauAgent, section: "Medicare coverage rules" },
});

/** What prompts the study is the diagnosis: images that are poor without contrast are none. */
export const diagnosisOfContrast = dated("diagnosis of a contrast agent", {
  from: "2025-01-01",
  value: "that of the study",
  source: { ...pabauAgent, section: "diagnoses that support medical necessity" },
});

/** Percent of the limit that the patient pays after the deductible: the same for each agent in every file since 2024. */
export const agentCoinsurance = dated("coinsurance of contrast agents", {
  from: "2024-01-01",
  value: 20,
  source: { ...aspFile2026Q1, section: "coinsurance percentage, as in each quarter since January 2024" },
});
