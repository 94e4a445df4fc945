import type { CellValue, SheetCells } from "./cells.ts";
import type { ChangeLog } from "./journal.ts";
import type { RowRun } from "./changed-rows.ts";
import type { SomeRows } from "./line-editor.ts";
import type { OwnSheet } from "./own-sheet.ts";
import type { NumberFormats } from "./shown-value.ts";
import type { StatusBlock, StatusUpdate } from "./status-block.ts";
import type { MadeStep, SheetStep } from "./step.ts";
import type { AddedTables, NewTables, SheetTable, WantedTable } from "./tables.ts";

/**
 * What to check: the whole sheet (the active one unless named) or some of its rows, the rows of it that are neither
 * filtered out nor hidden, the selected rows, or the table at the selection.
 */
export type Scope =
  | { readonly kind: "sheet"; readonly sheet?: string; readonly onlyRows?: ((row: number) => boolean) | undefined }
  | { readonly kind: "visible"; readonly sheet?: string }
  | { readonly kind: "selection" }
  | { readonly kind: "table" };

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where a status block was written, or what stood in its way. */
export interface Marked {
  readonly sheet: string;
  /** Address of the block with its heading, such as S5:W305. */
  readonly address: string;
  readonly rows: number;
}

export interface Cleared {
  readonly blocks: number;
}

/** What became of marks that were to be renewed; nothing is written where there are none, or rows lie beyond them. */
export type Remarked = "done" | "no marks" | "beyond";

/** Names of our sheets that are gone, and of those that stayed because somebody wrote on them. */
export interface RemovedSheets {
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

/** Asked between blocks of work; throwing from it stops the work. */
export type Pace = (done: number, total: number) => Promise<void>;

/**
 * A place that holds worksheets: Excel, or a file. It moves cells and decides nothing about claims.
 * Every method either does all it says or throws a Problem and leaves the sheet as it was.
 */
export interface WorksheetHost {
  /** Names of the sheets that the user can see, in their order; sheets of our own are none of them. */
  sheetNames(): Promise<readonly string[]>;
  /**
   * Reads the cells in scope. `pick` is shown the first rows of a wide sheet and names the columns that are needed;
   * a host may leave the others out.
   */
  read(scope: Scope, pick: PickColumns, pace?: Pace): Promise<SheetCells>;
  /** Number formats of the cells in some columns of a sheet. */
  numberFormats(sheet: string, columns: readonly number[]): Promise<NumberFormats>;
  /** Writes verdicts beside the data, with the bounded conditional formats that colour the rows. */
  mark(block: StatusBlock, pace?: Pace): Promise<Marked>;
  /** Removes what `mark` wrote from a sheet, or from the active one, and nothing else. */
  clear(sheet?: string): Promise<Cleared>;
  /** Tables of the whole workbook whose headings are wanted, in the order of the sheets. */
  readTables(isWanted: WantedTable): Promise<readonly SheetTable[]>;
  /** Puts tables on a new sheet. Nothing of the user's is written over. */
  addTables(tables: NewTables, pace?: Pace): Promise<AddedTables>;
  /** Selects a cell, so that the user sees it. */
  reveal(place: CellPlace): Promise<void>;
  /** Calls back when the user changes cells (not when the host itself writes). Gives a function that stops it. */
  onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
}

/** A host in which the user works on the sheet, and so may have it changed. */
export interface EditingHost extends WorksheetHost {
  /** Reads some rows once more, each run of them by itself. */
  readRows(sheet: string, runs: readonly RowRun[], picked: PickedColumns): Promise<readonly SomeRows[]>;
  /** Writes beside rows that were marked before what is to stand there now, as far as something else does. */
  remark(update: StatusUpdate): Promise<Remarked>;
  /** Whether what we write leaves the user's own steps to be taken back. */
  keepsUndo(): boolean;
  /**
   * Changes cells and rows as one step, if every cell still holds what it held when the step was thought of.
   * @param ahead told, before cells are written in more than one go, by what they can be given back: whatever ends the work
   * in between, that is known.
   */
  change(step: SheetStep, pace?: Pace, ahead?: (made: MadeStep) => Promise<void>): Promise<MadeStep>;
  /** Gives a table other rows; its columns, and what stands around it, stay. */
  replaceRows(table: SheetTable, rows: readonly (readonly CellValue[])[]): Promise<void>;
  /** Takes a step back, unless one of its cells was changed since. */
  takeBack(made: MadeStep): Promise<void>;
  /** Adds lines to the table of changes, which gets a sheet of its own when it is first needed. */
  log(changes: ChangeLog): Promise<void>;
  /** Writes a sheet of our own, and gives the name that it came to have. The earlier one of its kind stays under another. */
  writeSheet(sheet: OwnSheet, pace?: Pace): Promise<string>;
  /** Takes sheets of our own away, by their kinds. One that somebody has written on stays. */
  removeSheets(kinds: readonly string[]): Promise<RemovedSheets>;
}

/** Asked with the first rows of a sheet which columns to read in full; undefined means all. */
export type PickColumns = (top: SheetCells) => PickedColumns | undefined;

export interface PickedColumns {
  readonly columns: readonly number[];
  /** Those of them whose formulas matter as well as their values. */
  readonly formulas: readonly number[];
}

export interface SheetChange {
  readonly sheet: string;
  /** Address without the sheet's name. */
  readonly address: string;
  /** `moved`: rows or cells were put in, taken out or sorted. `calculated`: formulas have other results. Else cells were edited. */
  readonly kind?: "moved" | "calculated";
  /** Somebody else did it who works on the same workbook. */
  readonly byOthers?: true;
}
