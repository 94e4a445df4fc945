import { ClaimLine } from "../../claims/claim-line.ts";
import type { Source } from "../../reference/dated.ts";
import { inForce } from "../../reference/dated.ts";
import type { Edition } from "../../reference/edition.ts";
import type { PolicyKey, ProfileId } from "../../reference/policy.ts";
import { shippedPolicies } from "../../reference/profiles.ts";
import type { Rule } from "../../rules/rule.ts";
import { levelFor } from "../../scrub/levels.ts";
import type { Checked } from "../check-sheet.ts";
import { encounterAt } from "./claim-lines.ts";

/** A rule that looked at a claim and had nothing to say. */
export interface PassedRule {
  readonly rule: Rule;
  readonly sources: readonly UsedSource[];
}

/** A source of which a fact was used, with the edition of the list, if it is one. */
export interface UsedSource {
  readonly source: Source;
  readonly from: string;
  readonly edition: string | undefined;
}

/**
 * The rules that looked at some lines and had nothing to say of them or of their days. A rule of which another one's
 * finding would have said the same counts as one that did not pass.
 */
export function passedRules(checked: Checked, lines: readonly number[]): readonly PassedRule[] {
  const { report } = checked;
  const views = lines.map((line) => new ClaimLine(report.lines, line));
  const around = new Set([
    ...lines,
    ...lines.flatMap((line) => encounterAt(report.lines, line)?.lines.map(({ index }) => index) ?? []),
  ]);
  const said = new Set<string>();
  for (const { rule, line } of [...report.findings, ...report.notChecked]) {
    if (!around.has(line)) continue;
    said.add(rule.id);
    for (const other of rule.suppresses ?? []) said.add(other);
  }
  return report.ran.flatMap((rule) => {
    const own = views.filter((line) => looksAt(checked, rule, line));
    if (own.length === 0 || said.has(rule.id)) return [];
    return [{ rule, sources: sourcesFor(rule, own[0]!) }];
  });
}

/** Whether a rule looks at a line: at its code, its kind of claim, and by its payer's policy. */
function looksAt({ report, policy }: Checked, rule: Rule, line: ClaimLine): boolean {
  if (!rule.looksAt.has(line.code) || (rule.claimType && rule.claimType !== line.claimType)) return false;
  const own = report.policyAt(line.index);
  if (rule.listed && own?.values[rule.listed] === undefined) return false;
  return levelFor(rule, own, policy?.policies ?? shippedPolicies) !== "off";
}

/** Where the facts stand that a rule rests on, as they were on the day of a line. */
function sourcesFor({ basis }: Rule, line: ClaimLine): readonly UsedSource[] {
  return basis.flatMap((fact) => {
    const used = inForce(fact, line);
    return used ? [{ source: used.source, from: used.from, edition: editionOf(used.value) }] : [];
  });
}

function editionOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("edition" in value)) return undefined;
  return (value.edition as Edition | undefined)?.name;
}

/** What was asked of the payer's policy, and where the answer stands. */
export interface FollowedPolicy {
  /** Name of the payer, or of its family. */
  readonly payer: string | undefined;
  readonly profile: ProfileId;
  readonly values: readonly {
    readonly key: PolicyKey;
    readonly value: unknown;
    /** As the user's own policy says it; undefined where it came with the program. */
    readonly said: string | undefined;
    readonly source: Source;
  }[];
}

/** The policies that the rules followed on some lines, one for each payer. */
export function followedPolicies({ report }: Checked, lines: readonly number[]): readonly FollowedPolicy[] {
  const found = new Map<string, FollowedPolicy>();
  const views = lines.map((line) => new ClaimLine(report.lines, line));
  const asked = new Set(
    report.ran.flatMap((rule) =>
      views.some(({ code }) => rule.looksAt.has(code))
        ? [...(rule.asks ?? []), ...(rule.listed ? [rule.listed] : [])]
        : [],
    ),
  );
  for (const line of lines) {
    const policy = report.policyAt(line);
    if (!policy) continue;
    const { payer, profile, values } = policy;
    const known = [...asked].flatMap((key) => {
      const value = values[key];
      return value ? [{ key, value: value.value, said: value.said, source: value.source }] : [];
    });
    found.set(payer ?? profile, { payer, profile, values: known });
  }
  return [...found.values()];
}
