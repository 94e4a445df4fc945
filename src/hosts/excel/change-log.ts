import type { ChangeLog } from "../../worksheet/journal.ts";
import { freeSheetName } from "../../worksheet/own-sheet.ts";
import { cellInput } from "./cell-value.ts";
import { addSheet } from "./structure.ts";

/** By this name the table is found again, whatever its sheet is called now. */
const tableName = "EchoScrubChangeLog";

/** Lines that travel in one go. */
const chunk = 1_000;

/** Points of a column. */
const width = 120;

/** Adds lines at the end of the table of changes. A column that the user took out of it stays out. */
export async function appendToLog(context: Excel.RequestContext, { sheet, headings, lines }: ChangeLog): Promise<void> {
  if (lines.length === 0) return;
  const known = context.workbook.tables.getItemOrNullObject(tableName);
  known.columns.load("items/name");
  await context.sync();
  const rows = lines.map((line) => line.map(cellInput));
  if (known.isNullObject) {
    const table = await newTable(context, sheet, headings, rows.slice(0, chunk));
    return addRows(context, table, rows.slice(chunk));
  }
  const places = known.columns.items.map(({ name }) => headings.indexOf(name));
  return addRows(
    context,
    known,
    rows.map((row) => places.map((place) => row[place] ?? "")),
  );
}

type Cell = string | number | boolean;

async function newTable(
  context: Excel.RequestContext,
  wanted: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Excel.Table> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const names = worksheets.items.map(({ name }) => name);
  const sheet = await addSheet(context, freeSheetName(wanted, names));
  const whole = sheet.getRangeByIndexes(0, 0, 1 + rows.length, headings.length);
  whole.values = [[...headings], ...rows.map((row) => [...row])];
  whole.format.columnWidth = width;
  const table = sheet.tables.add(whole, true);
  table.name = tableName;
  table.style = "TableStyleMedium2";
  sheet.freezePanes.freezeRows(1);
  await context.sync();
  return table;
}

async function addRows(context: Excel.RequestContext, table: Excel.Table, rows: readonly (readonly Cell[])[]) {
  for (let start = 0; start < rows.length; start += chunk) {
    table.rows.add(
      undefined,
      rows.slice(start, start + chunk).map((row) => [...row]),
    );
    await send(context);
  }
}

const send = (context: Excel.RequestContext) => context.sync();
