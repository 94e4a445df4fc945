import type { ClaimLine } from "../claims/claim-line.ts";
import type { IsoDate } from "../claims/dates.ts";
import type { Field, Topic } from "../claims/fields.ts";
import type { Fix } from "../claims/fix.ts";
import type { Source } from "../reference/dated.ts";
import type { Disagreement } from "../reference/disagreement.ts";
import type { Edition } from "../reference/edition.ts";
import type { Policy, PolicyKey, PolicyValues, ProfileId } from "../reference/policy.ts";
import type { Phrase, SlotValue } from "../words/phrase.ts";
import type { SlotNames, SlotsOf } from "./slots.ts";

export type Severity = "error" | "warning" | "info";

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
    /** Other lines that it is about as well: whoever looks into it wants to see them. */
    readonly beside?: readonly ClaimLine[] | undefined;
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

export type Slots = Readonly<Record<string, SlotValue>>;
