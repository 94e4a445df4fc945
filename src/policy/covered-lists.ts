import { familyOf, familyUnder, eitherFamily, hasDiagnosisShape, type CodeFamily } from "../claims/codes.ts";
import { addDays, type IsoDate } from "../claims/dates.ts";
import type { CoveredList } from "../reference/policy.ts";
import type { Words } from "../words/words.ts";
import type { Complaints } from "./complaints.ts";
import type { PolicyRow } from "./rows.ts";
import { checkReview, daysOf, isInForce, sourceOf, type Days } from "./source.ts";
import { codeOf } from "./wordings.ts";

interface CoveredRow extends Days {
  /** A code, or what codes begin with. */
  readonly diagnosis: string;
  readonly isStem: boolean;
  /** Undefined for every procedure. */
  readonly procedure: string | undefined;
  readonly row: PolicyRow;
}

/** The user's own lists of covered diagnoses, by name in lower case. */
export function readCoveredLists(
  rows: readonly PolicyRow[],
  complaints: Complaints,
  words: Words,
): ReadonlyMap<string, CoveredList> {
  const found = new Map<string, { name: string; rows: CoveredRow[] }>();
  for (const row of rows) {
    const name = row.text("List");
    const read = readCoveredRow(row, complaints);
    if (name === "") complaints.about(row, "List", "policy.no-list");
    else if (/[,;]/.test(name)) complaints.about(row, "List", "policy.bad-list");
    if (!read || name === "") continue;
    const list = found.get(name.toLowerCase());
    if (list) list.rows.push(read);
    else found.set(name.toLowerCase(), { name, rows: [read] });
  }
  return new Map([...found].map(([key, list]) => [key, coveredList(list.name, list.rows, words)]));
}

function readCoveredRow(row: PolicyRow, complaints: Complaints): CoveredRow | undefined {
  const days = daysOf(row, complaints);
  checkReview(row, complaints);
  const code = row.text("Code");
  const procedure = codeOf(code);
  if (code !== "" && !procedure) complaints.about(row, "Code", "policy.bad-code");
  const written = row.text("Diagnosis").toUpperCase();
  const isStem = written.endsWith("*");
  const diagnosis = dotted(isStem ? written.slice(0, -1) : written);
  const isMeant = isStem ? /^[A-Z]\d(?:[0-9A-Z](?:\.[0-9A-Z]{0,4})?)?$/.test(diagnosis) : hasDiagnosisShape(diagnosis);
  if (!isMeant)
    return complaints.about(row, "Diagnosis", written === "" ? "policy.no-diagnosis" : "policy.bad-diagnosis");
  return { diagnosis: diagnosis.replace(/\.$/, ""), isStem, procedure, row, ...days };
}

/** Lists often leave the dot out. */
function dotted(code: string): string {
  return /^[A-Z]\d[0-9A-Z]{2,5}$/.test(code) ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}

/** A list that rests on published pages row by row is taken for the payer's own. */
function coveredList(name: string, rows: readonly CoveredRow[], words: Words): CoveredList {
  const sources = rows.map(({ row }) => sourceOf(row, words));
  const first = earliest(rows);
  const known = new Map<string, CodeFamily | undefined>();
  const turns = turningDays(rows);
  return {
    name,
    source: sources[0]!,
    edition: { name, from: first, until: latest(rows) },
    official: sources.every(({ href }) => href !== ""),
    listFor(procedure, on) {
      // Between two turns the list stays the same, so it is made once for each procedure.
      const key = `${procedure} ${turns.findIndex((day) => day > on)}`;
      if (!known.has(key)) known.set(key, familyOn(name, rows, procedure, on));
      return known.get(key);
    },
  };
}

function familyOn(name: string, rows: readonly CoveredRow[], procedure: string, on: IsoDate): CodeFamily | undefined {
  const speaking = rows.filter((row) => (row.procedure ?? procedure) === procedure && isInForce(row, on));
  if (speaking.length === 0) return undefined;
  const ofKind = (isStem: boolean) => speaking.filter((row) => row.isStem === isStem).map(({ diagnosis }) => diagnosis);
  return eitherFamily(name, familyOf(name, ofKind(false)), familyUnder(name, ofKind(true)));
}

/** Days on which something of the list begins, or no longer counts. */
function turningDays(rows: readonly Days[]): readonly IsoDate[] {
  const days = rows.flatMap(({ from, until }) => [...(from ? [from] : []), ...(until ? [addDays(until, 1)] : [])]);
  return [...new Set(days)].sort();
}

/** A list without a first day speaks of every day that a claim can have. */
function earliest(rows: readonly Days[]): IsoDate {
  return rows.map(({ from }) => from ?? "1900-01-01").sort()[0]!;
}

function latest(rows: readonly Days[]): IsoDate | undefined {
  if (rows.some(({ until }) => until === undefined)) return undefined;
  return rows
    .map(({ until }) => until!)
    .sort()
    .at(-1);
}
