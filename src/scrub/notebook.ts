import type { ClaimLine } from "../claims/claim-line.ts";
import type { IsoDate } from "../claims/dates.ts";
import type { Grouping } from "../claims/grouping.ts";
import type { Lines } from "../claims/lines.ts";
import { profileIds, type Policy, type PolicyKey, type ProfileId } from "../reference/policy.ts";
import type { Context, Messages, Rule } from "../rules/rule.ts";
import type { Phrase, WordKey } from "../words/phrase.ts";
import { verdicts, type Finding, type NotChecked, type Report, type Verdict } from "./report.ts";
import { withoutSuppressed } from "./suppression.ts";

interface Settings {
  readonly asOf: IsoDate;
  /** Findings of one row are listed in this order. */
  readonly order: readonly Rule[];
  readonly policies: Readonly<Record<ProfileId, Policy>>;
  readonly profileAt: (line: number) => ProfileId | undefined;
  readonly inScope: (line: number) => boolean;
}

/** Where a rule asks and what it says is taken down. */
export interface Page extends Context<Messages> {
  /** What the rule must know of the line's payer and nobody has said. */
  whyUnknown(line: ClaimLine): Phrase | undefined;
}

/** Takes down what the rules say, and sums it up as verdicts. */
export class Notebook {
  /** How often a rule has said something, whoever asked for the line. */
  remarks = 0;
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
    const { asOf, policies, profileAt } = this.settings;
    return {
      asOf,
      hasColumn: (field) => this.lines.columns[field] !== undefined,
      policy: (line) => policies[profileAt(line.index) ?? "medicare-ffs"],
      whyUnknown: (line) => this.whyUnknown(rule, line),
      report: (line, { message, at, data, severity = rule.severity, fix = null }) => {
        this.remarks++;
        this.findings.push({ rule, severity, line: line.index, at, message, data: data ?? {}, fix });
      },
      notChecked: (line, reason) => this.notChecked(rule, line.index, reason),
    };
  }

  notChecked(rule: Rule, line: number, reason: Phrase): void {
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

  close(): Pick<Report, "findings" | "notChecked" | "verdicts" | "profiles"> {
    const { findings, notChecked } = this.drain();
    const worst = new Uint8Array(this.lines.count);
    for (const { line } of notChecked) worst[line] = placeOf.notChecked;
    for (const { line, severity } of findings) {
      if (severity !== "info" && worst[line]! < placeOf[severity]) worst[line] = placeOf[severity];
    }
    return { findings, notChecked, verdicts: worst, profiles: this.countProfiles() };
  }

  /**
   * What was taken down since the last time, in row order, then rule order. A finding on a row that nobody asked for is
   * left out, and suppresses others nevertheless.
   */
  drain(): Pick<Report, "findings" | "notChecked"> {
    const findings = withoutSuppressed(this.findings, this.grouping);
    const notChecked = this.gaps;
    this.findings = [];
    this.gaps = [];
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

  private whyUnknown(rule: Rule, line: ClaimLine): Phrase | undefined {
    const profile = this.settings.profileAt(line.index);
    if (!profile) return { key: "not-checked.blank", data: { field: { key: "field.payer" }, row: line.row } };
    const { values } = this.settings.policies[profile];
    const unknown = rule.asks?.find((key) => values[key] === undefined);
    return unknown && { key: "not-checked.policy-unknown", data: { what: policyName(unknown) } };
  }

  private countProfiles(): Partial<Record<ProfileId, number>> {
    const { inScope, profileAt } = this.settings;
    const counts = new Map<ProfileId | undefined, number>(profileIds.map((id) => [id, 0]));
    for (let line = 0; line < this.lines.count; line++) {
      if (!inScope(line)) continue;
      const profile = profileAt(line);
      counts.set(profile, (counts.get(profile) ?? 0) + 1);
    }
    return Object.fromEntries([...counts].filter(([profile, count]) => profile && count > 0));
  }
}

const placeOf = Object.fromEntries(verdicts.map((verdict, place) => [verdict, place])) as Record<Verdict, number>;

function policyName(key: PolicyKey): Phrase {
  return { key: `policy.${key}` satisfies WordKey };
}
