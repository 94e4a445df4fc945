import { cellArea, intersect } from "./area.ts";
import type { Area } from "./area.ts";
import type { Cell, CellValue } from "./cells.ts";
import { CellError } from "./errors.ts";
import type { Sheet } from "./sheet.ts";
import type { Tracked } from "./tracked.ts";

/** The cells a formula fills (or would fill, were they empty: then it shows #SPILL!). */
export interface Spill {
  readonly tracked: Tracked;
  readonly height: number;
  readonly width: number;
  readonly isBlocked: boolean;
}

export type FormulaResult = CellValue | readonly (readonly CellValue[])[];

/** Gives the formula in a cell its result; a matrix spills. Answers with the area that shows something new. */
export function setResult(sheet: Sheet, row: number, column: number, result: FormulaResult): Area {
  const anchor = sheet.cells.get(row, column);
  let changed = cellArea(row, column);
  if (!anchor || anchor.formula === undefined) return changed;
  const former = sheet.spills.get(anchor);
  if (former?.tracked.area) changed = former.tracked.area;
  dropSpill(sheet, anchor);
  const matrix = isMatrix(result) ? result : [[result]];
  const height = Math.max(1, matrix.length);
  const width = Math.max(1, matrix[0]?.length ?? 0);
  anchor.value = matrix[0]?.[0] ?? CellError.of("#CALC!");
  if (height * width > 1) {
    const area = {
      top: row,
      left: column,
      bottom: row + height - 1,
      right: column + width - 1,
    };
    const isBlocked = isOccupied(sheet, area, anchor);
    sheet.spills.set(anchor, {
      tracked: sheet.track(area),
      height,
      width,
      isBlocked,
    });
    if (isBlocked) anchor.value = CellError.of("#SPILL!");
    else {
      fill(sheet, area, anchor, matrix);
      changed = {
        top: row,
        left: column,
        bottom: Math.max(changed.bottom, area.bottom),
        right: Math.max(changed.right, area.right),
      };
    }
  }
  sheet.workbook.calculated(sheet, changed);
  return changed;
}

/** Empties the cells a formula filled; the formula's own cell keeps its value. */
export function dropSpill(sheet: Sheet, anchor: Cell): void {
  const spill = sheet.spills.get(anchor);
  if (!spill) return;
  sheet.spills.delete(anchor);
  sheet.untrack(spill.tracked);
  if (spill.isBlocked || !spill.tracked.area) return;
  sheet.cells.forEach(spill.tracked.area, (cell) => {
    if (cell.spilledFrom !== anchor) return;
    cell.spilledFrom = undefined;
    cell.value = "";
  });
}

/** Drops the spills an edit of the area touches; their formulas have to be calculated again. */
export function disturbSpills(sheet: Sheet, area: Area): readonly Area[] {
  const anchors: Area[] = [];
  for (const [anchor, { tracked }] of sheet.spills) {
    if (!tracked.area || !intersect(tracked.area, area)) continue;
    anchors.push(cellArea(tracked.area.top, tracked.area.left));
    dropSpill(sheet, anchor);
  }
  return anchors;
}

export function isMatrix(result: FormulaResult): result is readonly (readonly CellValue[])[] {
  return Array.isArray(result);
}

function isOccupied(sheet: Sheet, area: Area, anchor: Cell): boolean {
  if (sheet.tableAt(area) || sheet.merges.some(({ area: merged }) => merged && intersect(merged, area))) return true;
  let occupied = false;
  sheet.cells.forEach(area, (cell) => {
    if (cell !== anchor && (cell.value !== "" || cell.formula !== undefined)) occupied = true;
  });
  return occupied;
}

function fill(sheet: Sheet, area: Area, anchor: Cell, matrix: readonly (readonly CellValue[])[]): void {
  matrix.forEach((values, down) => {
    values.forEach((value, across) => {
      const cell = sheet.cells.ensure(area.top + down, area.left + across);
      if (cell === anchor) return;
      cell.value = value;
      cell.spilledFrom = anchor;
    });
  });
}
