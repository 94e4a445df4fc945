import type { Sheet } from "../../src/workbench/model/sheet.ts";

/** Every cell of a sheet that holds or shows something: its place, value, formula and format. */
export function cellsOf(sheet: Sheet): readonly unknown[] {
  const cells: unknown[] = [];
  const used = sheet.usedArea(false);
  if (!used) return cells;
  sheet.cells.forEach(used, ({ value, formula, format }, row, column) => {
    if (value !== "" || formula !== undefined || Object.keys(format ?? {}).length > 0) {
      cells.push([row, column, String(value), formula, JSON.stringify(format ?? {})]);
    }
  });
  return cells;
}
