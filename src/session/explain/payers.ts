import { groupBy } from "../../claims/group-by.ts";
import { profileIds, type PolicyKey } from "../../reference/policy.ts";
import { profiles } from "../../reference/profiles.ts";
import type { ExampleRow, Rule } from "../../rules/rule.ts";
import { policyName } from "../../scrub/policy-name.ts";
import type { Words } from "../../words/words.ts";

/** What a rule asks of the payer's policy, and what is known of each payer family before the user says anything. */
export function askSaid(key: PolicyKey, words: Words): string {
  const what = policyName(key);
  const families = groupBy(profileIds, (id) => {
    const known = profiles[id].values[key];
    return known ? valueSaid(known.value, words) : words.say("explain.unknown");
  });
  const [[first] = [""], ...others] = families;
  if (others.length === 0) return words.say("explain.asks", { what, shipped: first });
  const answers = [...families].map(([value, ids]) => {
    const names = ids.map((id) => words.say(`profile.${id}`));
    return words.say("explain.answer", { value, families: names.join(", ") });
  });
  return words.say("explain.asks", { what, shipped: answers.join("; ") });
}

/** What the rows of the examples leave unsaid, and as what payer they are checked, in sentences. */
export function assumed({ examples }: Rule, { dos, pos }: ExampleRow, words: Words): readonly string[] {
  const { profile = "medicare-ffs", policy = {} } = examples;
  const place = profile === "hospital-opps" ? "none" : pos!;
  return [
    words.say("explain.assumed", { profile: { key: `profile.${profile}` }, date: dos!, place }),
    ...Object.entries(policy).map(([key, value]) =>
      words.say("explain.policy-says", { what: policyName(key as PolicyKey), value: valueSaid(value, words) }),
    ),
  ];
}

/** What is written in the policy; of a list that has a name, the name. */
export function valueSaid(value: unknown, words: Words): string {
  if (typeof value === "boolean") return words.say(value ? "explain.yes" : "explain.no");
  if (typeof value !== "object" || value === null) return String(value);
  if (!Array.isArray(value)) return "text" in value ? `“${String(value.text)}”` : words.say("explain.own-list");
  if (value.length === 0) return words.say("explain.none");
  if (value.every((part) => typeof part === "string")) return value.join(", ");
  return value.map(({ name }: { readonly name: string }) => name).join("; ");
}
