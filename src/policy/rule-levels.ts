import type { RuleLevel } from "../reference/policy.ts";
import { asShipped, levelChoices } from "./columns.ts";
import type { Complaints } from "./complaints.ts";
import { payerKey } from "./families.ts";
import type { PolicyRow } from "./rows.ts";
import { checkReview } from "./source.ts";

/** What must be known of a rule to give it another level. */
export interface RuleSheet {
  readonly id: string;
  readonly severity: Exclude<RuleLevel, "off">;
  readonly optional?: true;
}

/** Levels by rule: for everybody, and for payers by their name or their family's id. */
export interface Levels {
  readonly everybody: ReadonlyMap<string, RuleLevel>;
  readonly byPayer: ReadonlyMap<string, ReadonlyMap<string, RuleLevel>>;
}

/** Reads the Rules table. "As shipped" undoes for a payer what was said for everybody. */
export function readLevels(
  rows: readonly PolicyRow[],
  rules: readonly RuleSheet[],
  isPayer: (name: string) => boolean,
  complaints: Complaints,
): Levels {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const everybody = new Map<string, RuleLevel>();
  const byPayer = new Map<string, Map<string, RuleLevel>>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const level = levelIn(row, complaints);
    const rule = known.get(row.text("Rule").toLowerCase());
    // A newer version may know more rules: one that is left as it is shipped does no harm.
    if (!rule && level !== asShipped)
      complaints.about(row, "Rule", row.isBlank("Rule") ? "policy.no-rule" : "policy.bad-rule");
    checkReview(row, complaints);
    const payer = payerIn(row, isPayer, complaints);
    if (!rule || level === undefined || payer === undefined) continue;
    const other = seen.get(`${rule.id} ${payer}`);
    if (other !== undefined) complaints.about(row, "Rule", "policy.rule-twice", { other });
    seen.set(`${rule.id} ${payer}`, row.number);
    if (payer === "") {
      if (level !== asShipped) everybody.set(rule.id, level);
      continue;
    }
    const own = byPayer.get(payer) ?? new Map<string, RuleLevel>();
    byPayer.set(payer, own.set(rule.id, level === asShipped ? shippedLevel(rule) : level));
  }
  return { everybody, byPayer };
}

export function shippedLevel({ severity, optional }: RuleSheet): RuleLevel {
  return optional ? "off" : severity;
}

function levelIn(row: PolicyRow, complaints: Complaints): (typeof levelChoices)[number] | undefined {
  const text = row.text("Level").toLowerCase() || asShipped;
  const level = levelChoices.find((choice) => choice === text);
  if (!level) complaints.about(row, "Level", "policy.bad-level", { choices: levelChoices.join(", ") });
  return level;
}

/** Empty for everybody; undefined where nobody is known by that name. */
function payerIn(row: PolicyRow, isPayer: (name: string) => boolean, complaints: Complaints): string | undefined {
  const payer = row.text("Payer");
  if (payer === "") return "";
  if (!isPayer(payer)) return complaints.about(row, "Payer", "policy.no-such-payer");
  return payerKey(payer);
}
