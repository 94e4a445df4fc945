import type { Policy, PolicyKey } from "../reference/policy.ts";
import type { PolicySaid } from "./report.ts";

/** What the user's own policy says of a payer on what a rule asked. */
export function saidOf(policy: Policy | undefined, keys: readonly PolicyKey[]): readonly PolicySaid[] {
  if (!policy) return [];
  const { payer, profile, values } = policy;
  return [...new Set(keys)].flatMap((key) => {
    const { said, source } = values[key] ?? {};
    return said === undefined || !source ? [] : [{ payer, profile, said, source }];
  });
}
