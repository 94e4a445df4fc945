import type { ClaimLine } from "../claims/claim-line.ts";
import type { Context, Messages } from "./context.ts";
import type { Common, Rule } from "./rule.ts";

/** What a rule about ties is given: all lines that it looks at and could read. */
export interface WholeSheet {
  readonly subjects: readonly ClaimLine[];
}

/** A rule about lines that have something to do with each other, wherever on the sheet they stand. */
export interface TieRule<M extends Messages> extends Common<M> {
  readonly scope: "sheet";
  /**
   * What ties a line to others: those that have a key in common, and whatever these have one in common with. What the
   * rule says of them hangs on no other line, so that after a change only they are seen again.
   */
  ties(line: ClaimLine, context: Pick<Context<M>, "hasColumn">): readonly string[];
  check(sheet: WholeSheet, context: Context<M>): void;
}

/** Lines that count for the same. */
export interface Tally {
  readonly first: ClaimLine;
  readonly count: number;
}

/** A rule that says something once for many lines: on the first of them. */
export interface TallyRule<M extends Messages> extends Common<M> {
  readonly scope: "sheet";
  /** For what a line counts; undefined for nothing. Nothing but the line itself decides it. */
  tally(line: ClaimLine, context: Context<M>): string | undefined;
  check(tally: Tally, context: Context<M>): void;
}

export type SheetRule<M extends Messages> = TieRule<M> | TallyRule<M>;

/** Declares a rule about lines of a sheet that are tied to each other. */
export function tieRule<const M extends Messages>(rule: Omit<TieRule<M>, "scope">): Rule {
  return { ...rule, scope: "sheet" } as unknown as Rule;
}

/** Declares a rule that says something once for many lines of a sheet. */
export function tallyRule<const M extends Messages>(rule: Omit<TallyRule<M>, "scope">): Rule {
  return { ...rule, scope: "sheet" } as unknown as Rule;
}
