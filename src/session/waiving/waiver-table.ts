import { toSerial, type IsoDate } from "../../claims/dates.ts";
import type { Words } from "../../words/words.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import { Problem } from "../../worksheet/problem.ts";
import { rowUnder, withHeadings } from "../../worksheet/table-rows.ts";
import type { NewColumn, NewTables, SheetTable } from "../../worksheet/tables.ts";
import type { Refuse } from "../columns.ts";
import { waiverKinds, type Waiver } from "./waiver.ts";

/** Names of the columns, which also tell the table wherever it stands. Published: they only grow. */
const waiverHeadings = [
  "Sheet",
  "Claim",
  "Date",
  "Code",
  "Rule",
  "Finding",
  "Reason",
  "Owner",
  "Until",
  "Made on",
  "Kind",
  "Row key",
] as const;

export type WaiverHeading = (typeof waiverHeadings)[number];

/** Without these nothing can be kept by a table. */
const telling: readonly WaiverHeading[] = ["Rule", "Finding", "Reason", "Until", "Row key"];

export const isWaiverTable = withHeadings(telling);

/** Why a sheet is not to be checked: nothing is on it but the waivers. */
export function onlyWaivers(tables: readonly SheetTable[]): Refuse {
  return ({ sheet, columns }) => {
    const own = tables.filter(({ cells }) => cells.sheet === sheet).flatMap(({ cells }) => cells.columns);
    const isOnly = own.length > 0 && columns.every((column) => own.includes(column));
    return isOnly ? new Problem({ key: "waivers.no-claims", data: { sheet } }) : undefined;
  };
}

/** A table for the waivers of a workbook, on a sheet of its own. */
export function waiverTable(words: Words, waivers: readonly Waiver[], date1904: boolean): NewTables {
  return {
    sheet: words.say("waivers.sheet"),
    title: words.say("waivers.sheet"),
    hint: words.say("waivers.sheet.hint"),
    tables: [
      {
        name: "Waivers",
        columns: waiverHeadings.map((heading) => columnFor(heading, words)),
        rows: waivers.map((waiver) => rowUnder(waiverHeadings, cellsOf(waiver, date1904))),
      },
    ],
  };
}

const widths: Partial<Record<WaiverHeading, number>> = { Rule: 28, Finding: 50, Reason: 44, "Row key": 24 };

function columnFor(heading: WaiverHeading, words: Words): NewColumn {
  const isDay = heading === "Date" || heading === "Until" || heading === "Made on";
  return {
    heading,
    hint: heading === "Row key" || heading === "Until" ? words.say(`waivers.hint.${heading}`) : "",
    refusal: words.say(isDay ? "waivers.day" : "waivers.kinds", { kinds: waiverKinds.join(", ") }),
    format: isDay ? "date" : "text",
    width: widths[heading] ?? 12,
    ...(heading === "Kind" ? { choices: waiverKinds } : {}),
  };
}

/** The rows of a table without some; each takes one row away, the first that is equal to it. */
export function without(
  { cells }: SheetTable,
  gone: readonly { readonly cells: readonly CellValue[] }[],
): readonly (readonly CellValue[])[] {
  const left = new Map<string, number>();
  for (const { cells: row } of gone) left.set(textOf(row), (left.get(textOf(row)) ?? 0) + 1);
  return cells.rows.slice(1).filter((row) => {
    const count = left.get(textOf(row)) ?? 0;
    left.set(textOf(row), count - 1);
    return count < 1;
  });
}

export function textOf(row: readonly CellValue[]): string {
  return JSON.stringify(row.map((cell) => cell ?? ""));
}

/** What the table says of a waiver, by heading. */
export function cellsOf(waiver: Waiver, date1904: boolean): Readonly<Record<WaiverHeading, CellValue>> {
  const day = (date: IsoDate | undefined) => (date === undefined ? null : toSerial(date, date1904));
  return {
    Sheet: waiver.sheet,
    Claim: waiver.claim,
    Date: day(waiver.date),
    Code: waiver.code,
    Rule: waiver.rule,
    Finding: waiver.finding,
    Reason: waiver.reason,
    Owner: waiver.owner,
    Until: day(waiver.until),
    "Made on": day(waiver.madeOn),
    Kind: waiver.kind,
    "Row key": waiver.key,
  };
}
