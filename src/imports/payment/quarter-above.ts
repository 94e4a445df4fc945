import type { IsoDate } from "../../claims/dates.ts";
import { matchAbove } from "../headings.ts";
import { spokenDay } from "../values.ts";

/** The days that a line above the headings names: "Effective January 1, 2026 through March 31, 2026". */
export function quarterAbove(
  rows: readonly (readonly string[])[],
  start: number,
): { readonly from?: IsoDate; readonly until?: IsoDate } {
  const [, first = "", last = ""] =
    matchAbove(rows, start, /effective (\w+ \d+, ?\d{4}) through (\w+ \d+, ?\d{4})/i) ?? [];
  const from = spokenDay(first);
  const until = spokenDay(last);
  return from && until && from <= until ? { from, until } : {};
}
