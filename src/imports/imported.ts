import { isoDate, quarterOf, type IsoDate } from "../claims/dates.ts";
import type { ClaimType } from "../claims/lines.ts";
import type { PublicKind, PublicRow, PublicTable } from "../reference/public-table.ts";
import type { Phrase } from "../words/phrase.ts";
import { Problem } from "../words/problem.ts";
import type { ReadTable } from "./format.ts";
import type { FileName } from "./problems.ts";

/** What only the user can tell of tables. */
export type Question =
  { readonly about: "from"; readonly suggestion?: IsoDate; readonly year?: number } | { readonly about: "claim type" };

/** What was read of one kind of public file. */
export interface Imported {
  readonly kind: PublicKind;
  /** The files whose rows are in it. */
  readonly files: readonly FileName[];
  readonly tables: readonly ReadTable[];
  /** What the content does not tell, and has to be asked before there are tables. */
  readonly questions: readonly Question[];
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly warnings: readonly Phrase[];
}

/** A table as it is kept; where it came from is known to whoever opened the file. */
export type ImportedTable<K extends PublicKind = PublicKind> = Omit<PublicTable<K>, "origin">;

export interface Answers {
  /** First day of the days for which the file was published. */
  readonly from?: IsoDate | undefined;
  readonly claimType?: ClaimType | undefined;
}

/** The tables of what was read, with what the user said of them. Throws a Problem where an answer is missing or cannot be. */
export function tablesOf(imported: Imported, answers: Answers = {}): readonly ImportedTable[] {
  for (const question of imported.questions) check(imported, question, answers);
  return imported.tables.map((table) => {
    const from = table.from ?? answers.from!;
    const until = table.until ?? (table.from === undefined ? lastDay(table.kind, from) : undefined);
    const part = table.part ?? (isByClaimType(table.kind) ? answers.claimType : undefined);
    const rows = part === undefined ? table.rows : table.rows.map((row) => withClaimType(table.kind, row, part));
    const title = `${table.title}, ${editionName(table.kind, from)}`;
    return { kind: table.kind, ...(part !== undefined && { part }), title, from, ...(until && { until }), rows };
  });
}

function check({ tables }: Imported, question: Question, { from, claimType }: Answers): void {
  const { title } = tables[0]!;
  if (question.about === "claim type") {
    if (claimType === undefined) throw new Problem({ key: "imports.needs-claim-type", data: { title } });
    return;
  }
  if (from === undefined) throw new Problem({ key: "imports.needs-first-day", data: { title } });
  const example = question.suggestion ?? "2026-10-01";
  const [year, month, day] = from.split("-").map(Number);
  if (isoDate(year!, month!, day!) !== from)
    throw new Problem({ key: "imports.no-day", data: { text: from, example } });
  if (question.year !== undefined && year !== question.year) {
    throw new Problem({ key: "imports.outside", data: { day: from, year: String(question.year) } });
  }
  if (tables.some(({ kind }) => isQuarterly(kind)) && quarterOf(from).from !== from) {
    throw new Problem({ key: "imports.not-first-day", data: { day: from, example } });
  }
}

/** ICD-10-CM comes once or twice a year, and the coverage database each week. */
function isQuarterly(kind: PublicKind): boolean {
  return kind !== "diagnosis-codes" && kind !== "covered-diagnoses";
}

function lastDay(kind: PublicKind, from: IsoDate): IsoDate | undefined {
  return isQuarterly(kind) ? quarterOf(from).until : undefined;
}

/** Edits are published for practitioners and for outpatient hospitals. */
export function isByClaimType(kind: PublicKind): boolean {
  return kind === "procedure-edits" || kind === "unit-edits";
}

function withClaimType(kind: PublicKind, row: PublicRow, part: string): PublicRow {
  return isByClaimType(kind) ? { "Claim type": part, ...row } : row;
}

const months = "January February March April May June July August September October November December".split(" ");

/** An edition as people call it: October 2026; of a weekly one, the day. */
function editionName(kind: PublicKind, from: IsoDate): string {
  const [year, month, day] = from.split("-").map(Number);
  const name = `${months[month! - 1]} ${year}`;
  return kind === "covered-diagnoses" ? `${day} ${name}` : name;
}
