import { openFile } from "../../hosts/file/open-file.ts";
import { newPackage } from "../../hosts/file/package/new-package.ts";
import { removeRelated } from "../../hosts/file/package/plumbing.ts";
import type { Changes } from "../../hosts/file/package/package.ts";
import { openStyles } from "../../hosts/file/package/styles.ts";
import { readWorkbook } from "../../hosts/file/package/workbook.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { readFormats } from "./read-formats.ts";
import { writeSettings } from "./settings.ts";
import { FormatWriter } from "./write-formats.ts";
import { arrangeBook } from "./write-book.ts";
import { chartParts } from "./write-charts.ts";
import { sheetText } from "./write-sheet.ts";
import { addTableParts, tableTexts } from "./write-tables.ts";

/** The file a workbook came from, so that saving keeps what the page does not show. */
export interface FileOrigin {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The names that the sheets had in the file. */
  readonly sheets: ReadonlyMap<Sheet, string>;
  /** The charts that the page has of the file, by the names that their drawings have for them. */
  readonly charts?: ReadonlyMap<Sheet, readonly string[]>;
}

/** The workbook as a file. Validations, print settings and all else the page has no idea of stay in it. */
export async function saveWorkbook(workbook: Workbook, origin: FileOrigin = newFile(workbook)): Promise<Uint8Array> {
  const file = (await openFile(origin.bytes, origin.name)).toXlsx();
  const opened = file.package;
  arrangeBook(opened, readWorkbook(opened), workbook, origin.sheets);
  // Opened again, for its sheets have other names and places now.
  const arranged = (await openFile(opened.save(), origin.name)).toXlsx();
  const book = readWorkbook(arranged.package);
  const formats = readFormats(arranged.package, book.part);
  const { styles, save } = openStyles(arranged.package, book.part);
  const writer = new FormatWriter(styles, formats, arranged.package.broken(book.part));
  const changes: Changes = new Map();
  for (const sheet of workbook.sheets) {
    const part = arranged.sheetPart(sheet.name);
    const added = addTableParts(sheet, arranged, part.part, changes);
    const drawing = chartParts(sheet, arranged.package, part.part, origin.charts?.get(sheet) ?? [], changes);
    changes.set(part.part, [sheetText({ sheet, file: arranged, part, formats, writer }, added, drawing)]);
    for (const [table, text] of tableTexts(sheet, arranged)) changes.set(table, [text]);
  }
  save(changes);
  writeSettings(arranged.package, workbook, changes);
  // Says in which order formulas were last worked out; Excel makes a new one.
  removeRelated(arranged.package, book.part, "calcChain", changes);
  arranged.package.change(changes);
  return arranged.save();
}

function newFile(workbook: Workbook): FileOrigin {
  const [first] = workbook.sheets;
  const name = first?.name ?? "Sheet1";
  const bytes = newPackage({ sheet: name, firstRow: 1, columns: [], rows: [], date1904: false });
  return { bytes, name: workbook.name, sheets: new Map(first ? [[first, name]] : []) };
}
