import { drugAssignment } from "../../reference/assignment.ts";
import { regenceStudies, unitedStudies } from "../../reference/authorisation.ts";
import { contrastContracts } from "../../reference/contrast-terms.ts";
import type { Disagreement } from "../../reference/disagreement.ts";
import {
  discardInLimit,
  modifierColumn,
  partOfVial,
  stressContrastByPhysician,
  unitsByDay,
  wasteOfContrast,
  wasteWithinUnit,
} from "../../reference/disagreements.ts";
import { partialVials } from "../../reference/agents.ts";
import { ndcDuty } from "../../reference/ndc.ts";
import { factRow, row, type Ask, type CardRow } from "./card.ts";
import { groupOf, type CardGroup } from "./groups.ts";

const authorised = [
  { payer: "UnitedHealthcare", studies: unitedStudies },
  { payer: "Regence", studies: regenceStudies },
];

/** What other payers than Medicare want of the code, as far as it is known. */
export function payerRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  if (groupOf(code) === "agent") {
    return [
      ...factRow(ask, contrastContracts, "contracts", () => ({ value: words.say("card.contracts") })),
      ...factRow(ask, drugAssignment, "assignment", () => ({ value: words.say("card.assignment") })),
      ...factRow(ask, ndcDuty, "ndc", () => ({ value: words.say("card.ndc") })),
    ];
  }
  return authorised.flatMap(({ payer, studies }) =>
    factRow(ask, studies, "authorisation", (wanted) =>
      wanted.has(code) ? { value: words.say("card.authorisation", { payer }) } : undefined,
    ).filter(({ value }) => value !== undefined),
  );
}

const questions: Partial<Record<CardGroup, readonly Disagreement[]>> = {
  agent: [wasteOfContrast, wasteWithinUnit, discardInLimit, unitsByDay],
  waste: [wasteOfContrast, wasteWithinUnit, partOfVial, discardInLimit],
  giving: [stressContrastByPhysician],
  distinct: [modifierColumn],
};

/** Questions about the code that public sources answer differently, with each answer and where it stands. */
export function disputeRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  const own = questions[groupOf(code)] ?? [];
  const all = partialVials.has(code) ? [partOfVial, ...own] : own;
  return all.flatMap(({ question, answers }) =>
    answers.map(({ label, source }) =>
      row(
        ask,
        "dispute",
        { label: question, value: words.say("card.answer", { label, source: source.title }) },
        { label: question, from: source.readOn, source, isOld: false },
      ),
    ),
  );
}
