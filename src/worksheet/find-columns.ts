import { topicOf, type Field } from "../claims/fields.ts";
import { columnLetters, type CellValue, type SheetCells } from "./cells.ts";
import { headingsFingerprint } from "./fingerprint.ts";
import { assign } from "./headings/assign.ts";
import { below, candidatesOf } from "./headings/columns.ts";
import { evidenceFor } from "./headings/evidence.ts";
import { findGroups } from "./headings/groups.ts";
import { findHeaderRow, searched, type HeaderRow } from "./headings/header-row.ts";
import { meaningsOf } from "./headings/meaning.ts";
import { ColumnProblem, type Corrections, type Heading, type Mapping, type Question } from "./mapping.ts";
import { Problem } from "./problem.ts";
import { isBlank } from "./rows.ts";

/** What the user chose before on a sheet with the same headings. */
export type Remembered = (fingerprint: string) => Corrections | undefined;

/** Without these nothing can be checked: where several columns may hold one, the user is asked first. */
const required: readonly Field[] = ["code", "dos", "units"];

/** Finds the headings of a sheet and what the columns below them hold. Throws a Problem if nothing can be checked. */
export function findColumns(cells: SheetCells, corrections: Corrections | Remembered = {}): Mapping {
  const { sheet } = cells;
  if (!cells.rows.some((row) => !row.every(isBlank))) throw new Problem({ key: "sheet.empty", data: { sheet } });
  const header = findHeaderRow(cells);
  if (!header) throw new Problem({ key: "sheet.no-headings", data: { sheet, rows: searched } });
  const fingerprint = fingerprintOf(header.headings);
  const choice = (typeof corrections === "function" ? corrections(fingerprint) : corrections) ?? {};
  const mapping = { headerRow: header.row, headings: header.headings, fingerprint, ...mapped(cells, header, choice) };
  demandCode(cells, mapping);
  const first = Math.max(0, header.row + 1 - cells.firstRow);
  if (cells.rows.every((row, index) => index < first || row.every(isBlank))) {
    throw new Problem({ key: "sheet.no-lines", data: { sheet, row: header.row } });
  }
  return mapping;
}

/** The headings that are known tell the sheet again; columns that somebody adds beside the data do not. */
function fingerprintOf(headings: readonly Heading[]): string {
  const known = headings.filter(({ heading }) => meaningsOf(heading).length > 0);
  return headingsFingerprint(known.length > 0 ? known : headings);
}

function mapped(
  cells: SheetCells,
  { row, headings }: HeaderRow,
  choice: Corrections,
): Pick<Mapping, "columns" | "layout" | "slots" | "questions"> {
  const chosen = Object.entries(choice) as [Field, number | null][];
  const columns = new Map<Field, readonly number[]>();
  for (const [field, column] of chosen) {
    if (column === null) continue;
    if (!cells.columns.includes(column)) throw noSuchColumn(cells.sheet, field, column);
    columns.set(field, [column]);
  }
  const taken = new Set<number | null>(chosen.map(([, column]) => column));
  const candidates = candidatesOf(cells, headings, row).filter(({ column }) => !taken.has(column));
  const groups = choice.code === undefined ? findGroups(cells, row, candidates) : undefined;
  for (const [field, own] of groups?.columns ?? []) {
    if (choice[field] === undefined) columns.set(field, own);
    for (const column of own) taken.add(column);
  }
  const rest = candidates.filter(({ column }) => !taken.has(column));
  const refused = new Set(chosen.flatMap(([field, column]) => (column === null ? field : [])));
  const single = assign(cells, row, rest, new Set(columns.keys()), refused);
  for (const [field, column] of single.columns) columns.set(field, [column]);
  return {
    columns,
    layout: groups ? "claim" : "line",
    slots: groups?.slots ?? 1,
    questions: single.questions,
  };
}

function demandCode(cells: SheetCells, mapping: Mapping): void {
  const question = mapping.questions.find(({ field }) => required.includes(field));
  const { sheet } = cells;
  if (question) {
    const data = { sheet, columns: shown(question), field: { key: `field.${topicOf(question.field)}` } } as const;
    throw new ColumnProblem({ key: "sheet.which-column", data }, question, mapping);
  }
  if (mapping.columns.has("code")) return;
  const guess: Question = { field: "code", candidates: columnsOfCodes(cells, mapping) };
  const data = { sheet, row: mapping.headerRow, columns: shown(guess) };
  const key = guess.candidates.length > 0 ? "sheet.no-code-but" : "sheet.no-code";
  throw new ColumnProblem({ key, data }, guess, mapping);
}

/** Columns that nothing is known of and whose values look like codes. */
function columnsOfCodes(cells: SheetCells, { headerRow, columns, headings }: Mapping): readonly Heading[] {
  const known = new Set([...columns.values()].flat());
  return cells.columns.flatMap((column, place) => {
    if (known.has(column)) return [];
    const values: Iterable<CellValue> = below(cells, headerRow, place);
    const { filled, share } = evidenceFor("code", values, cells.date1904, false);
    if (filled === 0 || (share ?? 0) < 0.8) return [];
    return { column, heading: headings.find((other) => other.column === column)?.heading ?? "" };
  });
}

function shown({ candidates }: Question): string {
  const names = candidates.map(({ column, heading }) => columnLetters(column) + (heading && ` “${heading}”`));
  return names.join(", ");
}

function noSuchColumn(sheet: string, field: Field, column: number): Problem {
  const data = { sheet, column: columnLetters(column), field: { key: `field.${topicOf(field)}` } } as const;
  return new Problem({ key: "sheet.no-such-column", data });
}
