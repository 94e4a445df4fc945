import { profileIds, type Policy } from "../reference/policy.ts";
import { profiles } from "../reference/profiles.ts";
import { asShipped, unknown, valueColumns, valueKeys, type ValueKey } from "./columns.ts";
import { families } from "./families.ts";
import type { Entry, PolicyContent } from "./records.ts";
import type { RuleSheet } from "./rule-levels.ts";
import { wordings, type Wording } from "./wordings.ts";

/** What a new policy begins with: the families as they are shipped, and every rule. */
export function startingContent(rules: readonly RuleSheet[]): PolicyContent {
  return {
    Payers: profileIds.map((id) => familyEntry(profiles[id])),
    CoveredDx: [],
    Prices: [],
    Rules: rules.map(
      ({ id }) =>
        new Map([
          ["Rule", id],
          ["Level", asShipped],
        ]),
    ),
  };
}

function familyEntry({ profile, values }: Policy): Entry {
  const cells = valueKeys.map((key) => [valueColumns[key], written(key, values[key])] as const);
  return new Map<string, string | number>([["Payer", families[profile]], ["Family", families[profile]], ...cells]);
}

function written(key: ValueKey, known: Policy["values"][ValueKey]): string | number {
  return known ? (wordings[key] as Wording<unknown>).write(known.value) : unknown;
}
