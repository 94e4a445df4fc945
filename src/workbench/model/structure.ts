import { columnCount, contains, coversColumns, coversRows, intersect, rowCount, shiftArea } from "./area.ts";
import type { Area, Shift } from "./area.ts";
import { WorkbookError } from "./errors.ts";
import type { ChangeType } from "./events.ts";
import { rewriteReferences } from "./references.ts";
import type { ReferenceChange } from "./references.ts";
import type { Line, Sheet } from "./sheet.ts";
import { dropSpill } from "./spill.ts";
import type { Table } from "./table.ts";
import { writeHeaders } from "./table.ts";
import type { Workbook } from "./workbook.ts";

/** Puts cells in or takes cells out; everything that refers to cells of the sheet follows. */
export function shiftSheet(sheet: Sheet, shift: Shift, movedBy?: Table): void {
  const { area, direction } = shift;
  refuseConflicts(sheet, shift, movedBy);
  const isInsert = direction === "down" || direction === "right";
  const isVertical = direction === "down" || direction === "up";
  const tableColumns = sheet.tables.map((table) => table.area);
  moveCells(sheet, shift);
  for (const tracked of sheet.tracked) tracked.shift(shift);
  sheet.tables.forEach((table, index) => {
    const before = tableColumns[index];
    if (before && !isVertical && table !== movedBy) shiftTableColumns(table, before, area, isInsert);
  });
  for (const gone of sheet.tables.filter((table) => !table.tracked.area)) {
    sheet.tables.splice(sheet.tables.indexOf(gone), 1);
    sheet.workbook.emit({ kind: "tableDeleted", table: gone });
  }
  rewriteWorkbook(sheet.workbook, sheet, (reference) => {
    const moved = shiftArea(reference.area, shift);
    return moved && { sheet: reference.sheet, area: moved };
  });
  resetSpills(sheet);
  const { workbook } = sheet;
  workbook.restructured();
  workbook.emit({
    kind: "edited",
    sheet,
    area,
    change: changeType(area, isInsert, isVertical),
    direction,
    actor: workbook.actor,
  });
}

/** Rewrites the references to one sheet in all formulas of the workbook. */
export function rewriteWorkbook(workbook: Workbook, target: Sheet, change: ReferenceChange): void {
  const wanted = target.name.toLowerCase();
  const changeIn =
    (own: Sheet | undefined): ReferenceChange =>
    (reference) =>
      (reference.sheet === undefined ? own === target : reference.sheet.toLowerCase() === wanted)
        ? change(reference)
        : reference;
  for (const sheet of workbook.sheets) {
    const own = changeIn(sheet);
    sheet.cells.forEach(sheet.usedArea(true) ?? { top: 0, left: 0, bottom: -1, right: -1 }, (cell) => {
      if (cell.formula !== undefined) cell.formula = rewriteReferences(cell.formula, own);
    });
    for (const rule of sheet.conditionalFormats) rule.formula = rewriteReferences(rule.formula, own);
  }
  for (const name of workbook.names) name.formula = rewriteReferences(name.formula, changeIn(name.scope));
}

function refuseConflicts(sheet: Sheet, shift: Shift, movedBy: Table | undefined): void {
  const { area, direction } = shift;
  const isVertical = direction === "down" || direction === "up";
  for (const table of sheet.tables) {
    if (table === movedBy) continue;
    const swept = isVertical ? { ...area, bottom: Infinity } : { ...area, right: Infinity };
    const touched = intersect(table.area, swept);
    if (!touched) continue;
    const isWhole = isVertical
      ? touched.left === table.area.left && touched.right === table.area.right
      : touched.top === table.area.top && touched.bottom === table.area.bottom;
    if (!isWhole)
      throw new WorkbookError("InsertDeleteConflict", `This would move only a part of the table ${table.name}.`);
  }
  if (direction === "down" || direction === "right") refuseLosingCells(sheet, area, isVertical);
}

function refuseLosingCells(sheet: Sheet, area: Area, isVertical: boolean): void {
  const used = sheet.usedArea(true, isVertical ? { ...area, bottom: Infinity } : { ...area, right: Infinity });
  if (!used) return;
  const isLost = isVertical
    ? used.bottom + area.bottom - area.top + 1 >= 1_048_576
    : used.right + area.right - area.left + 1 >= 16_384;
  if (isLost) throw new WorkbookError("InsertDeleteConflict", "Cells with content would move off the worksheet.");
}

function moveCells(sheet: Sheet, { area, direction }: Shift): void {
  const isInsert = direction === "down" || direction === "right";
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (direction === "down" || direction === "up") {
    if (!coversRows(area)) {
      sheet.cells.shiftRows(area.left, area.right, area.top, height, isInsert);
      return;
    }
    if (isInsert) sheet.cells.insertRows(area.top, height);
    else sheet.cells.deleteRows(area.top, height);
    shiftLines(sheet.rows, area.top, height, isInsert);
    return;
  }
  sheet.cells.shiftColumns(area.top, area.bottom, area.left, width, isInsert);
  if (coversColumns(area)) shiftLines(sheet.columns, area.left, width, isInsert);
}

function shiftLines(lines: Map<number, Line>, at: number, count: number, isInsert: boolean): void {
  const former = [...lines];
  lines.clear();
  for (const [index, line] of former) {
    if (index < at) lines.set(index, line);
    else if (isInsert) lines.set(index + count, line);
    else if (index >= at + count) lines.set(index - count, line);
  }
}

function shiftTableColumns(table: Table, before: Area, at: Area, isInsert: boolean): void {
  if (at.top > before.top || at.bottom < before.bottom) return;
  const first = at.left - before.left;
  const count = at.right - at.left + 1;
  if (isInsert && first > 0 && at.left <= before.right) {
    table.columns.splice(first, 0, ...Array.from({ length: count }, () => table.newColumn("")));
    writeHeaders(table);
  }
  const touched = intersect(before, at);
  if (!isInsert && touched && !contains(at, before)) {
    table.columns.splice(touched.left - before.left, touched.right - touched.left + 1);
  }
}

/** A spill that lost or got cells in its midst is filled anew by the calculation that follows. */
function resetSpills(sheet: Sheet): void {
  for (const [anchor, { tracked, height, width }] of [...sheet.spills]) {
    const { area } = tracked;
    const isWhole = area && rowCount(area) === height && columnCount(area) === width;
    if (!isWhole || sheet.cells.get(area.top, area.left) !== anchor) dropSpill(sheet, anchor);
  }
}

function changeType(area: Area, isInsert: boolean, isVertical: boolean): ChangeType {
  if (isVertical && coversRows(area)) return isInsert ? "RowInserted" : "RowDeleted";
  if (!isVertical && coversColumns(area)) return isInsert ? "ColumnInserted" : "ColumnDeleted";
  return isInsert ? "CellInserted" : "CellDeleted";
}
