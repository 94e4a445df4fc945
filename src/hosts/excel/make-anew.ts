import type { OwnSheet } from "../../worksheet/own-sheet.ts";
import { Problem } from "../../worksheet/problem.ts";
import { fillSheet } from "./fill-sheet.ts";
import { officeMessage } from "./run.ts";
import { breakSeal } from "./sheet-seal.ts";

/** Makes a sheet of ours anew in its place, so that what looks at it goes on looking. */
export async function makeAnew(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: OwnSheet,
  tableNames: ReadonlySet<string>,
): Promise<void> {
  const { tables, charts } = sheet;
  tables.load("items/name");
  charts.load("items/name");
  await context.sync();
  const table = await sameTable(context, tables.items, wanted);
  breakSeal(sheet, wanted.kind);
  try {
    sheet.visibility = "Visible";
    for (const chart of charts.items) if (chart.name.startsWith("EchoScrub ")) chart.delete();
    if (table) emptyAround(sheet, table, wanted);
    else {
      for (const each of tables.items) each.delete();
      sheet.getRange().clear();
    }
    await fillSheet(context, sheet, wanted, tableNames, undefined, table?.table);
  } catch (failure) {
    const data = { sheet: sheet.name, detail: officeMessage(failure) };
    throw new Problem({ key: "excel.own-sheet-half", data });
  }
}

interface KnownTable {
  readonly table: Excel.Table;
  readonly rowCount: number;
}

/** The table that the sheet has already, if it stands where the new one is to stand and has its headings. */
async function sameTable(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
  { blocks }: OwnSheet,
): Promise<KnownTable | undefined> {
  const [block, ...others] = blocks.filter(({ table }) => table !== undefined);
  const [table] = tables;
  if (!block || !table || others.length > 0 || tables.length > 1) return undefined;
  const whole = table.getRange().load("rowIndex,columnIndex,rowCount");
  const heads = table.getHeaderRowRange().load("values");
  table.load("showTotals");
  await context.sync();
  const isSame =
    !table.showTotals &&
    whole.rowIndex === block.row - 1 &&
    whole.columnIndex === block.column - 1 &&
    JSON.stringify(heads.values[0]) === JSON.stringify(block.rows[0]);
  return isSame ? { table, rowCount: whole.rowCount } : undefined;
}

/** Empties what stands above a table, gives it its new length, and empties the rows that it gives up. */
function emptyAround(sheet: Excel.Worksheet, { table, rowCount }: KnownTable, { blocks }: OwnSheet): void {
  const { row, column, rows } = blocks.find((block) => block.table !== undefined)!;
  const width = rows[0]!.length;
  const range = (from: number, count: number) => sheet.getRangeByIndexes(from - 1, column - 1, count, width);
  if (row > 1) range(1, row - 1).clear();
  table.clearFilters();
  table.resize(range(row, rows.length));
  range(row + 1, Math.max(rowCount, rows.length) - 1).clear("Formats");
  if (rowCount > rows.length) range(row + rows.length, rowCount - rows.length).clear();
}
