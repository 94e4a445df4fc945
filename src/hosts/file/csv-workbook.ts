import { cellsWorkbook } from "./cells-workbook.ts";
import { newPackage } from "./package/new-package.ts";
import { readCsv } from "./text/csv.ts";
import { decodeText } from "./text/decode.ts";
import type { FileWorkbook } from "./workbook.ts";

/** Delimited text as a workbook of one sheet, named after the file as Excel does. */
export function openCsv(bytes: Uint8Array, file: string): FileWorkbook {
  const all = readCsv(decodeText(bytes), file, sheetName(file));
  return cellsWorkbook(all, file, () => newPackage(all));
}

/** The file's name without folder and ending, and without what a sheet's name cannot hold. */
function sheetName(file: string): string {
  const base = file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const name = base
    .replace(/[\\/?*[\]:]/g, " ")
    .slice(0, 31)
    .replace(/^'+|'+$/g, "")
    .trim();
  return name === "" ? "Sheet1" : name;
}
