import type { ClaimLine } from "../claims/claim-line.ts";
import type { CodeFamily } from "../claims/codes.ts";
import type { Encounter } from "../claims/encounter.ts";
import type { Field, Topic } from "../claims/fields.ts";
import type { ClaimType } from "../claims/lines.ts";
import type { Dated } from "../reference/dated.ts";
import type { PolicyKey, PolicyValues, ProfileId } from "../reference/policy.ts";
import type { Context, Messages, Severity } from "./context.ts";
import type { SheetRule } from "./sheet-rule.ts";

/** What a rule looks at in one go: a line, all lines of a patient's day, or those of the whole sheet. */
export type Scope = "line" | "encounter" | "sheet";

/** What a rule says to a biller; printed on its page, in the pane and by `explain`. */
export interface RuleDocs {
  /** One sentence: what is wrong. */
  readonly summary: string;
  readonly why: string;
  readonly remedy: string;
  readonly limits?: readonly string[];
  /**
   * What to ask whoever read the study, where nobody else can settle it. It suggests no answer, and says nothing of what
   * an answer would pay.
   */
  readonly question?: string;
}

/** What a rule of scope `encounter` is given: the day, and those of its lines that the rule looks at. */
export interface Day {
  readonly encounter: Encounter;
  readonly subjects: readonly ClaimLine[];
}

/** What every rule declares. */
export interface Common<M extends Messages> {
  /** Kebab-case, equal to the file name. Published. */
  readonly id: string;
  /** The worst that the rule says. */
  readonly severity: Severity;
  /** The lines on which the rule may have something to say. */
  readonly looksAt: CodeFamily;
  /** The kind of claim that the rule is about; both if absent. */
  readonly claimType?: ClaimType;
  /**
   * What the rule must be able to read on its lines: a blank, invalid or unreadable cell makes it not checked, a sheet
   * without the column not run. Blank modifiers are an answer.
   */
  readonly needs: readonly Topic[];
  /** The topic whose cells the rule judges: blank and invalid are its business, unreadable is not checked. */
  readonly judges?: Topic;
  /** Columns that must exist though their cells may be blank. */
  readonly columns?: readonly Field[];
  /** Columns of which one at least must exist. */
  readonly anyColumn?: readonly Exclude<Topic, "mod" | "dx">[];
  /** What the rule must know of the payer. */
  readonly asks?: readonly PolicyKey[];
  /** What at least one payer of the sheet must have said: otherwise the rule is not run. */
  readonly listed?: PolicyKey;
  /** The rule is not run unless the user's policy turns it on. */
  readonly optional?: true;
  /**
   * The rule says that something is missing. Where a line of the same patient cannot be read, and may be the missing
   * one, what the rule would say is not checked.
   */
  readonly absence?: true;
  readonly docs: RuleDocs;
  readonly basis: readonly Dated<unknown>[];
  readonly messages: M;
  /** Rules whose findings on the same code and day are already said by this one. */
  readonly suppresses?: readonly string[];
  readonly examples: Examples;
}

/** Rows by field name, as a sheet would hold them. Fields left out are those of a plain office claim. */
export type ExampleRow = Readonly<Partial<Record<Field, string | number>>>;

export interface Examples {
  /** The payer family of the rows; Medicare if absent. */
  readonly profile?: ProfileId;
  /** What is known of the payer beside its family. */
  readonly policy?: Partial<PolicyValues>;
  /** The rule finds something among these rows. */
  readonly bad: readonly ExampleRow[];
  /** The rule finds nothing here. */
  readonly good: readonly ExampleRow[];
}

export interface LineRule<M extends Messages> extends Common<M> {
  readonly scope: "line";
  check(line: ClaimLine, context: Context<M>): void;
}

export interface EncounterRule<M extends Messages> extends Common<M> {
  readonly scope: "encounter";
  check(day: Day, context: Context<M>): void;
}

/** A rule as the runner sees it: which words it has no longer matters. */
export type Rule = LineRule<Messages> | EncounterRule<Messages> | SheetRule<Messages>;

/** Declares a rule about single lines. A message that is not declared, or a slot left open, does not compile. */
export function lineRule<const M extends Messages>(rule: Omit<LineRule<M>, "scope">): Rule {
  return { ...rule, scope: "line" } as unknown as Rule;
}

/** Declares a rule about all lines of a patient's day. */
export function encounterRule<const M extends Messages>(rule: Omit<EncounterRule<M>, "scope">): Rule {
  return { ...rule, scope: "encounter" } as unknown as Rule;
}
