import type { Pace } from "../../worksheet/host.ts";
import { freeSheetName, type OwnSheet, type SheetBlock } from "../../worksheet/own-sheet.ts";
import { free } from "./add-tables.ts";
import { cellInput } from "./cell-value.ts";
import { spansOf } from "./chunks.ts";
import { asFill } from "./clear.ts";

/** Custom property of our sheets that says of which kind they are and when they were made. */
const property = (kind: string) => `EchoScrub.${kind}`;

/** Points of a column that shows one more letter, and of its borders. */
const letter = 5.25;
const borders = 4;

/**
 * Writes a sheet of our own, at the end. The earlier one of its kind stays under another name; if something fails the new
 * one is taken away again and the earlier one is as it was.
 * @returns the name that it came to have.
 */
export async function writeOwnSheet(
  context: Excel.RequestContext,
  wanted: OwnSheet,
  pace: Pace | undefined,
): Promise<string> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  const taken = worksheets.items.map(({ name }) => name);
  const earlier = await sameKind(context, worksheets.items, wanted);
  const sheet = worksheets.add(freeSheetName(wanted.name, taken));
  try {
    const takenTables = [...tables.items, ...names.items].map(({ name }) => ({ name }));
    for (const block of wanted.blocks) await writeBlock(context, sheet, block, takenTables, pace);
    wanted.widths.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = borders + width * letter;
    });
    if (wanted.frozenRows) sheet.freezePanes.freezeRows(wanted.frozenRows);
    sheet.customProperties.add(property(wanted.kind), wanted.stamp);
    setUpPage(sheet, wanted);
    if (earlier) earlier.sheet.name = freeSheetName(`${earlier.name} ${earlier.stamp}`, taken);
    const others = taken.filter((name) => name !== earlier?.name);
    const name = freeSheetName(wanted.name, others);
    sheet.name = name;
    await context.sync();
    return name;
  } catch (failure) {
    sheet.delete();
    if (earlier) earlier.sheet.name = earlier.name;
    await context.sync().catch(() => undefined);
    throw failure;
  }
}

/** Our sheet of that kind which has the wanted name; older ones have their stamp in their names already. */
async function sameKind(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], { kind, name }: OwnSheet) {
  const sheet = sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const mark = sheet?.customProperties.getItemOrNullObject(property(kind)).load("value");
  if (!sheet || !mark) return undefined;
  await context.sync();
  return mark.isNullObject ? undefined : { sheet, name: sheet.name, stamp: mark.value };
}

async function writeBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rows, look, formats = [], table }: SheetBlock,
  takenTables: { name: string }[],
  pace: Pace | undefined,
): Promise<void> {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width === 0) return;
  const values = rows.map((cells) => Array.from({ length: width }, (_, place) => cellInput(cells[place] ?? null)));
  for (const { start, count } of spansOf(values, 0)) {
    await pace?.(start, values.length);
    sheet.getRangeByIndexes(row - 1 + start, column - 1, count, width).values = values.slice(start, start + count);
    await send(context);
  }
  const whole = sheet.getRangeByIndexes(row - 1, column - 1, rows.length, width);
  formats.forEach((format, place) => {
    if (format !== "") whole.getColumn(place).numberFormat = asFill(format);
  });
  if (look) dress(whole, look);
  if (table === undefined) return;
  const made = sheet.tables.add(whole, true);
  made.name = free(table, takenTables, (number) => `_${number}`);
  made.style = "TableStyleMedium2";
}

function dress({ format }: Excel.Range, look: NonNullable<SheetBlock["look"]>): void {
  if (look === "title" || look === "heading") format.font.bold = true;
  if (look === "title") format.font.size = 14;
  if (look === "heading") format.fill.color = "#E7E6E6";
  if (look === "wrapped") {
    format.wrapText = true;
    format.verticalAlignment = "Top";
  }
  if (look === "boxes") {
    for (const edge of ["EdgeBottom", "EdgeTop", "InsideHorizontal"] as const) {
      format.borders.getItem(edge).style = "Continuous";
    }
  }
}

/** Older versions of Excel leave the page to the user. */
function setUpPage(sheet: Excel.Worksheet, { onOnePage }: OwnSheet): void {
  if (!onOnePage || !Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.setPrintArea(sheet.getUsedRange());
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.orientation = "Portrait";
  pageLayout.centerHorizontally = true;
}

const send = (context: Excel.RequestContext) => context.sync();
