import type { Pace } from "../../worksheet/host.ts";
import { sealOf } from "../../worksheet/own-seal.ts";
import { freeTableName, isFormula, type OwnCell, type OwnSheet, type SheetBlock } from "../../worksheet/own-sheet.ts";
import { cellInput } from "./cell-value.ts";
import { spansOf } from "./chunks.ts";
import { asFill } from "./clear.ts";
import { pointsOf } from "./column-width.ts";
import { drawCharts } from "./sheet-charts.ts";
import { kindProperty, setSeal } from "./sheet-seal.ts";

/** Writes all of a sheet that is blank, but for a table that it has already. */
export async function fillSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: OwnSheet,
  tableNames: ReadonlySet<string>,
  pace: Pace | undefined,
  known?: Excel.Table,
): Promise<void> {
  for (const block of wanted.blocks) {
    const cells = await writeBlock(context, sheet, block, pace);
    if (cells && block.table !== undefined && !known) addTable(sheet, cells, block.table, tableNames);
  }
  wanted.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(width);
  });
  if (wanted.frozenRows) sheet.freezePanes.freezeRows(wanted.frozenRows);
  drawCharts(sheet, wanted.charts ?? []);
  setUpPage(sheet, wanted);
  sheet.customProperties.add(kindProperty(wanted.kind), wanted.stamp);
  if (wanted.isMadeAnew) setSeal(sheet, wanted.kind, sealOf(wanted.blocks));
  await context.sync();
}

function addTable(sheet: Excel.Worksheet, cells: Excel.Range, name: string, taken: ReadonlySet<string>): void {
  const made = sheet.tables.add(cells, true);
  made.name = freeTableName(name, taken);
  made.style = "TableStyleMedium2";
}

/** Older versions of Excel leave the page to the user. */
function setUpPage(sheet: Excel.Worksheet, { onOnePage }: OwnSheet): void {
  if (!onOnePage || !Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
  const { pageLayout } = sheet;
  if (onOnePage === "wide") {
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.orientation = "Landscape";
    return;
  }
  sheet.showGridlines = false;
  pageLayout.setPrintArea(sheet.getUsedRange());
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.orientation = "Portrait";
  pageLayout.centerHorizontally = true;
}

/** Writes the cells of a block with their looks; nothing where it has none. */
async function writeBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rows, look, looks = [], formats = [], table }: SheetBlock,
  pace?: Pace,
): Promise<Excel.Range | undefined> {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width === 0) return undefined;
  const values = rows.map((cells) => Array.from({ length: width }, (_, place) => input(cells[place] ?? null)));
  for (const { start, count } of spansOf(values, 0)) {
    await pace?.(start, values.length);
    // Formulas are taken as they are written in English; all else is the same as among values.
    sheet.getRangeByIndexes(row - 1 + start, column - 1, count, width).formulas = values.slice(start, start + count);
    await send(context);
  }
  const whole = sheet.getRangeByIndexes(row - 1, column - 1, rows.length, width);
  formats.forEach((format, place) => {
    if (format !== "" && place < width) whole.getColumn(place).numberFormat = asFill(format);
  });
  if (look) dress(whole, look);
  // A table has a look for its headings.
  const skipped = table === undefined ? 0 : 1;
  looks.forEach((each, place) => {
    if (each === undefined || place >= width || rows.length === skipped) return;
    dress(sheet.getRangeByIndexes(row - 1 + skipped, column - 1 + place, rows.length - skipped, 1), each);
  });
  return whole;
}

function input(cell: OwnCell): string | number | boolean {
  return isFormula(cell) ? cell.formula : cellInput(cell);
}

function dress({ format }: Excel.Range, look: NonNullable<SheetBlock["look"]> | "link"): void {
  if (look === "title" || look === "heading") format.font.bold = true;
  if (look === "title") format.font.size = 14;
  if (look === "heading") format.fill.color = "#E7E6E6";
  if (look === "link") {
    format.font.color = "#0563C1";
    format.font.underline = "Single";
  }
  if (look === "wrapped") {
    format.wrapText = true;
    format.verticalAlignment = "Top";
  }
  if (look === "boxes") {
    for (const edge of ["EdgeBottom", "EdgeTop"] as const) {
      format.borders.getItem(edge).style = "Continuous";
    }
  }
}

const send = (context: Excel.RequestContext) => context.sync();
