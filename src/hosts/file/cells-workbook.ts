import { columnLetters, type SheetCells } from "../../worksheet/cells.ts";
import { lastColumn, lastRow } from "./limits.ts";
import { openPackage } from "./package/package.ts";
import { tooLarge } from "./problems.ts";
import type { FileWorkbook } from "./workbook.ts";
import { noSuchSheet, openXlsx } from "./xlsx.ts";

/**
 * Cells that came from something else than a workbook, as one of a single sheet.
 * @param asPackage the same as a file of Excel's, made only if somebody wants to save it.
 */
export function cellsWorkbook(all: SheetCells, file: string, asPackage: () => Uint8Array): FileWorkbook {
  const { sheet } = all;
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
      return openXlsx(openPackage(asPackage(), file), "converted");
    },
  };
}

function pickColumns(cells: SheetCells, wanted: readonly number[]): SheetCells {
  const columns = cells.columns.filter((column) => wanted.includes(column));
  const rows = cells.rows.map((row) => columns.map((column) => row[column - 1] ?? null));
  return { ...cells, columns, rows };
}
