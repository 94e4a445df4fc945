import { shippedFacts } from "../reference/facts.ts";
import { answerLater, words } from "./answer.ts";
import { today } from "./today.ts";
import { workbookPolicies } from "./workbook-policy.ts";

/** The cards come in a file of their own, when the first formula asks for one. */
export function cardInfo(code: unknown, field: unknown, dos: unknown): Promise<unknown[][]> {
  return answerLater(async () => {
    const { cardAnswer, cardArguments, cardWords } = await import(/* webpackChunkName: "cards" */ "./answers/card.ts");
    words.learn(cardWords);
    const asked = cardArguments(code, field, dos, today());
    const { facts = shippedFacts } = await workbookPolicies();
    return cardAnswer(asked, facts, words);
  });
}
