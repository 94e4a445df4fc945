import { intersect, isSingleCell, wholeSheet } from "./area.ts";
import type { Area, Shift } from "./area.ts";
import { CellStore } from "./cells.ts";
import type { Cell, CellValue } from "./cells.ts";
import type { Chart } from "./chart.ts";
import type { ConditionalFormat } from "./conditional-format.ts";
import { plainFormat } from "./format.ts";
import type { CellFormat } from "./format.ts";
import type { Spill } from "./spill.ts";
import { shiftSheet } from "./structure.ts";
import type { Table } from "./table.ts";
import { displayText } from "./text.ts";
import { Tracked } from "./tracked.ts";
import type { Validation } from "./validation.ts";
import type { Workbook } from "./workbook.ts";

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/** A row or a column; `size` in points (row height, column width), undefined for the standard one. */
export interface Line {
  readonly size?: number;
  readonly hidden?: boolean;
  readonly format?: CellFormat;
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | undefined;
}

/** How a sheet is printed. */
export interface Page {
  orientation: "Portrait" | "Landscape";
  centerHorizontally: boolean;
  zoom: Readonly<Record<string, number>>;
  printArea: Tracked | undefined;
}

export interface AutoFilter {
  readonly tracked: Tracked;
  /** By column offset; the workbench stores criteria, it does not filter by itself. */
  readonly criteria: Map<number, unknown>;
}

export class Sheet {
  readonly workbook: Workbook;
  readonly id: string;
  readonly cells = new CellStore();
  readonly rows = new Map<number, Line>();
  readonly columns = new Map<number, Line>();
  readonly tables: Table[] = [];
  readonly charts: Chart[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly validations: Validation[] = [];
  readonly customProperties = new Map<string, string>();
  readonly spills = new Map<Cell, Spill>();
  merges: readonly Tracked[] = [];
  name: string;
  visibility: SheetVisibility = "Visible";
  tabColor = "";
  showGridlines = true;
  protection: Protection | undefined;
  frozen: { readonly rows: number; readonly columns: number } = {
    rows: 0,
    columns: 0,
  };
  autoFilter: AutoFilter | undefined;
  readonly page: Page = {
    orientation: "Portrait",
    centerHorizontally: false,
    zoom: { scale: 100 },
    printArea: undefined,
  };
  /** The format of cells without one of their own. */
  format: CellFormat = plainFormat;
  selection: readonly Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  readonly #tracked = new Set<Tracked>();

  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.name = name;
  }

  value(row: number, column: number): CellValue {
    return this.cells.get(row, column)?.value ?? "";
  }

  /** The formula of the cell, undefined for a constant. */
  formula(row: number, column: number): string | undefined {
    return this.cells.get(row, column)?.formula;
  }

  cellFormat(row: number, column: number): CellFormat {
    return (
      this.cells.get(row, column)?.format ??
      this.rows.get(row)?.format ??
      this.columns.get(column)?.format ??
      this.format
    );
  }

  text(row: number, column: number): string {
    return displayText(this.value(row, column), this.cellFormat(row, column).numberFormat);
  }

  /** The box around all cells with content, and unless `valuesOnly` also those with a format of their own. */
  usedArea(valuesOnly: boolean, within: Area = wholeSheet): Area | undefined {
    return this.cells.extent(within, (cell) => {
      const hasContent = cell.value !== "" || cell.formula !== undefined;
      return hasContent || (!valuesOnly && cell.format !== undefined && cell.format !== plainFormat);
    });
  }

  track(area: Area): Tracked {
    const tracked = new Tracked(area);
    this.#tracked.add(tracked);
    return tracked;
  }

  untrack(tracked: Tracked): void {
    this.#tracked.delete(tracked);
  }

  get tracked(): Iterable<Tracked> {
    return this.#tracked;
  }

  insertCells(shift: Shift, movedBy?: Table): void {
    shiftSheet(this, shift, movedBy);
  }

  deleteCells(shift: Shift): void {
    shiftSheet(this, shift);
  }

  isLocked(area: Area): boolean {
    if (!this.protection) return false;
    if (isSingleCell(area)) return !this.cellFormat(area.top, area.left).unlocked;
    let unlocked = 0;
    this.cells.forEach(area, (_cell, row, column) => {
      if (this.cellFormat(row, column).unlocked) unlocked++;
    });
    return unlocked < (area.bottom - area.top + 1) * (area.right - area.left + 1);
  }

  tableAt(area: Area): Table | undefined {
    return this.tables.find((table) => intersect(table.area, area));
  }
}
