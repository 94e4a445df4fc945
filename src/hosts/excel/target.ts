import type { Scope } from "../../worksheet/host.ts";
import type { MergedRun } from "../../worksheet/merged.ts";
import { Problem } from "../../worksheet/problem.ts";
import { mergedRuns } from "./merged.ts";
import { askOwnBlock, ownBlockOf, type OwnBlock } from "./own-block.ts";
import { hiddenRows } from "./hidden-rows.ts";

/** The part of a sheet that is to be read. Rows and columns count from 1 and are included; none on an empty sheet. */
export interface Target {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly area: Area | undefined;
  readonly headerRow?: number;
  readonly onlyRows?: (row: number) => boolean;
  readonly own: OwnBlock | undefined;
  /** Cells that are merged down a column. */
  readonly merged: readonly MergedRun[];
}

export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Finds what a scope means just now. */
export async function findTarget(context: Excel.RequestContext, scope: Scope): Promise<Target> {
  if (scope.kind === "table") return tableTarget(context);
  const { worksheets } = context.workbook;
  const named = scope.kind === "selection" ? undefined : scope.sheet;
  const sheet = named === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(named);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const asked = askOwnBlock(sheet);
  const selected = scope.kind === "selection" ? context.workbook.getSelectedRanges().areas : undefined;
  selected?.load("items/rowIndex,items/rowCount");
  await context.sync();
  if (sheet.isNullObject) throw new Problem({ key: "excel.no-sheet", data: { sheet: named ?? "" } });
  const area = used.isNullObject ? undefined : areaOf(used);
  const merged = area ? await mergedRuns(context, sheet, area) : [];
  const target = { sheet, name: sheet.name, area, own: ownBlockOf(asked), merged };
  if (scope.kind === "visible" && target.area) {
    const hidden = await hiddenRows(context, sheet, target.area);
    return { ...target, onlyRows: (row) => !hidden.has(row) };
  }
  const onlyRows = scope.kind === "sheet" ? scope.onlyRows : undefined;
  if (!selected) return onlyRows ? { ...target, onlyRows } : target;
  return { ...target, onlyRows: rowsSelected(selected.items, target.area, sheet.name) };
}

/** Whole columns may be selected, so the rows are kept as spans within the rows in use. */
function rowsSelected(areas: readonly Excel.Range[], used: Area | undefined, sheet: string): (row: number) => boolean {
  const rows = areas
    .map(({ rowIndex, rowCount }) => ({
      first: Math.max(rowIndex + 1, used?.firstRow ?? 1),
      last: Math.min(rowIndex + rowCount, used?.lastRow ?? 0),
    }))
    .filter(({ first, last }) => first <= last);
  if (rows.length === 0) throw new Problem({ key: "excel.nothing-selected", data: { sheet } });
  return (row) => rows.some(({ first, last }) => first <= row && row <= last);
}

async function tableTarget(context: Excel.RequestContext): Promise<Target> {
  const tables = context.workbook.getActiveCell().getTables(false);
  tables.load("items/id");
  await context.sync();
  const table = firstOf(tables);
  if (!table) throw new Problem({ key: "excel.no-table" });
  table.load("showHeaders,showTotals");
  const whole = table.getRange();
  whole.load("rowIndex,columnIndex,rowCount,columnCount");
  const { worksheet: sheet } = table;
  sheet.load("name");
  const asked = askOwnBlock(sheet);
  await context.sync();
  const area = areaOf(whole);
  return {
    sheet,
    name: sheet.name,
    area: table.showTotals ? { ...area, lastRow: area.lastRow - 1 } : area,
    own: ownBlockOf(asked),
    // Cells of a table cannot be merged.
    merged: [],
    ...(table.showHeaders ? { headerRow: area.firstRow } : {}),
  };
}

export function firstOf({ items }: Excel.TableScopedCollection): Excel.Table | undefined {
  return items[0];
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    firstRow: rowIndex + 1,
    lastRow: rowIndex + rowCount,
    firstColumn: columnIndex + 1,
    lastColumn: columnIndex + columnCount,
  };
}
