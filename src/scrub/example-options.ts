import { profileIds, type Policies, type Policy, type PolicyValues } from "../reference/policy.ts";
import { profiles } from "../reference/profiles.ts";
import { ourDefault } from "../reference/sources.ts";
import type { Rule } from "../rules/rule.ts";
import type { ScrubOptions } from "./options.ts";

/** How the examples of a rule are checked: as its payer family, with what they say of the payer, optional rules on. */
export function exampleOptions({ id, severity, examples, optional }: Rule): Pick<ScrubOptions, "profile" | "policies"> {
  return {
    profile: examples.profile ?? "medicare-ffs",
    policies: {
      families: familiesWith(examples.policy ?? {}),
      payers: [],
      levels: new Map(optional ? [[id, severity]] : []),
    },
  };
}

function familiesWith(said: Partial<PolicyValues>): Policies["families"] {
  const values = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, { value, source: ourDefault }]));
  const change = (policy: Policy): Policy => ({ ...policy, values: { ...policy.values, ...values } });
  return Object.fromEntries(profileIds.map((id) => [id, change(profiles[id])])) as Policies["families"];
}
