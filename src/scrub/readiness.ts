import type { ClaimLine } from "../claims/claim-line.ts";
import type { Encounter } from "../claims/encounter.ts";
import { fieldsOf, type Topic } from "../claims/fields.ts";
import { flawPhrase, topicName } from "../claims/flaw.ts";
import type { Lines } from "../claims/lines.ts";
import type { Policies, PolicyKey } from "../reference/policy.ts";
import type { Rule } from "../rules/rule.ts";
import type { Phrase, WordKey } from "../words/phrase.ts";
import { isOnForSome } from "./levels.ts";
import { policyName } from "./policy-name.ts";

/** What a sheet, and what is known of its payers, offer to rules. */
interface Offered {
  readonly lines: Lines;
  /** Whether the sheet says whose lines they are. */
  readonly isGroupable: boolean;
  readonly policies: Policies;
  /** Whether any payer of the sheet has said something. */
  isSaid(key: PolicyKey): boolean;
}

const hints: Partial<Record<PolicyKey, WordKey>> = {
  coveredDx: "hint.coveredDx",
  contrastTerms: "hint.contrastTerms",
};

/** Why a rule cannot run on a sheet at all; undefined if it can. */
export function whyNotRun(rule: Rule, { lines, isGroupable, policies, isSaid }: Offered): Phrase | undefined {
  const level = policies.levels.get(rule.id);
  const isOff = level === "off" || (rule.optional && !level);
  if (isOff && !isOnForSome(rule, policies)) return { key: level ? "not-run.switched-off" : "not-run.optional" };
  const topics = [...rule.needs, ...(rule.judges ? [rule.judges] : []), ...(rule.columns ?? [])] as Topic[];
  const has = (topic: Topic) => topic === "mod" || fieldsOf(topic).some((field) => lines.columns[field]);
  const absent = topics.find((topic) => !has(topic)) ?? (rule.anyColumn?.some(has) ? undefined : rule.anyColumn?.[0]);
  if (absent) return { key: "not-run.no-column", data: { field: topicName(absent) } };
  if (rule.scope === "encounter" && !isGroupable) return { key: "not-run.no-grouping" };
  if (rule.listed && !isSaid(rule.listed)) {
    const hint: Phrase = { key: hints[rule.listed] ?? "hint.none" };
    return { key: "not-run.nobody-says", data: { what: policyName(rule.listed), hint } };
  }
  return undefined;
}

/** Why a rule cannot look at a line, for want of a cell that it needs; undefined if it can. */
export function whyNotRead(rule: Rule, line: ClaimLine): Phrase | undefined {
  const kind = rule.claimType && line.read("claimType");
  if (kind && kind.kind !== "value" && kind.kind !== "blank") return flawPhrase("claimType", line.row, kind);
  for (const topic of rule.needs) {
    const flaw = line.flaw(topic);
    if (flaw) return flawPhrase(topic, line.row, flaw.reading);
  }
  const judged = rule.judges && line.flaw(rule.judges);
  if (judged?.reading.kind === "unreadable") return flawPhrase(rule.judges!, line.row, judged.reading);
  return undefined;
}

/** Why something that seems missing may be there: a line of the patient that nobody can read. */
export function whyDoubtful(encounter: Encounter): Phrase | undefined {
  const [stray] = encounter.doubtful;
  return stray && { key: "not-checked.maybe-elsewhere", data: { row: stray.row } };
}
