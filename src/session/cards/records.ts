import type { IsoDate } from "../../claims/dates.ts";
import type { DatedValue } from "../../reference/dated.ts";
import type { Facts } from "../../reference/facts.ts";
import { hcpcsCodes, type HcpcsCode, type HcpcsCodes } from "../../reference/hcpcs-codes.ts";

/** A record of the HCPCS file, and the issue that says it. */
export interface FoundRecord {
  readonly record: HcpcsCode;
  readonly issue: DatedValue<HcpcsCodes>;
  /** The issue is older than the day, and none since says that the record was the same. */
  readonly isOld: boolean;
}

/**
 * The record of a code on a day: of the day's own issue; else of a later one that says it has not changed since; else of
 * the newest before.
 */
export function recordOn(code: string, on: IsoDate, facts: Facts): FoundRecord | undefined {
  const issues = facts.of(hcpcsCodes).values;
  const found = (issue: DatedValue<HcpcsCodes> | undefined, isOld: boolean): FoundRecord | undefined => {
    const record = issue?.value.of(code);
    return record && { record, issue: issue!, isOld };
  };
  const before = issues.filter(({ from }) => from <= on).at(-1);
  const isCurrent = before !== undefined && (before.value.edition.until ?? on) >= on;
  if (isCurrent) return found(before, false);
  const later = issues.find(({ from, value }) => from > on && value.of(code) !== undefined);
  const unchangedSince = later?.value.of(code)?.["Action date"];
  return unchangedSince !== undefined && unchangedSince <= on ? found(later, false) : found(before, true);
}

/** The newest record of a code, whatever the day. */
export function newestRecord(code: string, facts: Facts): FoundRecord | undefined {
  const issue = [...facts.of(hcpcsCodes).values].reverse().find(({ value }) => value.of(code) !== undefined);
  return issue && { record: issue.value.of(code)!, issue, isOld: false };
}
