import { columnCount, coversColumns, coversRows, rowCount, type Area } from "./area.ts";
import type { Cell } from "./cells.ts";
import { translateFormula } from "./references.ts";
import type { Sheet } from "./sheet.ts";
import { disturbSpills } from "./spill.ts";

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Copies cells with their formulas and formats onto others, as many times as the source fits into the target. */
export function copyCells(from: Place, to: Place): void {
  const taken = takeCells(from);
  const down = rowCount(from.area);
  const across = columnCount(from.area);
  const area = {
    ...to.area,
    bottom: to.area.top + Math.max(down, Math.floor(rowCount(to.area) / down) * down) - 1,
    right: to.area.left + Math.max(across, Math.floor(columnCount(to.area) / across) * across) - 1,
  };
  const disturbed = disturbSpills(to.sheet, area);
  const gone: (readonly [number, number])[] = [];
  to.sheet.cells.forEach(area, (_, row, column) => gone.push([row, column]));
  for (const [row, column] of gone) to.sheet.cells.set(row, column, undefined);
  for (let top = area.top; top <= area.bottom; top += down) {
    for (let left = area.left; left <= area.right; left += across) {
      for (const { cell, row, column } of taken) {
        const formula = cell.formula && translateFormula(cell.formula, top - from.area.top, left - from.area.left);
        to.sheet.cells.set(top + row, left + column, { ...cell, formula, spilledFrom: undefined });
      }
    }
  }
  copyLines(from, to);
  const { workbook } = to.sheet;
  workbook.changed([area, ...disturbed].map((at) => ({ sheet: to.sheet, area: at })));
  workbook.emit({ kind: "edited", sheet: to.sheet, area, change: "RangeEdited", actor: workbook.actor });
}

/** The cells of a place, counted from its corner. What another cell spilled is not its own. */
function takeCells({ sheet, area }: Place): readonly { cell: Cell; row: number; column: number }[] {
  const taken: { cell: Cell; row: number; column: number }[] = [];
  sheet.cells.forEach(area, (cell, row, column) => {
    if (!cell.spilledFrom) taken.push({ cell: { ...cell }, row: row - area.top, column: column - area.left });
  });
  return taken;
}

/** Whole rows bring their height and format along, whole columns their width. */
function copyLines(from: Place, to: Place): void {
  if (coversRows(from.area)) copyLine(from.sheet.rows, to.sheet.rows, from.area.top, to.area.top, rowCount(from.area));
  else if (coversColumns(from.area)) {
    copyLine(from.sheet.columns, to.sheet.columns, from.area.left, to.area.left, columnCount(from.area));
  }
}

function copyLine<T>(from: Map<number, T>, to: Map<number, T>, first: number, target: number, count: number): void {
  for (let at = 0; at < count; at++) {
    const line = from.get(first + at);
    if (line) to.set(target + at, { ...line });
    else to.delete(target + at);
  }
}
