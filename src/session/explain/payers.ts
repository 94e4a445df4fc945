import { profileIds, type PolicyKey, type ProfileId } from "../../reference/policy.ts";
import { profiles } from "../../reference/profiles.ts";
import type { ExampleRow, Rule } from "../../rules/rule.ts";
import { policyName } from "../../scrub/policy-name.ts";
import type { Words } from "../../words/words.ts";

/** What a rule asks of the payer's policy, and what is known of each payer family before the user says anything. */
export function askSaid(key: PolicyKey, words: Words): string {
  const what = policyName(key);
  const families = new Map<string, ProfileId[]>();
  for (const id of profileIds) {
    const known = profiles[id].values[key];
    const value = known ? valueSaid(known.value, words) : words.say("explain.unknown");
    families.set(value, [...(families.get(value) ?? []), id]);
  }
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

/** Lists of prices and diagnoses are left to the sentences of the examples. */
function valueSaid(value: unknown, words: Words): string {
  if (typeof value === "boolean") return words.say(value ? "explain.yes" : "explain.no");
  if (Array.isArray(value) && value.every((part) => typeof part === "string")) {
    return value.length > 0 ? value.join(", ") : words.say("explain.none");
  }
  return typeof value === "object" ? words.say("explain.own-list") : String(value);
}
