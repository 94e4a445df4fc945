import { address, quotedSheet } from "../../worksheet/cells.ts";
import type { Marked, Pace } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import { statusBlockName, type StatusBlock } from "../../worksheet/status-block.ts";
import { freeColumn, standsInPlace, surveyGround, type Ground } from "./block-place.ts";
import { refuseMisplaced, refuseMoved, writeRows } from "./block-rows.ts";
import { asFill, clearBlock, keyColumn, moneyColumn, removeBlock } from "./clear.ts";
import { hiddenRows } from "./hidden-rows.ts";
import { writeBefore } from "./own-block.ts";
import { colourHeadings, colourRows, findColours } from "./row-colours.ts";
import { goesOn, isCellEdit, officeMessage } from "./run.ts";

/** Widths in points: the icon with its word, a sentence, an amount, a reason. */
const widths = [88, 330, 62, 220];

/** Writes the verdicts beside the data. If that fails or is stopped midway, what was written is removed again. */
export async function markRows(
  context: Excel.RequestContext,
  block: StatusBlock,
  pace: Pace | undefined,
): Promise<Marked> {
  const ground = await surveyGround(context, block);
  await refuseMoved(context, ground.sheet, block);
  const stays = standsInPlace(ground, block.headings);
  const left = stays ? ground.own!.left : await newPlace(context, ground, block);
  const hidden = await hiddenRows(context, ground.sheet, { firstRow: ground.top + 1, lastRow: ground.bottom + 1 });
  try {
    if (!stays) await prepareColumns(context, ground, left, block);
    await writeRows(context, ground, left, block, hidden, pace);
    if (!stays || hidden.size > 0) await refuseMisplaced(context, ground, left, block);
    await finish(context, ground, left, block);
  } catch (failure) {
    // The batch starts again as soon as the cell is finished, and finds what it wrote.
    if (isCellEdit(failure)) throw failure;
    await undo(context, block.sheet, address(ground.top + 1, left + 1), failure);
  }
  const width = block.headings.length;
  const corner = address(ground.top + 1, left + 1);
  const opposite = address(ground.bottom + 1, left + width);
  return { sheet: block.sheet, address: `${corner}:${opposite}`, rows: block.rows.length };
}

/** Where a new block goes, after an earlier one elsewhere is gone. */
async function newPlace(context: Excel.RequestContext, ground: Ground, block: StatusBlock): Promise<number> {
  const { own, sheet, top, bottom } = ground;
  const width = block.headings.length;
  if (!own) return ground.table ? ground.behind : freeColumn(context, ground, width);
  const inItsRows = own.top <= bottom && top <= own.bottom;
  if (own.left < block.dataColumns[0] && inItsRows) {
    throw new Problem({ key: "excel.clear-first", data: { sheet: block.sheet } });
  }
  await removeBlock(context, sheet, own);
  const cleared = await surveyGround(context, block);
  return cleared.table ? cleared.behind : freeColumn(context, cleared, width);
}

/** Notes how the columns are, names them so that Clear finds them, and gives them their headings and looks. */
async function prepareColumns(
  context: Excel.RequestContext,
  { sheet, table, top, bottom }: Ground,
  left: number,
  { headings }: StatusBlock,
): Promise<void> {
  const rows = bottom - top + 1;
  const column = (place: number) => sheet.getRangeByIndexes(top, left + place, rows, 1);
  const before = headings.map((_, place) => {
    const range = column(place);
    range.load("columnHidden");
    range.format.load("columnWidth,useStandardWidth");
    return range;
  });
  const money = sheet.getRangeByIndexes(bottom, left + moneyColumn, 1, 1);
  money.load("numberFormat");
  await context.sync();

  const comment = writeBefore({
    widths: before.map(({ format }) => (format.useStandardWidth ? 0 : format.columnWidth)),
    hidden: before.map(({ columnHidden }) => columnHidden),
    format: String((money.numberFormat as unknown[][])[0]![0]),
  });
  for (const heading of headings) table?.columns.add(undefined, undefined, heading);
  const name = sheet.names.add(statusBlockName, sheet.getRangeByIndexes(top, left, rows, headings.length), comment);
  name.visible = false;
  widths.forEach((width, place) => (column(place).format.columnWidth = width));
  column(keyColumn).columnHidden = true;
  await context.sync();
}

/** The block's name, number format and colours, for the rows that it has now. */
async function finish(
  context: Excel.RequestContext,
  { sheet, table, top, bottom, own }: Ground,
  left: number,
  block: StatusBlock,
): Promise<void> {
  const width = block.headings.length;
  if (own) for (const colour of await findColours(context, sheet, left)) colour.delete();
  if (!table) colourHeadings(sheet.getRangeByIndexes(top, left, 1, keyColumn), { row: top, column: left });
  if (bottom > top) {
    const rows = bottom - top;
    sheet.getRangeByIndexes(top + 1, left + moneyColumn, rows, 1).numberFormat = asFill("$#,##0.00");
    const first = block.dataColumns[0] - 1;
    const coloured = sheet.getRangeByIndexes(top + 1, first, rows, left + keyColumn - first);
    colourRows(coloured, { row: top + 1, column: left }, block.looks);
  }
  const name = sheet.names.getItem(statusBlockName);
  const corner = `$${address(top + 1, left + 1).replace(/(\d+)$/, "$$$1")}`;
  const opposite = `$${address(bottom + 1, left + width).replace(/(\d+)$/, "$$$1")}`;
  name.formula = `=${quotedSheet(block.sheet)}!${corner}:${opposite}`;
  await context.sync();
}

/** Takes a half-written block away again, and says so. */
async function undo(context: Excel.RequestContext, sheet: string, corner: string, failure: unknown): Promise<never> {
  try {
    await clearBlock(context, sheet);
  } catch {
    throw new Problem({ key: "excel.half-written", data: { sheet, address: corner } });
  }
  if (goesOn(failure)) throw failure;
  throw new Problem({ key: "excel.undone", data: { sheet, detail: officeMessage(failure) } });
}
