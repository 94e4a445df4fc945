import { ClaimLine } from "../claims/claim-line.ts";
import { Grouping } from "../claims/grouping.ts";
import type { ClaimType, Lines } from "../claims/lines.ts";
import { profiles as shippedProfiles } from "../reference/profiles.ts";
import type { LineRule, Messages, Rule } from "../rules/rule.ts";
import { Notebook } from "./notebook.ts";
import type { ScrubOptions } from "./options.ts";
import { profilesOf } from "./profile.ts";
import { whyNotRead, whyNotRun } from "./readiness.ts";
import type { Report } from "./report.ts";

/** What is said of a row by itself. */
export interface LoneReport extends Pick<Report, "findings" | "notChecked"> {
  /** How many rules would need the claim's other rows. */
  readonly needingOthers: number;
}

interface Offered {
  readonly lineRules: readonly LineRule<Messages>[];
  readonly needingOthers: number;
}

/**
 * Checks one row after the other, each by itself, as `scrub` does with `alone`; what does not change from row to row is
 * worked out once. The rows pass through the same `lines` of one line.
 */
export class LoneRows {
  private readonly lines: Lines;
  private readonly lineRules: readonly LineRule<Messages>[];
  private readonly dayRules: readonly Rule[];
  private readonly notebook: Notebook;
  /** By claim type and code. */
  private readonly offered = { professional: new Map<string, Offered>(), institutional: new Map<string, Offered>() };

  constructor(lines: Lines, { rules, asOf, profile, policies = shippedProfiles }: ScrubOptions) {
    this.lines = lines;
    const runnable = rules.filter((rule) => rule.scope === "encounter" || !whyNotRun(rule, lines, true));
    this.lineRules = runnable.filter((rule) => rule.scope === "line");
    this.dayRules = runnable.filter((rule) => rule.scope === "encounter");
    this.notebook = new Notebook(lines, new Grouping(lines), {
      asOf,
      order: rules,
      policies,
      profileAt: profilesOf(lines, profile),
      inScope: () => true,
    });
  }

  /** Checks the row that `lines` holds now. */
  check(): LoneReport {
    const { notebook } = this;
    const line = new ClaimLine(this.lines, 0);
    const { lineRules, needingOthers } = this.rulesFor(line.code, line.claimType);
    for (const rule of lineRules) {
      const reason = whyNotRead(rule, line) ?? notebook.whyUnknown(rule, line);
      if (reason) notebook.notChecked(rule, line, reason);
      else rule.check(line, notebook.context(rule));
    }
    return { ...notebook.drain(), needingOthers };
  }

  private rulesFor(code: string, claimType: ClaimType): Offered {
    const known = this.offered[claimType];
    let offered = known.get(code);
    if (!offered) {
      const looksAt = (rule: Rule) => (!rule.claimType || rule.claimType === claimType) && rule.looksAt.has(code);
      offered = {
        lineRules: this.lineRules.filter(looksAt),
        needingOthers: this.dayRules.filter(looksAt).length,
      };
      known.set(code, offered);
    }
    return offered;
  }
}
