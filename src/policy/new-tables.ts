import type { Words } from "../words/words.ts";
import type { NewColumn, NewTable, NewTables } from "../worksheet/tables.ts";
import { columnsOf, policyTables, type Column, type PolicyTable } from "./columns.ts";
import { asCells, headingsOf, type PolicyContent } from "./records.ts";

/** Name of the sheet that new policy tables are put on. */
export const policySheet = "EchoScrub policy";

/** The tables of a policy, ready to be written on a new sheet; those of a kind that is there already are left out. */
export function newTables(
  content: PolicyContent,
  words: Words,
  date1904 = false,
  wanted: readonly PolicyTable[] = policyTables,
): NewTables {
  return {
    sheet: policySheet,
    title: words.say("policy.sheet.title"),
    hint: words.say("policy.sheet.hint", { tables: wanted.join(", ") }),
    tables: wanted.map((table) => newTable(table, content, words, date1904)),
  };
}

function newTable(table: PolicyTable, content: PolicyContent, words: Words, date1904: boolean): NewTable {
  const entries = content[table];
  const headings = headingsOf(table, entries);
  const known = new Map(columnsOf[table].map((column) => [column.heading, column]));
  return {
    name: table,
    columns: headings.map((heading) => newColumn(known.get(heading) ?? { heading, format: "text", width: 16 }, words)),
    rows: entries.map((entry) => asCells(table, headings, entry, date1904)),
  };
}

function newColumn(column: Omit<Column, "hint"> & Partial<Pick<Column, "hint">>, words: Words): NewColumn {
  const { heading, hint, choices, format } = column;
  return {
    heading,
    format,
    // The heading stands bold beside the arrow of its filter.
    width: Math.max(column.width, heading.length + 5),
    choices,
    hint: hint ? words.say(hint) : "",
    refusal: choices
      ? words.say("policy.refusal", { choices: choices.join(", ") })
      : format === "date"
        ? words.say("policy.refusal.day")
        : "",
  };
}
