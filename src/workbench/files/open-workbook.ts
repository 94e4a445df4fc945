import { openFile } from "../../hosts/file/open-file.ts";
import { readWorkbook } from "../../hosts/file/package/workbook.ts";
import type { XlsxWorkbook } from "../../hosts/file/xlsx.ts";
import { isCellError } from "../../worksheet/cells.ts";
import type { CellValue as FileValue } from "../../worksheet/cells.ts";
import { addConditionalFormat } from "../model/conditional-format.ts";
import { cellArea } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import type { CellValue } from "../model/cells.ts";
import { CellError } from "../model/errors.ts";
import { plainFormat } from "../model/format.ts";
import type { CellFormat } from "../model/format.ts";
import { defineName } from "../model/names.ts";
import type { Line, Sheet } from "../model/sheet.ts";
import { addTable } from "../model/table.ts";
import { Workbook } from "../model/workbook.ts";
import { fromFileFormula } from "./formula-names.ts";
import { readFormats } from "./read-formats.ts";
import type { FileFormats } from "./read-formats.ts";
import { readLayout } from "./read-layout.ts";
import type { LineLayout, SheetLayout } from "./read-layout.ts";
import { FileOrigin } from "./origin.ts";

/** A workbook on the page, and the file it came from. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly origin: FileOrigin;
}

/** Opens a file of any kind that the command line reads. Throws a Problem that says in one sentence why not. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  const file = (await openFile(bytes, name)).toXlsx();
  const workbook = new Workbook(name);
  const part = readWorkbook(file.package);
  const formats = readFormats(file.package, part.part);
  const layouts = new Map<Sheet, SheetLayout>();
  for (const { name: sheetName, isVisible } of file.sheets) {
    const sheet = workbook.addSheet(sheetName);
    layouts.set(sheet, fillSheet(sheet, file, formats));
    if (!isVisible) sheet.visibility = "Hidden";
  }
  for (const { name: defined, refersTo, sheetIndex } of part.names) {
    const scope = part.sheets.find(({ index }) => index === sheetIndex)?.name;
    // Names the workbench cannot hold (print areas and the like) stay in the file.
    if (/^[A-Za-z\\]/.test(defined)) addName(workbook, defined, refersTo, scope);
  }
  const active = workbook.sheet(file.activeSheet);
  if (active) workbook.activate(active);
  return { workbook, origin: new FileOrigin(workbook, file, formats, layouts) };
}

function fillSheet(sheet: Sheet, file: XlsxWorkbook, formats: FileFormats): SheetLayout {
  const layout = readLayout(file.package, file.sheetPart(sheet.name).part);
  for (const { row, column, style } of layout.styles) {
    sheet.cells.ensure(row, column).format = formats.cells[style] ?? plainFormat;
  }
  fillCells(sheet, file);
  for (const line of layout.columns) addLines(sheet.columns, line, formats.cells);
  for (const line of layout.rows) addLines(sheet.rows, line, formats.cells);
  sheet.frozen = layout.frozen;
  sheet.showGridlines = layout.showGridlines;
  sheet.merges = layout.merges.map((area) => sheet.track(area));
  if (layout.isProtected) sheet.protection = { options: {}, password: undefined };
  for (const table of file.tables(sheet.name)) {
    const made = addTable(sheet, fromOne(table.area), table.headerRows > 0, table.name);
    made.showTotals = table.totalsRows > 0;
  }
  addRules(sheet, layout, formats);
  layout.arrays.forEach((area) => addSpill(sheet, area));
  return layout;
}

function fillCells(sheet: Sheet, file: XlsxWorkbook): void {
  const cells = file.read(sheet.name);
  cells.rows.forEach((values, down) => {
    const row = cells.firstRow + down;
    cells.columns.forEach((column, place) => {
      const formula = cells.formulaAt?.(row, column);
      const value = modelValue(values[place] ?? null);
      if (value === "" && formula === undefined) return;
      const cell = sheet.cells.ensure(row - 1, column - 1);
      cell.value = value;
      cell.formula = formula === undefined ? undefined : fromFileFormula(formula);
    });
  });
}

/** The last columns of a file may all be hidden or coloured: no more of them are kept than one could look at. */
const mostLines = 20_000;

function addLines(lines: Map<number, Line>, line: LineLayout, formats: readonly CellFormat[]): void {
  const format = line.style === undefined ? undefined : formats[line.style];
  const isPlain = format === undefined || format === plainFormat;
  for (let at = line.first; at <= Math.min(line.last, line.first + mostLines); at++) {
    lines.set(at, {
      ...(line.size !== undefined && { size: line.size }),
      ...(line.isHidden && { hidden: true }),
      ...(!isPlain && { format }),
    });
  }
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

function modelValue(value: FileValue): CellValue {
  if (value === null) return "";
  return isCellError(value) ? (CellError.parse(value.error) ?? CellError.of("#VALUE!")) : value;
}

function fromOne({ top, left, bottom, right }: Area): Area {
  return { top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 };
}

export function emptyWorkbook(name: string): Workbook {
  const workbook = new Workbook(name);
  workbook.select(workbook.addSheet(), [cellArea(0, 0)]);
  return workbook;
}
