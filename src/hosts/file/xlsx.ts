import { Problem } from "../../worksheet/problem.ts";
import type { Changes, Package } from "./package/package.ts";
import { readPictures } from "./package/pictures.ts";
import { readSheet, type SharedContent } from "./package/read-sheet.ts";
import { readSharedStrings } from "./package/strings.ts";
import { readTables } from "./package/tables.ts";
import { readWorkbook, statedDimension, type SheetPart } from "./package/workbook.ts";
import type { FileWorkbook } from "./workbook.ts";

/** A workbook that is a package: it can be read, changed in place and saved. */
export interface XlsxWorkbook extends FileWorkbook {
  readonly package: Package;
  sheetPart(name?: string): SheetPart;
  /** The last column that holds something, where the whole sheet was read since it was last changed. */
  knownLastColumn(sheet: string): number | undefined;
  change(changes: Changes): void;
  save(): Uint8Array;
}

export function openXlsx(opened: Package, format: "xlsx" | "converted" = "xlsx"): XlsxWorkbook {
  const { file } = opened;
  const book = readWorkbook(opened);
  const { active } = book;
  if (!active) throw new Problem({ key: "file.no-sheet", data: { file } });
  let shared: SharedContent | undefined;
  const lastColumns = new Map<string, number>();

  function sheetPart(name = active?.name): SheetPart {
    const wanted = name?.toLowerCase();
    const sheet = book.sheets.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (sheet) return sheet;
    throw noSuchSheet(file, name ?? "", book.sheets);
  }

  const workbook: XlsxWorkbook = {
    name: file,
    format,
    package: opened,
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      isVisible: sheet.isVisible,
      get dimension() {
        return statedDimension(opened, sheet);
      },
    })),
    activeSheet: active.name,
    sheetPart,
    read(name, options) {
      shared ??= {
        strings: readSharedStrings(opened, book.part),
        date1904: book.date1904,
        isPicture: readPictures(opened, book.part),
      };
      const sheet = sheetPart(name);
      const cells = readSheet(opened, sheet, shared, options);
      if (!options?.columns && !options?.lastRow && !options?.except)
        lastColumns.set(sheet.name, cells.columns.at(-1) ?? 0);
      return cells;
    },
    tables: (name) => readTables(opened, sheetPart(name)),
    toXlsx: () => workbook,
    knownLastColumn: (name) => lastColumns.get(name),
    change(changes) {
      opened.change(changes);
      lastColumns.clear();
    },
    save: () => opened.save(),
  };
  return workbook;
}

export function noSuchSheet(file: string, sheet: string, sheets: readonly { readonly name: string }[]): Problem {
  const names = sheets.map(({ name }) => name).join(", ");
  return new Problem({ key: "file.no-such-sheet", data: { file, sheet, sheets: names } });
}
