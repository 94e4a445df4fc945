import { Problem } from "../../worksheet/problem.ts";
import type { StatusBlock } from "../../worksheet/status-block.ts";
import { askOwnBlock, ownBlockOf, type OwnBlock } from "./own-block.ts";
import { firstOf } from "./target.ts";

/** Columns on a worksheet, since Excel 2007. */
const sheetColumns = 16_384;

/** What stands where the block is to go. Rows and columns count from 0. */
export interface Ground {
  readonly sheet: Excel.Worksheet;
  readonly own: OwnBlock | undefined;
  /** The table that the data are in. */
  readonly table: Excel.Table | undefined;
  readonly top: number;
  readonly bottom: number;
  /** First column behind the data, or behind the table. */
  readonly behind: number;
}

/** Looks at the sheet before anything is written on it. */
export async function surveyGround(context: Excel.RequestContext, block: StatusBlock): Promise<Ground> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
  sheet.load("name");
  sheet.protection.load("protected");
  const asked = askOwnBlock(sheet);
  const top = block.headerRow - 1;
  const tables = sheet.getCell(top, block.dataColumns[0] - 1).getTables(false);
  tables.load("items/showHeaders,items/showTotals");
  await context.sync();
  if (sheet.isNullObject) throw new Problem({ key: "excel.no-sheet", data: { sheet: block.sheet } });
  if (sheet.protection.protected) throw new Problem({ key: "excel.protected", data: { sheet: block.sheet } });
  const last = block.rows.at(-1)?.row ?? block.headerRow;
  const plain = {
    sheet,
    own: ownBlockOf(asked),
    table: undefined,
    top,
    bottom: last - 1,
    behind: block.dataColumns[1],
  };
  const table = firstOf(tables);
  if (!table?.showHeaders) return plain;

  const whole = table.getRange();
  whole.load("rowIndex,rowCount,columnIndex,columnCount");
  await context.sync();
  // Banner rows may be in a table while the headings that were found are further down.
  if (whole.rowIndex !== top) return plain;
  const bottom = top + whole.rowCount - 1 - (table.showTotals ? 1 : 0);
  const behind = whole.columnIndex + whole.columnCount;
  const mine = plain.own && plain.own.left >= whole.columnIndex && plain.own.right < behind;
  if (!mine && sheetColumns - behind < block.headings.length) throw noRoom(sheet);
  return { ...plain, table, bottom, behind };
}

/** The first column of free ones behind the data, directly beside them unless something of the user's is there. */
export async function freeColumn(context: Excel.RequestContext, ground: Ground, width: number): Promise<number> {
  const { sheet, top, bottom, behind } = ground;
  const room = sheetColumns - behind;
  if (room < width) throw noRoom(sheet);
  const used = sheet.getRangeByIndexes(top, behind, bottom - top + 1, room).getUsedRangeOrNullObject(true);
  used.load("columnIndex,columnCount");
  await context.sync();
  if (used.isNullObject || used.columnIndex - behind >= width) return behind;
  const next = used.columnIndex + used.columnCount;
  if (sheetColumns - next < width) throw noRoom(sheet);
  return next;
}

function noRoom({ name }: Excel.Worksheet): Problem {
  return new Problem({ key: "excel.no-room", data: { sheet: name } });
}

/** Whether the earlier block stands where the new one goes, so that its cells are simply written anew. */
export function standsInPlace({ own, top, behind, table }: Ground, headings: readonly string[]): boolean {
  if (!own || own.top !== top || own.headings.join("\n") !== headings.join("\n")) return false;
  return table ? own.right < behind : own.left >= behind;
}
