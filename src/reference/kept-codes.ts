import { eitherFamily, familyOf, familyUnder, type CodeFamily } from "../claims/codes.ts";
import { addOns } from "./add-on-codes.ts";
import { reportedAgents } from "./agents.ts";
import { datedCodes } from "./code-dates.ts";
import { scheduledCodes } from "./component-indicators.ts";
import { echoes } from "./edit-families.ts";
import { procedureEdits } from "./procedure-edits.ts";
import { stressContrast } from "./procedures.ts";
import coveredTable from "./tables/covered-diagnoses.json" with { type: "json" };
import diagnosisTable from "./tables/diagnosis-codes.json" with { type: "json" };
import { unitEditCodes } from "./unit-edits.ts";

/** Drugs that make a heart work harder without exercise, or end that. */
const stressDrugs = ["J0153", "J0280", "J0461", "J1245", "J1250", "J2785"];

/** Contrast for other images stands beside that for echo, and is mistaken for it. */
const neighbours = Array.from({ length: 34 }, (_, index) => `Q${9950 + index}`);

const pairs = procedureEdits.values.flatMap(({ value }) => [
  ...value.pairs("professional"),
  ...value.pairs("institutional"),
]);

/** Codes of which public tables are kept: those of contrast echo claims, of stress drugs, and their neighbours. */
export const keptCodes = familyOf("codes that public tables are kept for", [
  ...unitEditCodes.codes,
  ...scheduledCodes.codes,
  ...addOns.codes,
  ...datedCodes.codes,
  ...reportedAgents.codes,
  ...pairs.flatMap(({ column1, column2 }) => [column1, column2]),
  ...stressDrugs,
  ...neighbours,
]);

const listed = coveredTable.articles.flatMap(({ groups }) => groups.flatMap(({ diagnoses }) => Object.keys(diagnoses)));

/** Categories of diagnoses that are kept: those of the heart and vessels, and those that lists of covered ones name. */
export const keptCategories: CodeFamily = eitherFamily(
  "categories of diagnoses that are kept",
  familyUnder("diseases of the circulatory system", ["I"]),
  familyOf("categories that lists name", [...listed, ...Object.keys(diagnosisTable.categories)]),
);

/** Echo studies of every kind, and what is billed with a stress echo: what articles on echo are about. */
export const everyStudy = eitherFamily("studies that articles on echo are about", echoes, stressContrast);

/** Codes of ours that have others in their column 2. */
export const columnOneCodes = familyOf(
  "codes in column 1 of procedure edits",
  pairs.map(({ column1 }) => column1),
);
