import type { Policies, Policy, RuleLevel } from "../reference/policy.ts";
import type { Severity } from "../rules/context.ts";
import type { Rule } from "../rules/rule.ts";

/** The level that the user gave a rule for a payer; undefined where it counts as it is shipped. */
export function levelFor({ id, optional }: Rule, policy: Policy | undefined, all: Policies): RuleLevel | undefined {
  return policy?.levels?.get(id) ?? all.levels.get(id) ?? (optional ? "off" : undefined);
}

/** Whether the user has turned a rule on for some payer, though for the others it may be off. */
export function isOnForSome({ id }: Rule, { families, payers }: Policies): boolean {
  const all = [...Object.values(families), ...payers.map(({ policy }) => policy)];
  return all.some(({ levels }) => (levels?.get(id) ?? "off") !== "off");
}

const order: readonly Severity[] = ["info", "warning", "error"];

/**
 * The severity of a finding under the level that the user chose for its rule: the rule's worst findings take the level,
 * its milder ones are at most as bad.
 */
export function levelled(rule: Rule, severity: Severity, level: RuleLevel): Severity | "off" {
  if (level === "off" || severity === rule.severity) return level;
  return order[Math.min(order.indexOf(severity), order.indexOf(level))]!;
}
