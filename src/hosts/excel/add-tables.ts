import { freeSheetName, freeTableName } from "../../worksheet/own-sheet.ts";
import {
  newHeadingRow,
  readyRows,
  type AddedTables,
  type NewColumn,
  type NewTable,
  type NewTables,
} from "../../worksheet/tables.ts";
import { openBook } from "./book.ts";
import { asText, cellInput } from "./cell-value.ts";
import { asFill } from "./clear.ts";
import { pointsOf } from "./column-width.ts";
import { addSheet } from "./structure.ts";

/** Counted from 0. */
const headingRow = newHeadingRow - 1;

/** Puts tables side by side on a new sheet at the end. If that fails the sheet is taken away again. */
export async function addTables(context: Excel.RequestContext, wanted: NewTables): Promise<AddedTables> {
  const { sheetNames, tableNames } = await openBook(context);
  const sheetName = freeSheetName(wanted.sheet, sheetNames);
  const sheet = await addSheet(context, sheetName);
  try {
    writeHead(sheet, wanted);
    let left = 0;
    const added = wanted.tables.map((table) => {
      const name = freeTableName(table.name, tableNames);
      tableNames.add(name);
      writeTable(sheet, table, name, left);
      left += table.columns.length + 1;
      return name;
    });
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

/** A table has one row at least. */
function writeTable(sheet: Excel.Worksheet, { columns, rows }: NewTable, name: string, left: number): void {
  const height = 1 + Math.max(1, rows.length);
  const whole = sheet.getRangeByIndexes(headingRow, left, height, columns.length);
  const blank = columns.map(() => "");
  whole.values = [
    columns.map(({ heading }) => asText(heading)),
    ...(rows.length > 0 ? rows.map((row) => columns.map((_, place) => cellInput(row[place] ?? null))) : [blank]),
  ];
  const table = sheet.tables.add(whole, true);
  table.name = name;
  table.style = "TableStyleMedium2";
  // After the contents: a cell that is formatted as text may keep the apostrophe that is to mark a text.
  columns.forEach((column, place) => prepareColumn(sheet, column, left + place, height));
}

/** The format, the hint and the choices of a column, for its rows and those to come. */
function prepareColumn(sheet: Excel.Worksheet, column: NewColumn, at: number, height: number): void {
  const { heading, hint, refusal, choices, choicesAt, format, width } = column;
  const cells = sheet.getRangeByIndexes(headingRow + 1, at, height - 1 + readyRows, 1);
  cells.format.columnWidth = pointsOf(width);
  if (format === "date") cells.numberFormat = asFill("yyyy-mm-dd");
  if (format === "text") cells.numberFormat = asFill("@");
  const { dataValidation } = cells;
  const source = choicesAt ?? choices?.join(",");
  if (source !== undefined) dataValidation.rule = { list: { inCellDropDown: true, source } };
  else if (format === "date") dataValidation.rule = { date: { formula1: "1970-01-01", operator: "GreaterThan" } };
  else dataValidation.rule = anything;
  if (source !== undefined || format === "date") {
    dataValidation.errorAlert = { title: heading, message: refusal, showAlert: true, style: "Stop" };
  }
  if (hint === "") return;
  const prompt = { title: heading, message: hint, showPrompt: true };
  dataValidation.prompt = prompt;
  const head = sheet.getRangeByIndexes(headingRow, at, 1, 1).dataValidation;
  head.rule = anything;
  head.prompt = prompt;
}

/** A rule that lets everything in: a hint needs one. */
const anything = { custom: { formula: "=TRUE" } };
