import type { XlsxWorkbook } from "../../hosts/file/xlsx.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import type { FileFormats } from "./read-formats.ts";
import type { SheetLayout } from "./read-layout.ts";

/** The file a workbook came from, so that saving keeps what the page does not show. */
export class FileOrigin {
  readonly workbook: Workbook;
  readonly file: XlsxWorkbook;
  readonly formats: FileFormats;
  readonly layouts: ReadonlyMap<Sheet, SheetLayout>;

  constructor(workbook: Workbook, file: XlsxWorkbook, formats: FileFormats, layouts: ReadonlyMap<Sheet, SheetLayout>) {
    this.workbook = workbook;
    this.file = file;
    this.formats = formats;
    this.layouts = layouts;
  }
}
