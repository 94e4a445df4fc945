import type { IsoDate } from "../claims/dates.ts";
import type { Policies, ProfileId } from "../reference/policy.ts";
import type { Rule } from "../rules/rule.ts";

export interface ScrubOptions {
  readonly rules: readonly Rule[];
  /** The day of the check. */
  readonly asOf: IsoDate;
  /** One payer family for every line, whatever the sheet says. */
  readonly profile?: ProfileId | undefined;
  /** What is known of payers; the shipped families if absent. */
  readonly policies?: Policies | undefined;
  /** Worksheet rows asked for; the others only give context. */
  readonly onlyRows?: ((row: number) => boolean) | undefined;
  /** The lines are one row of a claim whose other rows are not here: only rules about single lines run. */
  readonly alone?: boolean | undefined;
}
