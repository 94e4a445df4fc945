import type { Topic } from "../../claims/fields.ts";
import type { Rule } from "../../rules/rule.ts";
import { policyName } from "../../scrub/policy-name.ts";
import type { Words } from "../../words/words.ts";
import { fieldName } from "../finding-words.ts";
import { askSaid } from "./payers.ts";

/** On which claims and sheets a rule runs, and what it asks of the payer's policy, in sentences. */
export function whenItRuns(rule: Rule, words: Words): readonly string[] {
  const columns = neededColumns(rule, words);
  return [
    ...(rule.optional ? [words.say("explain.optional")] : []),
    ...(rule.listed ? [words.say("explain.listed", { what: policyName(rule.listed) })] : []),
    ...(rule.claimType ? [words.say(`explain.claims-${rule.claimType}`)] : []),
    ...(columns.length > 0
      ? [words.say("explain.columns", { count: columns.length, columns: columns.join("; ") })]
      : []),
    ...(rule.asks ?? []).filter((key) => key !== rule.listed).map((key) => askSaid(key, words)),
  ];
}

/** Columns without which the rule is not run. A sheet without modifiers says that there are none. */
function neededColumns(rule: Rule, words: Words): readonly string[] {
  const name = (topic: Topic) => words.phrase(fieldName(topic));
  const either = (names: readonly string[]) =>
    names.reduce((some, last) => words.say("explain.either", { some, last }));
  const topics = [...rule.needs, ...(rule.judges ? [rule.judges] : []), ...(rule.columns ?? [])] as readonly Topic[];
  return [
    ...topics.filter((topic) => topic !== "mod").map(name),
    ...(rule.anyColumn ? [either(rule.anyColumn.map(name))] : []),
    ...(rule.scope === "encounter" ? [either([name("patientId"), name("claimId")])] : []),
  ];
}
