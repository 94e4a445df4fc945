import type { Area, Shift } from "./area.ts";
import type { CellValue } from "./cells.ts";
import type { Sheet } from "./sheet.ts";
import type { Table } from "./table.ts";

/** Who acts: the person at the grid, or the add-in through office.js. */
export type Actor = "local" | "addin";

export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export type WorkbookEvent =
  /** Cells are about to be edited. */
  | { readonly kind: "editing"; readonly sheet: Sheet; readonly area: Area; readonly actor: Actor }
  /** `before` and `after` are there when a single cell was edited. */
  | {
      readonly kind: "edited";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly change: ChangeType;
      readonly actor: Actor;
      /** Where the other cells went, for cells put in or taken out. */
      readonly direction?: Shift["direction"];
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  /** Results of formulas changed; the area is the box around them. */
  | { readonly kind: "calculated"; readonly sheet: Sheet; readonly area: Area }
  /** Fill, font, number format, conditional formats. */
  | {
      readonly kind: "formatted";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly actor: Actor;
    }
  /** Column widths, hidden rows and columns, frozen panes, gridlines, filters. */
  | { readonly kind: "layout"; readonly sheet: Sheet }
  | {
      readonly kind: "sorted";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly actor: Actor;
    }
  | {
      readonly kind: "selected";
      readonly sheet: Sheet;
      readonly areas: readonly Area[];
    }
  | {
      readonly kind: "activated";
      readonly sheet: Sheet;
      readonly previous: Sheet | undefined;
    }
  | {
      readonly kind: "sheetAdded" | "sheetDeleted";
      readonly sheet: Sheet;
      readonly actor: Actor;
    }
  | {
      readonly kind: "sheetRenamed";
      readonly sheet: Sheet;
      readonly before: string;
      readonly actor: Actor;
    }
  /** Visibility, position, tab colour or protection. */
  | { readonly kind: "sheetProperties"; readonly sheet: Sheet }
  | {
      readonly kind: "tableAdded" | "tableDeleted" | "tableProperties";
      readonly table: Table;
    }
  | { readonly kind: "names" | "settings" };

export type WorkbookListener = (event: WorkbookEvent) => void;
