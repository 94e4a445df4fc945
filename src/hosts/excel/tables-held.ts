import type { MadeStep } from "../../worksheet/step.ts";

/** Tables that end in a row which a step takes out: a row that is put back below a table is not of it again by itself. */
export async function tablesEndingIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly number[],
): Promise<NonNullable<MadeStep["tables"]>> {
  if (rows.length === 0) return [];
  const { tables } = sheet;
  tables.load("items/name,items/showTotals");
  await context.sync();
  const ranges = tables.items.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  if (ranges.length > 0) await context.sync();
  return tables.items.flatMap(({ name, showTotals }, index) => {
    const { rowIndex, columnIndex, rowCount, columnCount } = ranges[index]!;
    const last = rowIndex + rowCount;
    if (showTotals || !rows.includes(last)) return [];
    return [{ name, row: rowIndex + 1, column: columnIndex + 1, rows: rowCount, columns: columnCount }];
  });
}

/** Makes tables as long again as they were. */
export function lengthenTables(sheet: Excel.Worksheet, tables: MadeStep["tables"] = []): void {
  for (const { name, row, column, rows, columns } of tables) {
    sheet.tables.getItem(name).resize(sheet.getRangeByIndexes(row - 1, column - 1, rows, columns));
  }
}
