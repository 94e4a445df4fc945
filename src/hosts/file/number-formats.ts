import { general, type NumberFormats } from "../../worksheet/shown-value.ts";
import { addressedColumn, enterSheetData, rowNumber } from "./package/read-sheet.ts";
import { openStyles } from "./package/styles.ts";
import { readWorkbook } from "./package/workbook.ts";
import type { FileWorkbook } from "./workbook.ts";
import { XmlScanner } from "./xml/scanner.ts";

/** Number formats of the cells in some columns of a sheet; delimited text has none. */
export function formatsIn(book: FileWorkbook, name: string, columns: readonly number[]): NumberFormats {
  if (book.format === "csv") return () => general;
  const xlsx = book.toXlsx();
  const opened = xlsx.package;
  const { part } = xlsx.sheetPart(name);
  const fail = opened.broken(part);
  const codes = openStyles(opened, readWorkbook(opened).part).styles.numberFormats();
  const wanted = new Set(columns);
  const found = new Map<string, number>();
  const scanner = new XmlScanner(opened.pieces(part), fail);
  let row = 0;
  let column = 0;
  if (!enterSheetData(scanner)) return () => general;
  while (scanner.nextIn("sheetData")) {
    if (scanner.opens("row")) {
      row = rowNumber(scanner, row, fail);
      column = 0;
    } else if (scanner.opens("c")) {
      column++;
      let style = 0;
      while (scanner.nextAttribute()) {
        if (scanner.isAttribute("r")) column = addressedColumn(scanner, fail);
        else if (scanner.isAttribute("s")) style = Number(scanner.text.slice(scanner.valueStart, scanner.valueEnd));
      }
      if (style > 0 && wanted.has(column)) found.set(`${String(row)} ${String(column)}`, style);
      scanner.skip();
    }
  }
  return (atRow, atColumn) => codes[found.get(`${String(atRow)} ${String(atColumn)}`) ?? 0] ?? general;
}
