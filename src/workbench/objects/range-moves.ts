import { bounding, columnCount, intersect, rowCount, sheetColumns, sheetRows } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import { WorkbookError } from "../model/errors.ts";
import type { Answer, Argument } from "../richapi/office-class.ts";
import { cells, invalid, integer, notFound, optionalInteger } from "./arguments.ts";
import type { CellRange, OfficeContext } from "./context.ts";
import { range } from "./range.ts";
import { rangeAreas } from "./range-areas.ts";
import { rangeView } from "./range-view.ts";
import { specialCells } from "./special-cells.ts";
import { tableScope } from "./table.ts";

type Move = (self: CellRange, args: readonly Argument[], context: OfficeContext) => Answer;

/** Of more merged cells Excel gives no answer. */
const mostMerged = 512;

/** Methods of a range that lead to other cells. */
export const rangeMoves: Readonly<Record<string, Move>> = {
  GetCell: (self, [row, column], context) =>
    at(self, context, (area) => {
      const top = area.top + integer(row, "The row");
      const left = area.left + integer(column, "The column");
      return { top, left, bottom: top, right: left };
    }),
  GetRow: (self, [row], context) =>
    at(self, context, (area) => {
      const top = area.top + integer(row, "The row");
      if (top < area.top || top > area.bottom) throw invalid("The range has no such row.");
      return { ...area, top, bottom: top };
    }),
  GetColumn: (self, [column], context) =>
    at(self, context, (area) => {
      const left = area.left + integer(column, "The column");
      if (left < area.left || left > area.right) throw invalid("The range has no such column.");
      return { ...area, left, right: left };
    }),
  GetLastRow: (self, _args, context) => at(self, context, (area) => ({ ...area, top: area.bottom })),
  GetLastColumn: (self, _args, context) => at(self, context, (area) => ({ ...area, left: area.right })),
  GetLastCell: (self, _args, context) => at(self, context, (area) => ({ ...area, top: area.bottom, left: area.right })),
  GetResizedRange: (self, [rows, columns], context) =>
    at(self, context, (area) => ({
      ...area,
      bottom: area.bottom + integer(rows, "The number of rows"),
      right: area.right + integer(columns, "The number of columns"),
    })),
  GetAbsoluteResizedRange: (self, [rows, columns], context) =>
    at(self, context, (area) => ({
      ...area,
      bottom: area.top + integer(rows, "The number of rows") - 1,
      right: area.left + integer(columns, "The number of columns") - 1,
    })),
  GetOffsetRange: (self, [rows, columns], context) =>
    at(self, context, (area) => moved(area, integer(rows, "The row offset"), integer(columns, "The column offset"))),
  GetRowsAbove: (self, [count], context) =>
    at(self, context, (area) => beside(area, -(optionalInteger(count, "The count") ?? 1), 0)),
  GetRowsBelow: (self, [count], context) =>
    at(self, context, (area) => beside(area, optionalInteger(count, "The count") ?? 1, 0)),
  GetColumnsBefore: (self, [count], context) =>
    at(self, context, (area) => beside(area, 0, -(optionalInteger(count, "The count") ?? 1))),
  GetColumnsAfter: (self, [count], context) =>
    at(self, context, (area) => beside(area, 0, optionalInteger(count, "The count") ?? 1)),
  GetEntireRow: (self, _args, context) => at(self, context, (area) => ({ ...area, left: 0, right: sheetColumns - 1 })),
  GetEntireColumn: (self, _args, context) => at(self, context, (area) => ({ ...area, top: 0, bottom: sheetRows - 1 })),
  GetBoundingRect: (self, [other], context) => at(self, context, (area) => bounding(area, same(self, other))),
  GetIntersection: (self, [other], context) => found(self, context, common(self, other), "the intersection"),
  GetIntersectionOrNullObject: (self, [other], context) => orNull(self, context, common(self, other)),
  GetUsedRange: (self, [valuesOnly], context) => {
    const { top, left } = self.area;
    const used = self.sheet.usedArea(valuesOnly === true, self.area);
    return range(context.range(self.sheet, used ?? { top, left, bottom: top, right: left }), context);
  },
  GetUsedRangeOrNullObject: (self, [valuesOnly], context) =>
    orNull(self, context, self.sheet.usedArea(valuesOnly === true, self.area)),
  GetSurroundingRegion: (self, _args, context) => at(self, context, (area) => surroundingRegion(self, area)),
  GetTables: (self, [fullyContained], context) =>
    tableScope({ range: self, fullyContained: fullyContained === true }, context),
  GetVisibleView: (self, _args, context) => rangeView(self, context),
  GetSpecialCells: (self, [type, valueType], context) => {
    const areas = specialCells(self, type, valueType);
    if (areas.length === 0) throw notFound("such cells");
    return rangeAreas(context.list(self.sheet, areas), context);
  },
  GetSpecialCellsOrNullObject: (self, [type, valueType], context) => {
    const areas = specialCells(self, type, valueType);
    return areas.length === 0 ? null : rangeAreas(context.list(self.sheet, areas), context);
  },
  GetMergedAreasOrNullObject: ({ sheet, area }, _args, context) => {
    const areas = sheet.merges.flatMap(({ area: merged }) => (merged && intersect(merged, area) ? [merged] : []));
    if (areas.length > mostMerged) throw new WorkbookError("RangeExceedsLimit", "There are too many merged cells.");
    return areas.length === 0 ? null : rangeAreas(context.list(sheet, areas), context);
  },
  GetSpillingToRangeOrNullObject: (self, _args, context) => {
    const anchor = self.sheet.cells.get(self.area.top, self.area.left);
    const spill = anchor && self.sheet.spills.get(anchor);
    return orNull(self, context, spill?.isBlocked === false ? spill.tracked.area : undefined);
  },
  GetSpillParentOrNullObject: (self, _args, context) => {
    const cell = self.sheet.cells.get(self.area.top, self.area.left);
    const anchor = cell?.spilledFrom ?? cell;
    const area = anchor && self.sheet.spills.get(anchor)?.tracked.area;
    return orNull(self, context, area && { ...area, bottom: area.top, right: area.left });
  },
};

