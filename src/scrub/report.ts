import type { Topic } from "../claims/fields.ts";
import type { Lines } from "../claims/lines.ts";
import type { Source } from "../reference/dated.ts";
import type { Edition } from "../reference/edition.ts";
import type { Policy, ProfileId } from "../reference/policy.ts";
import type { Fix } from "../claims/fix.ts";
import type { Dispute, Severity, Slots } from "../rules/context.ts";
import type { Rule } from "../rules/rule.ts";
import type { Phrase } from "../words/phrase.ts";

/** The worst that is known of a line; `info` findings never change it. */
export type Verdict = "error" | "warning" | "notChecked" | "clean";

/** Verdicts from best to worst; a line's verdict is kept as a place in this list. */
export const verdicts = ["clean", "notChecked", "warning", "error"] as const satisfies readonly Verdict[];

/** What a rule says about one line. Words are made from it later, where they are shown. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Place of the line in `Report.lines`. */
  readonly line: number;
  readonly at: Topic;
  readonly message: string;
  readonly data: Slots;
  readonly fix: Fix | null;
  /** The list that it rests on, where that is not the one of the date of service. */
  readonly edition: OtherEdition | null;
  /** The question that sources answer differently, where the finding hangs on it. */
  readonly dispute: Dispute | null;
  /** Other lines that it is about as well, as places in `Report.lines`. */
  readonly beside?: readonly number[];
  /** What it rests on of the user's own policy for the line's payer. */
  readonly said: readonly PolicySaid[];
}

/** Something that the user's policy says of a payer. */
export interface PolicySaid {
  /** Name of the payer; undefined for a payer family. */
  readonly payer: string | undefined;
  readonly profile: ProfileId;
  /** As the policy writes it. */
  readonly said: string;
  readonly source: Source;
}

/** An edition that was made for other days than that of the service. */
export interface OtherEdition {
  readonly edition: Edition;
  readonly age: "older" | "newer";
}

/** An applicable rule that could not look at a line. */
export interface NotChecked {
  readonly rule: Rule;
  readonly line: number;
  readonly reason: Phrase;
}

/** A rule whose column is absent from the whole sheet. */
export interface NotRun {
  readonly rule: Rule;
  readonly reason: Phrase;
}

export interface Report {
  readonly lines: Lines;
  readonly asOf: string;
  readonly claims: number;
  /** In row order, then rule order. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly notRun: readonly NotRun[];
  /** The rules that ran. */
  readonly ran: readonly Rule[];
  /** Of each line, a place in `verdicts`. */
  readonly verdicts: Uint8Array;
  /** Lines of each payer family that occurs. */
  readonly profiles: Readonly<Partial<Record<ProfileId, number>>>;
  /** Lines of each payer that the user's policy names. */
  readonly payers: Readonly<Record<string, number>>;
  /** The policy of a line's payer; undefined where the payer is not known. */
  readonly policyAt: (line: number) => Policy | undefined;
  /** Lines that were asked for; the others only gave context. */
  readonly inScope: (line: number) => boolean;
}

export function verdictOf(report: Report, line: number): Verdict {
  return verdicts[report.verdicts[line]!]!;
}

/** How many lines in scope have each verdict. */
export function countVerdicts(report: Report): Record<Verdict, number> {
  const counts = { error: 0, warning: 0, notChecked: 0, clean: 0 };
  for (let line = 0; line < report.lines.count; line++) {
    if (report.inScope(line)) counts[verdictOf(report, line)]++;
  }
  return counts;
}
