import type { IsoDate } from "../claims/dates.ts";
import type { Source } from "./dated.ts";

/** One issue of a public table, and the days for which its publisher published it; no last day if it is still open. */
export interface Edition {
  /** As a finding names it: "NCCI medically unlikely edits, July 2024". */
  readonly name: string;
  readonly from: IsoDate;
  readonly until: IsoDate | undefined;
}

/** How a shipped table notes one of its issues. */
export interface Issue {
  readonly name: string;
  readonly from: IsoDate;
  readonly until?: IsoDate | null;
  readonly readOn?: IsoDate;
  readonly href?: string;
}

/** What is said of an issue of a shipped table beside its values: the edition, and where it stands. */
export function issued(
  table: { readonly title: string; readonly href: string; readonly readOn: IsoDate },
  issue: Issue,
): { readonly from: IsoDate; readonly edition: Edition; readonly source: Source } {
  const { from, until, readOn = table.readOn, href = table.href } = issue;
  const title = `${table.title}, ${issue.name}`;
  return {
    from,
    edition: { name: title.replace(/^CMS /, ""), from, until: until ?? undefined },
    source: { title, href, readOn },
  };
}
