import { openFile } from "../../hosts/file/open-file.ts";
import { readWorkbook } from "../../hosts/file/package/workbook.ts";
import type { FileWorkbook } from "../../hosts/file/workbook.ts";
import type { XlsxWorkbook } from "../../hosts/file/xlsx.ts";
import { addConditionalFormat } from "../model/conditional-format.ts";
import { cellArea } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import { growRow } from "../model/edit.ts";
import { plainFormat } from "../model/format.ts";
import { defineName } from "../model/names.ts";
import type { Sheet } from "../model/sheet.ts";
import { addTable } from "../model/table.ts";
import { keepValidation } from "../model/validation.ts";
import { Workbook } from "../model/workbook.ts";
import { modelValue, pageArea } from "./cell-values.ts";
import { from1904 } from "./date-system.ts";
import { fromFileFormula } from "./formula-names.ts";
import { linesOf } from "./lines.ts";
import { isPageName } from "./names.ts";
import { readCharts } from "./read-charts.ts";
import { readFormats } from "./read-formats.ts";
import type { FileFormats } from "./read-formats.ts";
import { readLayout } from "./read-layout.ts";
import type { SheetLayout } from "./read-layout.ts";
import type { FileOrigin } from "./save-workbook.ts";
import { readSettings } from "./settings.ts";

/** A workbook on the page, and the file it came from. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly origin: FileOrigin;
}

/** Opens a file of any kind that the command line reads. Throws a Problem that says in one sentence why not. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  const file = await openFile(bytes, name);
  const workbook = new Workbook(name);
  const sheets = new Map<Sheet, string>();
  for (const { name: sheetName, isVisible } of file.sheets) {
    const sheet = workbook.addSheet(sheetName);
    sheets.set(sheet, sheetName);
    if (!isVisible) sheet.visibility = "Hidden";
  }
  // Delimited text has no looks, and making a package of it would take long.
  if (file.format === "csv") for (const [sheet] of sheets) fillText(sheet, file);
  else fillWorkbook(workbook, file.toXlsx());
  const active = workbook.sheet(file.activeSheet);
  if (active) workbook.activate(active);
  const charts = new Map(workbook.sheets.map((sheet) => [sheet, sheet.charts.flatMap(({ origin }) => origin ?? [])]));
  return { workbook, origin: { bytes, name, sheets, charts } };
}

function fillWorkbook(workbook: Workbook, file: XlsxWorkbook): void {
  const part = readWorkbook(file.package);
  const formats = readFormats(file.package, part.part);
  for (const sheet of workbook.sheets) fillSheet(sheet, file, formats);
  readSettings(file.package, workbook);
  for (const { name: defined, refersTo, sheetIndex } of part.names) {
    const scope = part.sheets.find(({ index }) => index === sheetIndex)?.name;
    if (isPageName(defined)) addName(workbook, defined, refersTo, scope);
  }
}

function fillSheet(sheet: Sheet, file: XlsxWorkbook, formats: FileFormats): void {
  const layout = readLayout(file.package, file.sheetPart(sheet.name).part);
  for (const { row, column, style } of layout.styles) {
    sheet.cells.ensure(row, column).format = formats.cells[style] ?? plainFormat;
  }
  fillCells(sheet, file);
  for (const [at, line] of linesOf(layout.columns, formats.cells)) sheet.columns.set(at, line);
  for (const [at, line] of linesOf(layout.rows, formats.cells)) sheet.rows.set(at, line);
  growRows(sheet, layout, formats);
  sheet.frozen = layout.frozen;
  sheet.showGridlines = layout.showGridlines;
  sheet.merges = layout.merges.map((area) => sheet.track(area));
  if (layout.isProtected) sheet.protection = { options: {}, password: undefined };
  for (const table of file.tables(sheet.name)) {
    const made = addTable(sheet, pageArea(table.area), table.headerRows > 0, table.name);
    made.showTotals = table.totalsRows > 0;
  }
  readCharts(file.package, file.sheetPart(sheet.name).part, sheet);
  addRules(sheet, layout, formats);
  for (const { areas, choices, prompt } of layout.hints) {
    const rule = choices === undefined ? undefined : { list: { source: choices } };
    if (rule || prompt) keepValidation(sheet, areas, { rule, prompt });
  }
  layout.arrays.forEach((area) => addSpill(sheet, area));
}

function growRows(sheet: Sheet, { styles }: SheetLayout, formats: FileFormats): void {
  for (const { row, column, style } of styles) {
    const { fontSize = 11 } = formats.cells[style] ?? plainFormat;
    if (sheet.value(row, column) !== "") growRow(sheet, row, fontSize);
  }
}

/** Points of a standard column, of a letter, and the widest that text makes a column. */
const width = { standard: 48, letter: 5.5, most: 220 };

/** Columns of delimited text have no width of their own: they get one that shows what stands in their first rows. */
function fillText(sheet: Sheet, file: FileWorkbook): void {
  fillCells(sheet, file);
  const { columns, rows } = file.read(sheet.name);
  columns.forEach((column, place) => {
    const longest = Math.max(...rows.slice(0, 200).map((row) => String(row[place] ?? "").length));
    const needed = Math.min(width.most, Math.round(longest * width.letter) + 8);
    if (needed > width.standard) sheet.columns.set(column - 1, { size: needed });
  });
}

function fillCells(sheet: Sheet, file: FileWorkbook): void {
  const cells = file.read(sheet.name);
  cells.rows.forEach((values, down) => {
    const row = cells.firstRow + down;
    cells.columns.forEach((column, place) => {
      const formula = cells.formulaAt?.(row, column);
      const value = modelValue(values[place] ?? null);
      if (value === "" && formula === undefined) return;
      const cell = sheet.cells.ensure(row - 1, column - 1);
      cell.value = cells.date1904 ? from1904(value, cell.format) : value;
      cell.formula = formula === undefined ? undefined : fromFileFormula(formula);
    });
  });
}

function addRules(sheet: Sheet, { rules }: SheetLayout, { conditional }: FileFormats): void {
  // Each new rule goes before those that are there.
  for (const { areas, formula, format, stopIfTrue } of [...rules].reverse()) {
    if (areas.length === 0) continue;
    const rule = addConditionalFormat(sheet, areas, "Custom");
    rule.formula = fromFileFormula(`=${formula}`);
    rule.format = (format === undefined ? undefined : conditional[format]) ?? plainFormat;
    rule.stopIfTrue = stopIfTrue;
  }
}

function addSpill(sheet: Sheet, area: Area): void {
  const anchor = sheet.cells.get(area.top, area.left);
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (!anchor || height * width === 1) return;
  sheet.spills.set(anchor, { tracked: sheet.track(area), height, width, isBlocked: false });
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.ensure(row, column);
      if (cell !== anchor) cell.spilledFrom = anchor;
    }
  }
}

function addName(workbook: Workbook, name: string, refersTo: string, scope: string | undefined): void {
  const sheet = scope === undefined ? undefined : workbook.sheet(scope);
  const isFree = !workbook.names.some((each) => each.name === name && each.scope === sheet);
  if (isFree && refersTo !== "") defineName(workbook, name, fromFileFormula(`=${refersTo}`), { scope: sheet });
}

export function emptyWorkbook(name: string): Workbook {
  const workbook = new Workbook(name);
  workbook.select(workbook.addSheet(), [cellArea(0, 0)]);
  return workbook;
}
