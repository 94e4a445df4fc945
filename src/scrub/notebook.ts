import type { ClaimLine } from "../claims/claim-line.ts";
import type { IsoDate } from "../claims/dates.ts";
import type { Grouping } from "../claims/grouping.ts";
import type { Lines } from "../claims/lines.ts";
import type { Edition } from "../reference/edition.ts";
import {
  profileIds,
  type Policies,
  type Policy,
  type PolicyKey,
  type PolicyValues,
  type ProfileId,
  type RuleLevel,
} from "../reference/policy.ts";
import type { Context, Messages, Severity } from "../rules/context.ts";
import type { Rule } from "../rules/rule.ts";
import type { Phrase } from "../words/phrase.ts";
import { levelFor, levelled } from "./levels.ts";
import type { Payers } from "./payers.ts";
import { policyName } from "./policy-name.ts";
import { saidOf } from "./policy-said.ts";
import { verdicts, type Finding, type NotChecked, type OtherEdition, type Report, type Verdict } from "./report.ts";
import { withoutSuppressed } from "./suppression.ts";

interface Settings {
  readonly asOf: IsoDate;
  /** Findings of one row are listed in this order. */
  readonly order: readonly Rule[];
  readonly payers: Payers;
  readonly policies: Policies;
  readonly inScope: (line: number) => boolean;
}

/** Where a rule asks and what it says is taken down. */
export interface Page extends Context<Messages> {
  /** What the rule must know of the line's payer and nobody has said. */
  whyUnknown(line: ClaimLine): Phrase | undefined;
  /** As `ask`, and takes nothing down. */
  peek<K extends PolicyKey>(line: ClaimLine, key: K): PolicyValues[K] | undefined;
}

/** Of a payer that a line does not name nothing is known. */
const unknownPayer: Policy = { profile: "medicare-ffs", values: {} };

/** Takes down what the rules say, and sums it up as verdicts. */
export class Notebook {
  /** How often a rule has said something, whoever asked for the line. */
  remarks = 0;
  /** How often what was taken down has been handed over. */
  private round = 0;
  private findings: Finding[] = [];
  private gaps: NotChecked[] = [];
  private readonly lines: Lines;
  private readonly grouping: Grouping;
  private readonly settings: Settings;
  private readonly places: ReadonlyMap<Rule, number>;

  constructor(lines: Lines, grouping: Grouping, settings: Settings) {
    this.lines = lines;
    this.grouping = grouping;
    this.settings = settings;
    this.places = new Map(settings.order.map((rule, index) => [rule, index]));
  }

  /** How many findings there are. */
  get found(): number {
    return this.findings.length;
  }

  pageOf(rule: Rule): Page {
    const { asOf, payers } = this.settings;
    // What the rule asked of the line that it looks at.
    const asked = { line: -1, round: 0, keys: new Set<PolicyKey>() };
    const isAsked = (line: ClaimLine) => asked.line === line.index && asked.round === this.round;
    return {
      asOf,
      hasColumn: (field) => this.lines.columns[field] !== undefined,
      policy: (line) => payers.at(line.index) ?? unknownPayer,
      payerFamily: (line) => payers.behind(line.index)?.profile,
      ask: (line, key) => {
        if (!isAsked(line)) asked.keys.clear();
        asked.line = line.index;
        asked.round = this.round;
        asked.keys.add(key);
        const unknown = this.whyUnknown([key], line);
        if (unknown) this.notChecked(rule, line.index, unknown);
        return payers.at(line.index)?.values[key]?.value;
      },
      peek: (line, key) => payers.at(line.index)?.values[key]?.value,
      whyUnknown: (line) => rule.asks && this.whyUnknown(rule.asks, line),
      report: (line, said) => {
        const { message, at, data = {}, fix = null, edition, dispute = null, beside = [] } = said;
        const severity = this.severityOf(rule, line, said.severity ?? rule.severity);
        if (severity === "off") return;
        this.remarks++;
        const { index } = line;
        this.findings.push({
          rule,
          severity,
          line: index,
          at,
          message,
          data,
          fix,
          edition: other(edition, line),
          dispute,
          ...(beside.length > 0 && { beside: beside.map((other) => other.index) }),
          said: saidOf(payers.at(index), [...(rule.asks ?? []), ...(isAsked(line) ? asked.keys : [])]),
        });
      },
      notChecked: (line, reason) => this.notChecked(rule, line.index, reason),
    };
  }

  /** The severity that the user wants findings of a rule to have for the payer of a line. */
  private severityOf(rule: Rule, line: ClaimLine, severity: Severity): Severity | "off" {
    const level = this.levelAt(rule, line.index);
    return level ? levelled(rule, severity, level) : severity;
  }

  private levelAt(rule: Rule, line: number): RuleLevel | undefined {
    const { policies, payers } = this.settings;
    return levelFor(rule, payers.at(line), policies);
  }