function at({ sheet, area }: CellRange, context: OfficeContext, target: (area: Area) => Area): Answer {
  const to = target(area);
  if (to.top > to.bottom || to.left > to.right) throw invalid("A range has at least one row and one column.");
  if (to.top < 0 || to.left < 0 || to.bottom >= sheetRows || to.right >= sheetColumns) {
    throw invalid("The range would lie outside the worksheet.");
  }
  return range(context.range(sheet, to), context);
}

function orNull({ sheet }: CellRange, context: OfficeContext, area: Area | undefined): Answer {
  return area ? range(context.range(sheet, area), context) : null;
}

function found(self: CellRange, context: OfficeContext, area: Area | undefined, what: string): Answer {
  if (!area) throw notFound(what);
  return orNull(self, context, area);
}

function same(self: CellRange, other: Argument | undefined): Area {
  const target = cells(other, self.sheet);
  if (target.sheet !== self.sheet)
    throw new WorkbookError("InvalidArgument", "Both ranges have to be on one worksheet.");
  return target.area;
}

function common(self: CellRange, other: Argument | undefined): Area | undefined {
  return intersect(self.area, same(self, other));
}

function moved(area: Area, rows: number, columns: number): Area {
  return { top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns };
}

function beside(area: Area, rows: number, columns: number): Area {
  if (rows > 0) return { ...area, top: area.bottom + 1, bottom: area.bottom + rows };
  if (rows < 0) return { ...area, top: area.top + rows, bottom: area.top - 1 };
  if (columns > 0) return { ...area, left: area.right + 1, right: area.right + columns };
  return { ...area, left: area.left + columns, right: area.left - 1 };
}

/** Grows until a border of blank cells is reached on every side. */
function surroundingRegion({ sheet }: CellRange, from: Area): Area {
  let area = from;
  for (;;) {
    const border = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: Math.min(sheetRows - 1, area.bottom + 1),
      right: Math.min(sheetColumns - 1, area.right + 1),
    };
    const used = sheet.usedArea(true, border);
    const next = used ? bounding(area, used) : area;
    if (rowCount(next) === rowCount(area) && columnCount(next) === columnCount(area)) return area;
    area = next;
  }
}
