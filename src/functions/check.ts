import type { Policies } from "../reference/policy.ts";
import { Problem } from "../worksheet/problem.ts";
import { answer, answerLater } from "./answer.ts";
import { choiceArgument } from "./answers/arguments.ts";
import { claimAnswer, claimsAnswer, type Answer, type Question } from "./answers/check.ts";
import { placeOf, type Place, type Values } from "./answers/given-rows.ts";
import { mappingOf, within } from "./answers/headings.ts";
import { sheetHeadings } from "./sheet-headings.ts";
import { today } from "./today.ts";
import { workbookPolicies } from "./workbook-policy.ts";

/** The verdict of a row, or of the rows of one claim. At once where headings are given and the policy is known. */
export function checkClaim(rows: Values, headings: Values | null, detail: unknown, address: string | undefined) {
  return ask(rows, headings, address, (question) => claimAnswer(question, choiceArgument(detail, ["rules", "all"])));
}

/** One verdict per row. */
export function checkClaims(rows: Values, headings: Values | null, detail: unknown, address: string | undefined) {
  return ask(rows, headings, address, (question) =>
    claimsAnswer(question, choiceArgument(detail, ["rules", "all", "columns"])),
  );
}

function ask(
  rows: Values,
  headings: Values | null,
  address: string | undefined,
  answerTo: (question: Question) => Answer,
): Answer | Promise<Answer> {
  const place = placeOf(address);
  if (!headings) return answerLater(async () => answerTo(await withoutHeadings(rows, place)));
  const under = (policies: Policies) => answerTo(withHeadings(rows, headings, place, policies));
  const policies = answer(workbookPolicies);
  return policies instanceof Promise ? answerLater(async () => under(await policies)) : answer(() => under(policies));
}

/** Rows that stand nowhere, such as the result of another formula, are numbered from 1. */
function withHeadings(values: Values, headings: Values, at: Place | undefined, policies: Policies): Question {
  const place = at ?? { sheet: "", row: 1, column: 1 };
  return { place, values, mapping: mappingOf(headings, values, place), date1904: false, asOf: today(), policies };
}

async function withoutHeadings(values: Values, place: Place | undefined): Promise<Question> {
  if (!place) throw new Problem({ key: "formula.give-headings" });
  const { mapping, date1904 } = await sheetHeadings(place.sheet);
  const policies = await workbookPolicies();
  return { place, values, mapping: within(mapping, place, values[0]?.length ?? 0), date1904, asOf: today(), policies };
}
