import type { PolicyKey } from "../reference/policy.ts";
import type { Phrase, WordKey } from "../words/phrase.ts";

/** The name in words of something that may be known of a payer. */
export function policyName(key: PolicyKey): Phrase {
  return { key: `policy.${key}` satisfies WordKey };
}