  notChecked(rule: Rule, line: number, reason: Phrase): void {
    if (this.levelAt(rule, line) === "off") return;
    this.remarks++;
    if (this.settings.inScope(line)) this.gaps.push({ rule, line, reason });
  }

  /** Takes back the findings after the first so many: what they say is not checked. */
  withdraw(kept: number, reason: Phrase): void {
    for (const { rule, line } of this.findings.splice(kept)) this.notChecked(rule, line, reason);
  }

  /** Why a line belongs to no day. */
  whyStray(line: ClaimLine): Phrase {
    const dos = line.read("dos");
    const data = { field: { key: "field.dos" }, row: line.row } as const;
    if (dos.kind === "blank") return { key: "not-checked.blank", data };
    if (dos.kind === "unreadable") return { key: "not-checked.unreadable", data: { ...data, why: dos.why } };
    if (dos.kind === "invalid") return { key: "not-checked.invalid", data: { ...data, shown: dos.written } };
    return { key: "not-checked.no-patient", data: { row: line.row } };
  }

  close(): Pick<Report, "findings" | "notChecked" | "verdicts" | "profiles" | "payers" | "policyAt"> {
    const { findings, notChecked } = this.drain();
    const worst = new Uint8Array(this.lines.count);
    for (const { line } of notChecked) worst[line] = placeOf.notChecked;
    for (const { line, severity } of findings) worst[line] = Math.max(worst[line]!, weightOf(severity));
    return { findings, notChecked, verdicts: worst, policyAt: this.policyAt, ...this.countPayers() };
  }

  readonly policyAt = (line: number): Policy | undefined => this.settings.payers.at(line);

  /**
   * What was taken down since the last time, in row order, then rule order. A finding on a row that nobody asked for is
   * left out, and suppresses others nevertheless.
   */
  drain(): Pick<Report, "findings" | "notChecked"> {
    const findings = withoutSuppressed(this.findings, this.grouping);
    const notChecked = this.gaps;
    this.findings = [];
    this.gaps = [];
    this.round++;
    return { findings: this.inOrder(this.asked(findings)), notChecked: this.inOrder(notChecked) };
  }

  private asked(findings: Finding[]): Finding[] {
    const { inScope } = this.settings;
    return findings.every(({ line }) => inScope(line)) ? findings : findings.filter(({ line }) => inScope(line));
  }

  private inOrder<T extends Finding | NotChecked>(remarks: T[]): T[] {
    if (remarks.length < 2) return remarks;
    return remarks.sort((a, b) => a.line - b.line || this.places.get(a.rule)! - this.places.get(b.rule)!);
  }

  private whyUnknown(keys: readonly PolicyKey[], line: ClaimLine): Phrase | undefined {
    const policy = this.settings.payers.at(line.index);
    if (!policy) return { key: "not-checked.blank", data: { field: { key: "field.payer" }, row: line.row } };
    const unknown = keys.find((key) => policy.values[key] === undefined);
    return unknown && policyUnknown(unknown);
  }

  countPayers(): Pick<Report, "profiles" | "payers"> {
    const { inScope, payers } = this.settings;
    const byFamily = new Map<ProfileId, number>(profileIds.map((id) => [id, 0]));
    const byName = new Map<string, number>();
    for (let line = 0; line < this.lines.count; line++) {
      const policy = inScope(line) ? payers.at(line) : undefined;
      if (!policy) continue;
      byFamily.set(policy.profile, byFamily.get(policy.profile)! + 1);
      if (policy.payer !== undefined) byName.set(policy.payer, (byName.get(policy.payer) ?? 0) + 1);
    }
    const occurring = [...byFamily].filter(([, count]) => count > 0);
    return { profiles: Object.fromEntries(occurring), payers: Object.fromEntries(byName) };
  }
}

/** An edition that was not made for the day of a line. */
function other(edition: Edition | undefined, line: ClaimLine): OtherEdition | null {
  if (!edition) return null;
  if (line.isBefore(edition.from)) return { edition, age: "newer" };
  return edition.until !== undefined && line.isAfter(edition.until) ? { edition, age: "older" } : null;
}

/** Place in `verdicts` of a line of which nothing else is said. */
export function weightOf(severity: Severity): number {
  return severity === "info" ? placeOf.clean : placeOf[severity];
}

export const placeOf = Object.fromEntries(verdicts.map((verdict, place) => [verdict, place])) as Record<
  Verdict,
  number
>;

const unknownPolicies = new Map<PolicyKey, Phrase>();

/** Thousands of lines may have the same reason: one phrase serves them all. */
function policyUnknown(key: PolicyKey): Phrase {
  let phrase = unknownPolicies.get(key);
  if (!phrase) {
    unknownPolicies.set(key, (phrase = { key: "not-checked.policy-unknown", data: { what: policyName(key) } }));
  }
  return phrase;
}
