import { SSF } from "@e965/xlsx";
import type { Area } from "../model/area.ts";
import { setInputs } from "../model/edit.ts";
import { CellError } from "../model/errors.ts";
import { parseInput } from "../model/input.ts";
import type { Sheet } from "../model/sheet.ts";
import { resizeTable } from "../model/table.ts";
import { displayText } from "../model/text.ts";

const { is_date: isDateFormat }: { is_date(format: string): boolean } = SSF;

/** What a cell shows while it is edited: its formula, or its value as one would type it. */
export function editableText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells.get(row, column);
  if (!cell) return "";
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  const format = sheet.cellFormat(row, column).numberFormat ?? "General";
  if (value instanceof CellError) return value.code;
  if (typeof value === "number") {
    if (isDateFormat(format)) return displayText(value, value % 1 === 0 ? "m/d/yyyy" : "m/d/yyyy h:mm");
    return format.includes("%") ? `${String(Number((value * 100).toPrecision(15)))}%` : displayText(value, "General");
  }
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isReadOtherwise(value, format) ? `'${value}` : value;
}

/** The formula of the active cell, or of the cell that fills it, for the formula bar. */
export function spilledFormula(sheet: Sheet, row: number, column: number): string | undefined {
  return sheet.cells.get(row, column)?.spilledFrom?.formula;
}

export function writeText(sheet: Sheet, area: Area, text: string): void {
  if (text !== "") takeIntoTable(sheet, area);
  setInputs(sheet, area, [[text]]);
}

/** What is typed right below a table becomes its next row, as in Excel. */
function takeIntoTable(sheet: Sheet, { top, left }: Area): void {
  const above = sheet.tables.find(({ area, showTotals }) => {
    return !showTotals && area.bottom === top - 1 && area.left <= left && left <= area.right;
  });
  if (!above || sheet.tableAt({ ...above.area, top, bottom: top })) return;
  const { area } = above;
  const isFree = !sheet.usedArea(true, { ...area, top, bottom: top });
  if (isFree) resizeTable(above, { ...area, bottom: top });
}

/** A text that would become a number, a date or a formula if it were typed without an apostrophe. */
function isReadOtherwise(text: string, format: string): boolean {
  if (text === "" || format === "@") return false;
  const read = parseInput(text, format);
  return read.formula !== undefined || read.value !== text;
}
