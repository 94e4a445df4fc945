import type { SheetCells } from "../../worksheet/cells.ts";
import type { WorksheetHost } from "../../worksheet/host.ts";
import { addTables } from "./add-tables.ts";
import { readTables } from "./read-tables.ts";
import { formatsIn } from "./number-formats.ts";
import { readTarget } from "./read-target.ts";
import { removeBlock, writeBlock } from "./replace-block.ts";
import { areaAddress } from "./package/area.ts";
import type { FileWorkbook } from "./workbook.ts";
import { openXlsx } from "./xlsx.ts";

/** What the user would have selected, were the file open. */
export interface FileHostOptions {
  /** Name of the sheet; without it the one that was in front when the file was saved. */
  readonly sheet?: string | undefined;
  /** Name of the table, for the scope of that kind; without it the first one of the sheet. */
  readonly table?: string | undefined;
  /** First and last selected row, for the scope of that kind. */
  readonly rows?: readonly [number, number] | undefined;
}

export interface FileHost extends WorksheetHost {
  /** The file as it is after marking and clearing; a workbook of another format comes as .xlsx. */
  save(): Uint8Array;
}

/** The worksheets of a file, for whoever checks and marks them. */
export function fileHost(workbook: FileWorkbook, options: FileHostOptions = {}): FileHost {
  let book = workbook;
  return {
    sheetNames: () => Promise.resolve(book.sheets.filter(({ isVisible }) => isVisible).map(({ name }) => name)),
    async read(scope, pick, pace): Promise<SheetCells> {
      await pace?.(0, 1);
      const cells = readTarget(book, scope, options, pick);
      await pace?.(1, 1);
      return cells;
    },
    numberFormats: (sheet, columns) => Promise.resolve(formatsIn(book, sheet, columns)),
    async mark(block, pace) {
      await pace?.(0, block.rows.length);
      const changed = book.toXlsx();
      const area = writeBlock(changed, block);
      book = changed;
      return { sheet: block.sheet, address: areaAddress(area), rows: block.rows.length };
    },
    async clear(sheet = options.sheet) {
      // Only a package can hold a block.
      if (book.format === "csv") return { blocks: 0 };
      const changed = book.toXlsx();
      return Promise.resolve({ blocks: removeBlock(changed, changed.sheetPart(sheet)) ? 1 : 0 });
    },
    readTables: (isWanted) => Promise.resolve(readTables(book, isWanted)),
    async addTables(tables) {
      const changed = book.toXlsx();
      const added = addTables(changed.package, tables);
      book = openXlsx(changed.package, changed.format === "csv" ? "converted" : changed.format);
      return Promise.resolve(added);
    },
    // A file shows nothing and nobody else changes it.
    reveal: () => Promise.resolve(),
    onChange: () => Promise.resolve(() => Promise.resolve()),
    save: () => book.toXlsx().save(),
  };
}
