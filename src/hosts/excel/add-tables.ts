import type { Pace } from "../../worksheet/host.ts";
import { freeSheetName, freeTableName } from "../../worksheet/own-sheet.ts";
import {
  headingRowOf,
  newCell,
  readyRows,
  type AddedTables,
  type NewColumn,
  type NewTable,
  type NewTables,
} from "../../worksheet/tables.ts";
import { openBook } from "./book.ts";
import { asText, cellInput } from "./cell-value.ts";
import { spansOf } from "./chunks.ts";
import { asFill } from "./clear.ts";
import { pointsOf } from "./column-width.ts";
import { usesDate1904 } from "./date-system.ts";
import { addSheet } from "./structure.ts";

/** Puts tables side by side on a new sheet at the end. If that fails the sheet is taken away again. */
export async function addTables(context: Excel.RequestContext, wanted: NewTables, pace?: Pace): Promise<AddedTables> {
  const headingRow = headingRowOf(wanted) - 1;
  const date1904 = hasDays(wanted) && (await usesDate1904(context));
  const { sheetNames, tableNames } = await openBook(context);
  const sheetName = freeSheetName(wanted.sheet, sheetNames);
  const sheet = await addSheet(context, sheetName);
  try {
    if (!wanted.isBare) writeHead(sheet, wanted);
    let left = 0;
    const added: string[] = [];
    for (const table of wanted.tables) {
      const name = freeTableName(table.name, tableNames);
      tableNames.add(name);
      await writeTable(context, sheet, table, { name, top: headingRow, left, date1904 }, pace);
      left += table.columns.length + 1;
      added.push(name);
    }
    sheet.freezePanes.freezeRows(headingRow + 1);
    await context.sync();
    return { sheet: sheetName, names: added };
  } catch (failure) {
    sheet.delete();
    await context.sync().catch(() => undefined);
    throw failure;
  }
}

function writeHead(sheet: Excel.Worksheet, { title, hint }: NewTables): void {
  const head = sheet.getRangeByIndexes(0, 0, 2, 1);
  head.values = [[asText(title)], [asText(hint)]];
  sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true;
}

/** Whether any cell is a day that the workbook has to count. */
function hasDays({ tables }: NewTables): boolean {
  return tables.some(({ columns, rows }) =>
    columns.some(({ format }, place) => format === "date" && rows.some((row) => typeof row[place] === "string")),
  );
}

interface Place {
  readonly name: string;
  /** Both counted from 0. */
  readonly top: number;
  readonly left: number;
  readonly date1904: boolean;
}

/** A table has one row at least. */
async function writeTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { columns, rows }: NewTable,
  { name, top, left, date1904 }: Place,
  pace: Pace | undefined,
): Promise<void> {
  const height = 1 + Math.max(1, rows.length);
  const values = [
    columns.map(({ heading }) => asText(heading)),
    ...rows.map((row) => columns.map((column, place) => cellInput(newCell(row[place] ?? null, column, date1904)))),
  ];
  for (const { start, count } of spansOf(values, 0)) {
    await pace?.(start, values.length);
    sheet.getRangeByIndexes(top + start, left, count, columns.length).values = values.slice(start, start + count);
    await send(context);
  }
  const table = sheet.tables.add(sheet.getRangeByIndexes(top, left, height, columns.length), true);
  table.name = name;
  table.style = "TableStyleMedium2";
  // After the contents: a cell that is formatted as text may keep the apostrophe that is to mark a text.
  columns.forEach((column, place) => prepareColumn(sheet, column, top, left + place, height));
}

const send = (context: Excel.RequestContext) => context.sync();

/** The format, the hint and the choices of a column, for its rows and those to come. */
function prepareColumn(sheet: Excel.Worksheet, column: NewColumn, top: number, at: number, height: number): void {
  const { heading, hint, refusal, choices, choicesAt, format, width } = column;
  const cells = sheet.getRangeByIndexes(top + 1, at, height - 1 + readyRows, 1);
  cells.format.columnWidth = pointsOf(width);
  if (format !== "number") cells.numberFormat = asFill(formats[format]);
  const source = choicesAt ?? choices?.join(",");
  if (hint === "" && refusal === "" && source === undefined) return;
  const { dataValidation } = cells;
  if (source !== undefined) dataValidation.rule = { list: { inCellDropDown: true, source } };
  else if (format === "date") dataValidation.rule = { date: { formula1: "1970-01-01", operator: "GreaterThan" } };
  else dataValidation.rule = anything;
  if (source !== undefined || format === "date") {
    dataValidation.errorAlert = { title: heading, message: refusal, showAlert: true, style: "Stop" };
  }
  if (hint === "") return;
  const prompt = { title: heading, message: hint, showPrompt: true };
  dataValidation.prompt = prompt;
  const head = sheet.getRangeByIndexes(top, at, 1, 1).dataValidation;
  head.rule = anything;
  head.prompt = prompt;
}

const formats = { date: "yyyy-mm-dd", money: "#,##0.00", text: "@" } as const;

/** A rule that lets everything in: a hint needs one. */
const anything = { custom: { formula: "=TRUE" } };
