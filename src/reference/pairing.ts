import type { CodeFamily } from "../claims/codes.ts";
import { addOnCodes } from "./add-on-codes.ts";
import { dated } from "./dated.ts";
import { everyEcho, stressStudies } from "./procedures.ts";
import { echoSocietyCoding, ncciManual2025, ourDefault, pabauAgent, unitEdits2024Q3 } from "./sources.ts";

/** An agent is reported beside an echo study. */
export const echoPairing = dated("study of a contrast agent", {
  from: "2018-02-01",
  value: everyEcho,
  source: echoSocietyCoding,
});

/** Of how many agents a study takes one. */
export const agentsOfStudy = dated("number of agents of a study", {
  from: "2018-02-01",
  value: 1,
  source: { ...echoSocietyCoding, section: "the applicable agent code: one of four" },
});

/** A hospital bills a study with contrast by its C-code, and reports the agent beside it. */
export const hospitalPairing = dated("hospital's claim for a contrast echo", {
  from: "2018-02-01",
  value: "C-code and agent",
  source: echoSocietyCoding,
});

/** Days before or after within which a study is taken for the one that the agent belongs to. */
export const misdatedWithin = dated("days between study and agent", {
  from: "2018-02-01",
  value: 3,
  source: ourDefault,
});

/** The studies beside which giving contrast may be billed. */
export const stressContrastPrimaries = dated<CodeFamily>(
  "primary study of 93352",
  { from: "2018-02-01", value: stressStudies, source: echoSocietyCoding },
  ...addOnCodes.values.map((entry) => ({ ...entry, value: entry.value.primariesOf("93352")! })),
);

/** How often giving contrast is billed in a stress echo, however many injections it took. */
export const stressContrastADay = dated(
  "units of 93352 a day",
  { from: "2018-02-01", value: 1, source: echoSocietyCoding },
  { from: "2024-07-01", value: 1, source: unitEdits2024Q3 },
);

/** Giving contrast in a stress echo and the agent are two services, billed on two lines. */
export const stressContrastPair = dated("agent beside 93352", {
  from: "2018-02-01",
  value: "both are billed",
  source: echoSocietyCoding,
});

/** The NCCI manual's own words on injections of contrast. */
export const injectionPolicy = dated("manual text on contrast injections", {
  from: "2025-01-01",
  value: "not separately reportable",
  source: ncciManual2025,
});

/** Advice of a coding page, no rule of any payer. */
export const echoFirst = dated("order of an echo and its agent", {
  from: "2025-01-01",
  value: "the echo first, then the agent",
  source: pabauAgent,
});
