import { addDays } from "../../claims/dates.ts";
import type { DatedValue } from "../dated.ts";
import { diagnosisCodesOf, diagnosisList, type DiagnosisList } from "../diagnosis-codes.ts";
import type { PublicTable } from "../public-table.ts";
import { issueOf, withIssues } from "./issues.ts";

/** The codes of a year are new on 1 October: after its last day a list is an old one until the next was imported. */
export function importedDiagnosisList(tables: readonly PublicTable<"diagnosis-codes">[]) {
  const issues = tables.map(issue);
  return withIssues(diagnosisList, [...issues.flatMap(afterwards), ...issues]);
}

type Issue = DatedValue<DiagnosisList>;

function issue(table: PublicTable<"diagnosis-codes">): Issue {
  const { from, edition, source } = issueOf(table);
  const billable = table.rows.filter(({ Billable }) => Billable === "yes");
  const codes = diagnosisCodesOf(
    billable.map(({ Code }) => String(Code)),
    new Set(),
  );
  const value = { ...codes, edition: edition.name, outdated: false, dividedSince: false };
  return { from, ...(edition.until && { until: edition.until }), value, source };
}

function afterwards({ until, value, source }: Issue): readonly Issue[] {
  return until === undefined ? [] : [{ from: addDays(until, 1), value: { ...value, outdated: true }, source }];
}
