import { columnLetters, type SheetCells } from "../../worksheet/cells.ts";
import { lastColumn, lastRow } from "./limits.ts";
import { newPackage } from "./package/new-package.ts";
import { openPackage } from "./package/package.ts";
import { tooLarge } from "./problems.ts";
import { readCsv } from "./text/csv.ts";
import { decodeText } from "./text/decode.ts";
import type { FileWorkbook } from "./workbook.ts";
import { noSuchSheet, openXlsx } from "./xlsx.ts";

/** Delimited text as a workbook of one sheet, named after the file as Excel does. */
export function openCsv(bytes: Uint8Array, file: string): FileWorkbook {
  const sheet = sheetName(file);
  const all = readCsv(decodeText(bytes), file, sheet);
  const width = all.columns.length;
  const height = all.rows.length;
  return {
    name: file,
    format: "csv",
    sheets: [
      {
        name: sheet,
        isVisible: true,
        dimension: height > 0 ? `A1:${columnLetters(width)}${String(height)}` : undefined,
      },
    ],
    activeSheet: sheet,
    read(name = sheet, { lastRow: until, columns } = {}) {
      if (name.toLowerCase() !== sheet.toLowerCase()) throw noSuchSheet(file, name, [{ name: sheet }]);
      const rows = until === undefined ? all.rows : all.rows.slice(0, until);
      return columns ? pickColumns({ ...all, rows }, columns) : { ...all, rows };
    },
    tables: () => [],
    toXlsx() {
      if (width > lastColumn || height > lastRow) throw tooLarge(file, sheet);
      return openXlsx(openPackage(newPackage(all), file), "converted");
    },
  };
}

function pickColumns(cells: SheetCells, wanted: readonly number[]): SheetCells {
  const columns = cells.columns.filter((column) => wanted.includes(column));
  const rows = cells.rows.map((row) => columns.map((column) => row[column - 1] ?? null));
  return { ...cells, columns, rows };
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
