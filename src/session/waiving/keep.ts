import { ClaimLine } from "../../claims/claim-line.ts";
import { addDays, type IsoDate } from "../../claims/dates.ts";
import type { Finding } from "../../scrub/report.ts";
import type { Words } from "../../words/words.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import type { EditingHost } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import { withMore } from "../../worksheet/table-rows.ts";
import type { SheetTable } from "../../worksheet/tables.ts";
import type { Checked } from "../check-sheet.ts";
import { messageOf } from "../finding-words.ts";
import { findingKeys } from "./waive.ts";
import { cellsOf, isWaiverTable, textOf, waiverTable, without } from "./waiver-table.ts";
import type { Waiver } from "./waiver.ts";

/** Why findings are kept, by whom, and how long. */
export type About = Pick<Waiver, "reason" | "owner" | "until" | "madeOn" | "kind">;

/** A finding is not kept for good unless somebody wants it so. */
export function usualEnd(today: IsoDate): IsoDate {
  return addDays(today, 30);
}

/** Waivers of some findings; those that are kept already get none. */
export function waiversOf(
  checked: Checked,
  findings: readonly Finding[],
  about: About,
  words: Words,
): readonly Waiver[] {
  const keyOf = findingKeys(checked.report);
  return findings
    .filter((finding) => !checked.waivedBy(finding))
    .map((finding) => {
      const line = new ClaimLine(checked.lines, finding.line);
      return {
        sheet: checked.sheet,
        claim: line.value("claimId") ?? line.value("patientId") ?? "",
        date: line.dos,
        code: line.code,
        rule: finding.rule.id,
        finding: messageOf(finding, words),
        key: keyOf(finding),
        ...about,
      };
    });
}

/** The rows of the table of waivers before and after a change of it, so that it can be taken back. */
export interface TableChange {
  readonly before: readonly (readonly CellValue[])[];
  readonly after: readonly (readonly CellValue[])[];
}

/** Writes waivers below the earlier ones; the first of a workbook get a sheet of their own. */
export async function keep(
  host: EditingHost,
  waivers: readonly Waiver[],
  words: Words,
  date1904: boolean,
): Promise<TableChange> {
  const [table] = await host.readTables(isWaiverTable);
  if (table) {
    const more = waivers.map((waiver) => cellsOf(waiver, table.cells.date1904));
    await host.replaceRows(table, withMore(table, more));
    return { before: rowsOf(table), after: await rowsNow(host) };
  }
  await host.addTables(waiverTable(words, waivers, date1904));
  return { before: [], after: await rowsNow(host) };
}

/** Takes rows out of every table of waivers that has them; whatever became of the table meanwhile stays. */
export async function drop(
  host: EditingHost,
  gone: readonly { readonly cells: readonly CellValue[] }[],
): Promise<TableChange> {
  const tables = await host.readTables(isWaiverTable);
  const before = tables.flatMap(rowsOf);
  for (const table of tables) {
    const rest = without(table, gone);
    if (rest.length < table.cells.rows.length - 1) await host.replaceRows(table, rest);
  }
  return { before, after: await rowsNow(host) };
}

/** Puts the table back, unless somebody changed it since. */
export async function takeBack(host: EditingHost, { before, after }: TableChange): Promise<void> {
  const tables = await host.readTables(isWaiverTable);
  const [table] = tables;
  const isAsLeft = tables.length === 1 && textOfRows(tables.flatMap(rowsOf)) === textOfRows(after);
  if (!table || !isAsLeft) throw new Problem({ key: "waivers.changed" });
  await host.replaceRows(table, before);
}

async function rowsNow(host: EditingHost): Promise<readonly (readonly CellValue[])[]> {
  return (await host.readTables(isWaiverTable)).flatMap(rowsOf);
}

function rowsOf({ cells }: SheetTable): readonly (readonly CellValue[])[] {
  return cells.rows.slice(1);
}

function textOfRows(rows: readonly (readonly CellValue[])[]): string {
  return rows.map(textOf).join("\n");
}
