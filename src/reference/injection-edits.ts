import { familyOf } from "../claims/codes.ts";
import { dated } from "./dated.ts";
import { ncciManual2025 } from "./sources.ts";
import table from "./tables/injection-edits.json" with { type: "json" };

/** Injection, infusion and vein access codes that have an edit with an echo. */
export const injections = familyOf(
  "injections",
  table.pairs.flatMap(({ column2 }) => column2),
);

/** Echo codes that have an edit with an injection. */
export const editedStudies = familyOf(
  "studies with edits on injections",
  table.pairs.flatMap(({ column1 }) => column1),
);

/** Edits between a study (column 1, paid) and an injection (column 2, denied), alike for practices and hospitals. */
export const injectionEdits = dated("edits of injections with echo", {
  from: table.from,
  value: table,
  source: { title: `${table.title}, edition ${table.edition}`, href: table.href, readOn: table.readOn },
});

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
  source: { title: `${table.title}, edition ${table.edition}`, href: table.href, readOn: table.readOn },
});
