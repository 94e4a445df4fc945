import type { IsoDate } from "../../claims/dates.ts";
import { rules } from "../../rules/index.ts";
import type { Rule } from "../../rules/rule.ts";
import { quotedSheet, type CellValue } from "../../worksheet/cells.ts";
import type { EditingHost } from "../../worksheet/host.ts";
import { newHeadingRow, type NewTables, type SheetTable } from "../../worksheet/tables.ts";

/** What the practice sheet is made from: it is a file of its own, fetched when somebody wants to practise. */
export interface PracticeContent {
  readonly practice: NewTables;
  /** The names of mistakes that an answer is chosen from. */
  readonly names: NewTables;
}

/** The day on which the planted mistakes are mistakes: later the time to file the claims would be over too. */
export const practiceDay: IsoDate = "2026-11-21" as IsoDate;

/** Headings by which the practice sheet is known again, whatever it is called. */
export const answerHeading = "Your answer";
const practiceHeadings = [answerHeading, "Acct #", "Proc Code"];

/** The answer that nothing is wrong with a row. */
export const fine = "Fine";

/** The name of a mistake in plain words, as an answer gives it. */
export function answerOf({ docs }: Rule): string {
  return docs.summary.replace(/\.$/, "");
}

const ruleByAnswer = new Map(rules.map((rule) => [answerOf(rule).toLowerCase(), rule]));

/** The rule that an answer names; undefined for one that names none. */
export function ruleOfAnswer(answer: string): Rule | undefined {
  return ruleByAnswer.get(answer.trim().replace(/\.$/, "").toLowerCase());
}

function isPracticeTable(headings: readonly CellValue[]): boolean {
  return practiceHeadings.every((heading) => headings.includes(heading));
}

/** The practice sheets of a workbook, the latest last. */
export function practiceTables(host: EditingHost): Promise<readonly SheetTable[]> {
  return host.readTables(isPracticeTable);
}

/** Puts the practice sheet, and the names that its answers are chosen from, on new sheets at the end; shows the first answer. */
export async function addPractice(host: EditingHost, { practice, names }: PracticeContent): Promise<string> {
  const { sheet: named } = await host.addTables(names);
  const { sheet } = await host.addTables(offering(practice, named, names.tables[0]!.rows.length));
  await host.reveal({ sheet, row: firstRow, column: 1 });
  return sheet;
}

/** Of new tables, the row below the headings. */
const firstRow = newHeadingRow + 1;

/** With the answers offered from the sheet of names. */
export function offering(practice: NewTables, sheet: string, count: number): NewTables {
  const choicesAt = `=${quotedSheet(sheet)}!$A$${firstRow}:$A$${firstRow + count - 1}`;
  const tables = practice.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => (column.heading === answerHeading ? { ...column, choicesAt } : column)),
  }));
  return { ...practice, tables };
}
