import type { Topic } from "../../claims/fields.ts";
import type { PolicyKey } from "../../reference/policy.ts";
import type { Rule } from "../../rules/rule.ts";
import { policyName } from "../../scrub/policy-name.ts";
import type { Words } from "../../words/words.ts";
import { fieldName } from "../finding-words.ts";

/** On which claims and sheets a rule runs, and what it asks of the payer's policy, in sentences. */
export function whenItRuns(rule: Rule, words: Words): readonly string[] {
  const columns = neededColumns(rule, words);
  const asks = (rule.asks ?? []).map((key) => words.phrase(policyName(key)));
  return [
    ...(rule.optional ? [words.say("explain.optional")] : []),
    ...(rule.listed ? [words.say("explain.listed", { what: policyName(rule.listed) })] : []),
    ...(rule.claimType ? [words.say(`explain.claims-${rule.claimType}`)] : []),
    ...(columns.length > 0
      ? [words.say("explain.columns", { count: columns.length, columns: columns.join("; ") })]
      : []),
    ...(asks.length > 0 ? [words.say("explain.asks", { asks: asks.join("; ") })] : []),
  ];
}

/** As what payer the examples of a rule are checked, in sentences; nothing where it is Medicare as shipped. */
export function examplePayer({ examples }: Rule, words: Words): readonly string[] {
  const { profile, policy = {} } = examples;
  return [
    ...(profile ? [words.say("explain.checked-as", { profile: { key: `profile.${profile}` } })] : []),
    ...Object.entries(policy).map(([key, value]) =>
      words.say("explain.policy-says", { what: policyName(key as PolicyKey), value: valueSaid(value, words) }),
    ),
  ];
}

/** Lists of prices and diagnoses are left to the sentences of the examples. */
function valueSaid(value: unknown, words: Words): string {
  if (typeof value === "boolean") return words.say(value ? "explain.yes" : "explain.no");
  if (Array.isArray(value) && value.every((part) => typeof part === "string")) return value.join(", ");
  return typeof value === "object" ? words.say("explain.own-list") : String(value);
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
