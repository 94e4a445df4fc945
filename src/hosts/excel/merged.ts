import { mergedRun, type MergedRun } from "../../worksheet/merged.ts";
import { officeCode } from "./run.ts";
import type { Area } from "./target.ts";

/**
 * Which cells are merged down a column; nothing where Excel cannot say. Of more than 512 merged cells it gives none at
 * all: it is then asked for the upper and the lower half of the rows.
 */
export async function mergedRuns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly MergedRun[]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return [];
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  const range = sheet.getRangeByIndexes(
    firstRow - 1,
    firstColumn - 1,
    lastRow - firstRow + 1,
    lastColumn - firstColumn + 1,
  );
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  try {
    await context.sync();
  } catch (failure) {
    if (officeCode(failure) === undefined || firstRow === lastRow) throw failure;
    const middle = Math.floor((firstRow + lastRow) / 2);
    const upper = await mergedRuns(context, sheet, { ...area, lastRow: middle });
    const lower = await mergedRuns(context, sheet, { ...area, firstRow: middle + 1 });
    return [...upper, ...lower];
  }
  if (merged.isNullObject) return [];
  return merged.areas.items.flatMap(
    ({ rowIndex, columnIndex, rowCount, columnCount }) =>
      mergedRun(rowIndex + 1, columnIndex + 1, rowIndex + rowCount, columnIndex + columnCount) ?? [],
  );
}
