import { ClaimLine } from "../claims/claim-line.ts";
import { Grouping } from "../claims/grouping.ts";
import type { Lines } from "../claims/lines.ts";
import { shippedPolicies } from "../reference/profiles.ts";
import type { PolicyKey } from "../reference/policy.ts";
import type { Messages } from "../rules/context.ts";
import type { EncounterRule, Rule } from "../rules/rule.ts";
import type { SheetRule } from "../rules/sheet-rule.ts";
import { Aspects } from "./aspects.ts";
import { Companies } from "./companies.ts";
import { DayExaminer, LineExaminer } from "./examiners.ts";
import { Interest } from "./interest.ts";
import { DayMemory, LineMemory } from "./memory.ts";
import { judgedBy } from "./judged-by.ts";
import { Notebook } from "./notebook.ts";
import type { ScrubOptions } from "./options.ts";
import { Payers } from "./payers.ts";
import { whyNotRun } from "./readiness.ts";
import type { NotRun } from "./report.ts";

/** The rules at work on a sheet, and what they share. */
export class Crew {
  readonly lines: Lines;
  readonly grouping: Grouping;
  readonly payers: Payers;
  readonly notebook: Notebook;
  readonly notRun: readonly NotRun[];
  readonly ran: readonly Rule[];
  readonly ofSheet: readonly SheetRule<Messages>[];
  private readonly options: ScrubOptions;
  private readonly ofDays: readonly EncounterRule<Messages>[];
  private readonly inLines: Interest;
  private readonly inDays: Interest;

  /** @param mayGrow whether cells will change, so that the columns come to hold readings that they do not hold yet. */
  constructor(lines: Lines, options: ScrubOptions, mayGrow = false) {
    const { policies = shippedPolicies, rules, asOf } = options;
    this.lines = judgedBy(lines, policies);
    this.options = options;
    this.grouping = new Grouping(lines);
    this.payers = new Payers(lines, policies, options.profile);
    this.notRun = this.whyNotRun(this.payers.isSaid);
    const absent = new Set(this.notRun.map(({ rule }) => rule));
    this.ran = rules.filter((rule) => !absent.has(rule) && !this.needsOthers(rule));
    const { payers, grouping, inScope } = this;
    this.notebook = new Notebook(lines, grouping, { asOf, order: rules, payers, policies, inScope });
    const aspects = new Aspects(lines, payers, mayGrow);
    this.ofDays = this.ran.filter((rule) => rule.scope === "encounter");
    this.ofSheet = this.ran.filter((rule) => rule.scope === "sheet");
    const lineExaminers = this.ran
      .filter((rule) => rule.scope === "line")
      .map((rule) => new LineExaminer(rule, aspects, this.notebook));
    const dayExaminers = this.ofDays.map((rule) => new DayExaminer(rule, grouping, aspects, this.notebook));
    this.inLines = new Interest(lines, new Companies(lineExaminers, () => new LineMemory()));
    this.inDays = new Interest(lines, new Companies(dayExaminers, () => new DayMemory(grouping, aspects)));
  }

  /** Whether a line was asked for. */
  readonly inScope = (line: number): boolean => this.options.onlyRows?.(this.lines.rows[line]!) ?? true;

  /** The rules that cannot run, given what the payers of the sheet have said. */
  whyNotRun(isSaid: (key: PolicyKey) => boolean): readonly NotRun[] {
    const { lines, grouping, options } = this;
    const { policies = shippedPolicies } = options;
    const offered = { lines, isGroupable: grouping.possible, policies, isSaid };
    return options.rules.flatMap((rule) => {
      const reason = this.needsOthers(rule) ? undefined : whyNotRun(rule, offered);
      return reason ? { rule, reason } : [];
    });
  }

  checkLine(line: number): void {
    if (this.inScope(line)) for (const company of this.inLines.inLine(line)) company.examine(line);
  }

  checkDay(place: number): void {
    const { grouping, inDays, inScope } = this;
    const companies = inDays.inDay(grouping.members, grouping.startOf(place), grouping.startOf(place + 1));
    if (companies.length === 0 || (this.options.onlyRows && !grouping.membersOf(place).some(inScope))) return;
    for (const company of companies) company.examine(place);
  }

  /** A line whose date, or whose it is, cannot be read belongs to no day: rules about days cannot look at it. */
  checkStray(index: number): void {
    const { grouping, notebook } = this;
    if (!grouping.possible || grouping.placeOf(index) !== undefined || !this.inScope(index)) return;
    const line = new ClaimLine(this.lines, index);
    for (const rule of this.ofDays) {
      if (!rule.looksAt.has(line.code) || (rule.claimType && rule.claimType !== line.claimType)) continue;
      notebook.notChecked(rule, index, notebook.whyStray(line));
    }
  }

  private needsOthers(rule: Rule): boolean {
    return this.options.alone === true && rule.scope !== "line";
  }
}
