import type { Source } from "../reference/dated.ts";
import type { Words } from "../words/words.ts";
import type { Complaints } from "./complaints.ts";
import type { PolicyRow } from "./rows.ts";

/** Where a row of the policy stands and what it rests on, as findings quote it. A row without a source says so. */
export function sourceOf(row: PolicyRow, words: Words): Source {
  const link = row.text("Source");
  const reviewer = row.text("Reviewed by");
  const day = row.day("Reviewed on") ?? "";
  const title = [
    words.say("policy.source", { table: row.tableName, row: row.number }),
    ...(link === "" ? [words.say("policy.source.none")] : [link]),
    ...reviewSaid(reviewer, day, words),
  ].join(", ");
  // Only an address of the web becomes a link: whatever else somebody types stays text.
  return { title, href: /^https?:\/\/\S+$/i.test(link) ? link : "", readOn: day };
}

function reviewSaid(reviewer: string, day: string, words: Words): readonly string[] {
  if (reviewer === "") return day === "" ? [] : [words.say("policy.source.day", { day })];
  return [words.say(day === "" ? "policy.source.reviewer" : "policy.source.reviewed", { reviewer, day })];
}

/** Days of a row; a day that cannot be read, or an end before its beginning, is told. */
export function daysOf(row: PolicyRow, complaints: Complaints): Days {
  const from = dayIn(row, "From", complaints);
  const until = dayIn(row, "Until", complaints);
  if (from !== undefined && until !== undefined && until < from) {
    complaints.about(row, "Until", "policy.until-before-from", { from });
  }
  return { from, until };
}

export interface Days {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** Whether two rows have a day in common. */
export function haveCommonDay(a: Days, b: Days): boolean {
  const begins = (one: Days, other: Days) =>
    one.from === undefined || other.until === undefined || one.from <= other.until;
  return begins(a, b) && begins(b, a);
}

export function isInForce({ from, until }: Days, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** The day of the review is not needed, and a day that cannot be read is told all the same. */
export function checkReview(row: PolicyRow, complaints: Complaints): void {
  dayIn(row, "Reviewed on", complaints);
}

function dayIn(row: PolicyRow, heading: string, complaints: Complaints): string | undefined {
  if (row.isBlank(heading)) return undefined;
  const day = row.day(heading);
  if (day === undefined) complaints.about(row, heading, "policy.bad-day");
  return day;
}
