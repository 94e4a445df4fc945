import { mergedRun, type MergedRun } from "../../worksheet/merged.ts";

/** Asks for the merged cells of a sheet with the next request; nothing where Excel cannot say. */
export function askMerged(sheet: Excel.Worksheet): Excel.RangeAreas | undefined {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return undefined;
  const merged = sheet.getRange().getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return merged;
}

/** Which cells are merged down a column. */
export function mergedRuns(asked: Excel.RangeAreas | undefined): readonly MergedRun[] {
  if (!asked || asked.isNullObject) return [];
  return asked.areas.items.flatMap(
    ({ rowIndex, columnIndex, rowCount, columnCount }) =>
      mergedRun(rowIndex + 1, columnIndex + 1, rowIndex + rowCount, columnIndex + columnCount) ?? [],
  );
}
