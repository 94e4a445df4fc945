import { parseAddress } from "./address.ts";
import { intersect } from "./area.ts";
import type { Area } from "./area.ts";
import { WorkbookError } from "./errors.ts";
import { setInputs } from "./edit.ts";
import type { Sheet } from "./sheet.ts";
import type { Tracked } from "./tracked.ts";

export interface TableColumn {
  readonly id: number;
  name: string;
}

export class Table {
  readonly id: string;
  readonly sheet: Sheet;
  readonly tracked: Tracked;
  name: string;
  style = "TableStyleMedium2";
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  columns: TableColumn[] = [];
  #lastColumnId = 0;

  constructor(id: string, name: string, sheet: Sheet, area: Area) {
    this.id = id;
    this.name = name;
    this.sheet = sheet;
    this.tracked = sheet.track(area);
  }

  get area(): Area {
    const { area } = this.tracked;
    if (!area) throw new WorkbookError("ItemNotFound", `The table ${this.name} is gone.`);
    return area;
  }

  get headerArea(): Area | undefined {
    return this.showHeaders ? { ...this.area, bottom: this.area.top } : undefined;
  }

  get totalsArea(): Area | undefined {
    return this.showTotals ? { ...this.area, top: this.area.bottom } : undefined;
  }

  get bodyArea(): Area {
    const { area } = this;
    return {
      ...area,
      top: area.top + (this.showHeaders ? 1 : 0),
      bottom: area.bottom - (this.showTotals ? 1 : 0),
    };
  }

  newColumn(name: string): TableColumn {
    return { id: ++this.#lastColumnId, name };
  }
}

const tableName = /^[A-Za-z_\\\u00c0-\uffff][\w.\u00c0-\uffff]{0,254}$/;

/** Makes a table of the area. Without headers of its own it gets a row of them above the data. */
export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): Table {
  const { workbook } = sheet;
  if (sheet.tables.some((table) => intersect(table.area, area))) {
    throw new WorkbookError("InvalidArgument", "A table cannot overlap another table.");
  }
  const id = workbook.nextTableId();
  const at = hasHeaders ? area : { ...area, bottom: area.bottom + 1 };
  if (!hasHeaders)
    sheet.insertCells({
      area: { ...area, bottom: area.top },
      direction: "down",
    });
  const body = at.bottom > at.top ? at : { ...at, bottom: at.top + 1 };
  const table = new Table(id, name ?? freeTableName(sheet, id), sheet, body);
  if (name !== undefined) checkTableName(sheet, name);
  for (let column = body.left; column <= body.right; column++) table.columns.push(table.newColumn(""));
  sheet.tables.push(table);
  writeHeaders(table);
  workbook.emit({ kind: "tableAdded", table });
  return table;
}

export function renameTable(table: Table, name: string): void {
  if (table.name !== name) checkTableName(table.sheet, name, table);
  table.name = name;
  table.sheet.workbook.emit({ kind: "tableProperties", table });
}

/** Takes the table away; its cells stay as they are. */
export function convertToCells(table: Table): void {
  const { sheet } = table;
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  sheet.untrack(table.tracked);
  sheet.workbook.emit({ kind: "tableDeleted", table });
}

/** Gives every header cell a text of its own and the columns their names. */
export function writeHeaders(table: Table): void {
  const { sheet, headerArea } = table;
  if (!headerArea) return;
  const taken = new Set<string>();
  table.columns.forEach((column, index) => {
    const at = headerArea.left + index;
    const cell = sheet.cells.get(headerArea.top, at);
    const text = sheet.text(headerArea.top, at) || column.name || `Column${String(index + 1)}`;
    let name = text;
    for (let next = 2; taken.has(name.toLowerCase()); next++) name = text + String(next);
    taken.add(name.toLowerCase());
    column.name = name;
    if (!cell || cell.value !== name) {
      const header = sheet.cells.ensure(headerArea.top, at);
      header.value = name;
      header.formula = undefined;
    }
  });
}

/** Puts a column into the table, before the one at `index` or behind the last; cells to the right move. */
export function addTableColumn(table: Table, index: number | undefined, name: string): TableColumn {
  const { area, sheet } = table;
  const at = index === undefined || index < 0 || index >= table.columns.length ? table.columns.length : index;
  const left = area.left + at;
  sheet.insertCells({ area: { ...area, left, right: left }, direction: "right" }, table);
  table.tracked.moveTo({ ...area, right: area.right + 1 });
  const column = table.newColumn(name);
  table.columns.splice(at, 0, column);
  if (table.headerArea)
    setInputs(sheet, { top: area.top, bottom: area.top, left, right: left }, [[name && `'${name}`]]);
  writeHeaders(table);
  return column;
}

export function deleteTableColumn(table: Table, column: TableColumn): void {
  const at = table.area.left + table.columns.indexOf(column);
  if (table.columns.length === 1) throw new WorkbookError("InvalidOperation", "A table keeps at least one column.");
  table.sheet.deleteCells({
    area: { ...table.area, left: at, right: at },
    direction: "left",
  });
}

export function resizeTable(table: Table, area: Area): void {
  const { columns } = table;
  if (area.top !== table.area.top || !intersect(area, table.area) || area.bottom === area.top) {
    throw new WorkbookError("InvalidArgument", "The header row of a table has to stay where it is.");
  }
  const kept = columns.slice(Math.max(0, area.left - table.area.left));
  kept.length = Math.min(kept.length, area.right - area.left + 1);
  while (kept.length < area.right - area.left + 1) kept.push(table.newColumn(""));
  table.columns = kept;
  table.tracked.moveTo(area);
  writeHeaders(table);
  table.sheet.workbook.emit({ kind: "tableProperties", table });
}

function checkTableName(sheet: Sheet, name: string, self?: Table): void {
  const wanted = name.toLowerCase();
  const isTaken = sheet.workbook.tables.some((table) => table !== self && table.name.toLowerCase() === wanted);
  if (!tableName.test(name) || parseAddress(name) || isTaken) {
    throw new WorkbookError("InvalidArgument", `A table cannot be named "${name}" here.`);
  }
}

function freeTableName(sheet: Sheet, id: string): string {
  const names = new Set(sheet.workbook.tables.map((table) => table.name.toLowerCase()));
  let number = Number(id);
  while (names.has(`table${String(number)}`)) number++;
  return `Table${String(number)}`;
}

/** Puts rows into the table before data row `index`; cells below it move down. Answers with the new cells. */
export function addTableRows(table: Table, index: number, count: number): Area {
  const { area, bodyArea, sheet } = table;
  const top = bodyArea.top + index;
  if (top > bodyArea.bottom + 1) throw new WorkbookError("InvalidArgument", "The table has no such row.");
  const rows = { ...area, top, bottom: top + count - 1 };
  sheet.insertCells({ area: rows, direction: "down" });
  table.tracked.moveTo({ ...area, bottom: area.bottom + count });
  return rows;
}

/** Shows or hides the totals row; what stands below the table makes room or moves up. */
export function setTotals(table: Table, show: boolean): void {
  if (table.showTotals === show) return;
  const { area, sheet } = table;
  if (show) {
    const row = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    sheet.insertCells({ area: row, direction: "down" });
    table.tracked.moveTo({ ...area, bottom: row.bottom });
    table.showTotals = true;
    setInputs(sheet, { ...row, right: row.left }, [["Total"]]);
  } else {
    table.showTotals = false;
    sheet.deleteCells({ area: { ...area, top: area.bottom }, direction: "up" });
  }
  sheet.workbook.emit({ kind: "tableProperties", table });
}
