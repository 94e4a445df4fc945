import { ClaimLine } from "../claims/claim-line.ts";
import { Grouping } from "../claims/grouping.ts";
import type { ClaimType, Lines } from "../claims/lines.ts";
import { shippedPolicies } from "../reference/profiles.ts";
import type { PolicyKey } from "../reference/policy.ts";
import type { Rule } from "../rules/rule.ts";
import { Aspects } from "./aspects.ts";
import { Companies } from "./companies.ts";
import type { Company } from "./company.ts";
import { LineExaminer } from "./examiners.ts";
import { judgedBy } from "./judged-by.ts";
import { Notebook } from "./notebook.ts";
import type { ScrubOptions } from "./options.ts";
import { Payers } from "./payers.ts";
import { whyNotRun } from "./readiness.ts";
import type { Report } from "./report.ts";
import { LineMemory } from "./memory.ts";

/** What is said of a row by itself. */
export interface LoneReport extends Pick<Report, "findings" | "notChecked"> {
  /** How many rules would need the claim's other rows. */
  readonly needingOthers: number;
}

interface Offered {
  readonly companies: readonly Company[];
  readonly needingOthers: number;
}

/**
 * Checks one row after the other, each by itself, as `scrub` does with `alone`; what does not change from row to row is
 * worked out once. The rows pass through the same `lines` of one line.
 */
export class LoneRows {
  private readonly lines: Lines;
  private readonly companies: Companies;
  private readonly dayRules: readonly Rule[];
  private readonly notebook: Notebook;
  /** By claim type and code. */
  private readonly offered = { professional: new Map<string, Offered>(), institutional: new Map<string, Offered>() };

  constructor(lines: Lines, { rules, asOf, profile, policies = shippedPolicies }: ScrubOptions) {
    this.lines = judgedBy(lines, policies);
    const payers = new Payers(lines, policies, profile);
    const inScope = () => true;
    const aspects = new Aspects(lines, payers, true);
    // Which payers the rows to come have is not known: that any payer has said something is enough.
    const known = [...Object.values(policies.families), ...policies.payers.map(({ policy }) => policy)];
    const isSaid = (key: PolicyKey) => known.some(({ values }) => values[key] !== undefined);
    const offered = { lines, isGroupable: true, policies, isSaid };
    this.notebook = new Notebook(lines, new Grouping(lines), { asOf, order: rules, payers, policies, inScope });
    const examiners = rules
      .filter((rule) => rule.scope === "line")
      .filter((rule) => !whyNotRun(rule, offered))
      .map((rule) => new LineExaminer(rule, aspects, this.notebook));
    this.companies = new Companies(examiners, () => new LineMemory());
    this.dayRules = rules.filter((rule) => rule.scope !== "line" && !whyNotRun(rule, offered));
  }

  /** Checks the row that `lines` holds now. */
  check(): LoneReport {
    const line = new ClaimLine(this.lines, 0);
    const { companies, needingOthers } = this.offeredTo(line.code, line.claimType);
    for (const company of companies) company.examine(0);
    return { ...this.notebook.drain(), needingOthers };
  }

  private offeredTo(code: string, claimType: ClaimType): Offered {
    const known = this.offered[claimType];
    let offered = known.get(code);
    if (!offered) {
      const looksAt = (rule: Rule) => (!rule.claimType || rule.claimType === claimType) && rule.looksAt.has(code);
      offered = {
        companies: this.companies.of(this.companies.choosy.filter(({ rule }) => rule.looksAt.has(code))),
        needingOthers: this.dayRules.filter(looksAt).length,
      };
      known.set(code, offered);
    }
    return offered;
  }
}
