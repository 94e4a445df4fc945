import type { ClaimLine } from "../claims/claim-line.ts";
import type { CodeFamily } from "../claims/codes.ts";
import type { IsoDate } from "../claims/dates.ts";
import type { Encounter } from "../claims/encounter.ts";
import type { Field, Topic } from "../claims/fields.ts";
import type { Fix } from "../claims/fix.ts";
import type { ClaimType } from "../claims/lines.ts";
import type { Dated, Source } from "../reference/dated.ts";
import type { Disagreement } from "../reference/disagreement.ts";
import type { Edition } from "../reference/edition.ts";
import type { Policy, PolicyKey, PolicyValues, ProfileId } from "../reference/policy.ts";
import type { Phrase, SlotValue } from "../words/phrase.ts";
import type { SlotNames, SlotsOf } from "./slots.ts";

export type Severity = "error" | "warning" | "info";

/** What a rule looks at in one go: a line, all lines of a patient's day, or those of the whole sheet. */
export type Scope = "line" | "encounter" | "sheet";

/** What a rule says to a biller; printed on its page, in the pane and by `explain`. */
export interface RuleDocs {
  /** One sentence: what is wrong. */
  readonly summary: string;
  readonly why: string;
  readonly remedy: string;
  readonly limits?: readonly string[];
}

export type Messages = Readonly<Record<string, string>>;

type Said<M extends Messages, K extends keyof M> = [SlotNames<M[K]>] extends [never]
  ? { readonly message: K; readonly data?: undefined }
  : { readonly message: K; readonly data: SlotsOf<M[K]> };

/** A question that sources answer differently, with what each answer is worth on this line. */
export interface Dispute {
  readonly over: Disagreement;
  /** The answer that the line's payer follows, and where that stands; undefined if nobody has said. */
  readonly follows?: { readonly answer: string; readonly source: Source } | undefined;
  /** Dollars by answer, where they are known. */
  readonly amounts?: Readonly<Record<string, number>> | undefined;
}

export type Report<M extends Messages> = <K extends keyof M>(
  line: ClaimLine,
  finding: Said<M, K> & {
    readonly at: Topic;
    readonly severity?: Severity;
    readonly fix?: Fix | undefined;
    /** The list that the finding rests on: where it is not that of the date of service the finding says so. */
    readonly edition?: Edition | undefined;
    readonly dispute?: Dispute | undefined;
  },
) => void;

/** What a rule may ask and say while it looks. */
export interface Context<M extends Messages> {
  /** The day of the check: nothing later has happened yet. */
  readonly asOf: IsoDate;
  /** Whether the sheet has a column for a field. */
  hasColumn(field: Field): boolean;
  /**
   * The rules of the line's payer; of a payer that a line does not name nothing is known. What a rule needs to know it
   * declares in `asks`, or asks for.
   */
  policy(line: ClaimLine): Policy;
  /**
   * The family of whoever pays a line. A hospital's claim has the hospital's policy whoever pays, and this tells who does.
   * Undefined where the payer is blank.
   */
  payerFamily(line: ClaimLine): ProfileId | undefined;
  /**
   * One thing that is known of the line's payer. Where nobody has said it the line is not checked. For what matters on
   * some lines only; what always matters belongs into `asks`.
   */
  ask<K extends PolicyKey>(line: ClaimLine, key: K): PolicyValues[K] | undefined;
  readonly report: Report<M>;
  /** Says that the rule applies to this line and could not look. */
  notChecked(line: ClaimLine, reason: Phrase): void;
}

/** What a rule of scope `encounter` is given: the day, and those of its lines that the rule looks at. */
export interface Day {
  readonly encounter: Encounter;
  readonly subjects: readonly ClaimLine[];
}

/** What a rule of scope `sheet` is given: all lines that it looks at and could read. */
export interface WholeSheet {
  readonly subjects: readonly ClaimLine[];
}

interface Common<M extends Messages> {
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

export interface SheetRule<M extends Messages> extends Common<M> {
  readonly scope: "sheet";
  check(sheet: WholeSheet, context: Context<M>): void;
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

/** Declares a rule about all lines of a sheet. */
export function sheetRule<const M extends Messages>(rule: Omit<SheetRule<M>, "scope">): Rule {
  return { ...rule, scope: "sheet" } as unknown as Rule;
}

export type Slots = Readonly<Record<string, SlotValue>>;
