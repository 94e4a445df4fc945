import type { SheetCells } from "../../worksheet/cells.ts";
import type { ReadOptions } from "./package/read-sheet.ts";
import type { FileTable } from "./package/tables.ts";
import type { XlsxWorkbook } from "./xlsx.ts";

export interface FileSheet {
  readonly name: string;
  readonly isVisible: boolean;
  /** Address of the used cells as the file states it, such as A1:R305. */
  readonly dimension: string | undefined;
}

/** A workbook out of a file: its sheets and their cells. */
export interface FileWorkbook {
  readonly name: string;
  /** What the content is, whatever the file's name says. */
  readonly format: "xlsx" | "csv" | "converted";
  readonly sheets: readonly FileSheet[];
  /** Name of the sheet that was in front when the file was saved, or else of the first that can be seen. */
  readonly activeSheet: string;
  read(sheet?: string, options?: ReadOptions): SheetCells;
  tables(sheet?: string): readonly FileTable[];
  /** The workbook as a package that can be changed and saved; itself where it is one. */
  toXlsx(): XlsxWorkbook;
}
