import { familyOf, familyUnder } from "../claims/codes.ts";
import { dated } from "./dated.ts";
import { procedureEdits } from "./procedure-edits.ts";
import { ncciManual2025 } from "./sources.ts";

const echoes = familyUnder("echo codes", ["933", "C892", "C8930"]);
const access = familyUnder("injections, infusions and vein access", ["360", "364", "963"]);

const newest = procedureEdits.values.at(-1)!;
const pairs = (["professional", "institutional"] as const)
  .flatMap((claimType) => newest.value.pairs(claimType))
  .filter(({ column1, column2, indicator }) => echoes.has(column1) && access.has(column2) && indicator === 1);

/** Injection, infusion and vein access codes that have an edit with an echo. */
export const injections = familyOf(
  "injections",
  pairs.map(({ column2 }) => column2),
);

/** Echo codes that have an edit with an injection. */
export const editedStudies = familyOf(
  "studies with edits on injections",
  pairs.map(({ column1 }) => column1),
);

/** The manual's own words on injections of contrast. */
export const injectionPolicy = dated("manual text on contrast injections", {
  from: "2025-01-01",
  value: "not separately reportable",
  source: ncciManual2025,
});

/** Modifiers that say an injection had nothing to do with the study. */
export const distinctInjection = dated("modifiers of a distinct service", {
  from: "2015-01-01",
  value: ["59", "XE", "XP", "XS", "XU"],
  source: newest.source,
});
