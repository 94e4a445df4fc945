import type { RuleLevel } from "../reference/policy.ts";
import type { Rule, Severity } from "../rules/rule.ts";

/** Rules, by id, that the user has made count more or less, or turned on or off. */
export type Levels = ReadonlyMap<string, RuleLevel>;

const order: readonly Severity[] = ["info", "warning", "error"];

/**
 * The severity of a finding under the level that the user chose for its rule: the rule's worst findings take the level,
 * its milder ones are at most as bad.
 */
export function levelled(rule: Rule, severity: Severity, level: RuleLevel): Severity | "off" {
  if (level === "off" || severity === rule.severity) return level;
  return order[Math.min(order.indexOf(severity), order.indexOf(level))]!;
}
