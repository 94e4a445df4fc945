import type { SheetCells } from "../../worksheet/cells.ts";
import type { PickColumns, Scope } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { FileHostOptions } from "./file-host.ts";
import { findOwnBlock } from "./own-block.ts";
import type { Area } from "./package/area.ts";
import type { ReadOptions } from "./package/read-sheet.ts";
import { readWorkbook } from "./package/workbook.ts";
import type { FileTable } from "./package/tables.ts";
import type { FileWorkbook } from "./workbook.ts";

/** Rows that are read in full width, to look for the headings in and to choose columns by. */
const topRows = 200;

/** Reads the cells of a scope, without the verdicts of an earlier check. */
export function readTarget(book: FileWorkbook, scope: Scope, options: FileHostOptions, pick: PickColumns): SheetCells {
  const named = scope.kind === "sheet" || scope.kind === "visible" ? scope.sheet : undefined;
  const sheet = named ?? options.sheet ?? book.activeSheet;
  const except = ownArea(book, sheet);
  const table = scope.kind === "table" ? chosenTable(book, sheet, options.table) : undefined;
  const last = table && table.area.bottom - table.totalsRows;
  const within = (limits: ReadOptions): SheetCells => {
    const cells = book.read(sheet, { except, ...limits });
    return table ? inTable(cells, table) : cells;
  };
  const columns = table && columnsOf(table.area);
  const picked = pick(within({ columns, lastRow: Math.min(last ?? Infinity, (table?.area.top ?? 1) + topRows) }));
  const hidden = new Set<number>();
  const isVisible = scope.kind === "visible";
  const cells = within({ columns: picked?.columns ?? columns, lastRow: last, hidden: isVisible ? hidden : undefined });
  if (isVisible) return { ...cells, onlyRows: (row) => !hidden.has(row) };
  if (scope.kind === "sheet" && scope.onlyRows) return { ...cells, onlyRows: scope.onlyRows };
  if (scope.kind !== "selection") return cells;
  if (!options.rows) throw new Problem({ key: "file.no-rows", data: { sheet } });
  const [first, end] = options.rows;
  return { ...cells, onlyRows: (row) => first <= row && row <= end };
}

function ownArea(book: FileWorkbook, sheet: string): Area | undefined {
  if (book.format === "csv") return undefined;
  const xlsx = book.toXlsx();
  return findOwnBlock(readWorkbook(xlsx.package), xlsx.sheetPart(sheet))?.area;
}

function chosenTable(book: FileWorkbook, sheet: string, name: string | undefined): FileTable {
  const tables = book.tables(sheet);
  const [first] = tables;
  if (!first) throw new Problem({ key: "file.no-table", data: { file: book.name, sheet } });
  if (name === undefined) return first;
  const table = tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (table) return table;
  const names = tables.map((candidate) => candidate.name).join(", ");
  throw new Problem({ key: "file.no-such-table", data: { file: book.name, sheet, table: name, tables: names } });
}

export function columnsOf({ left, right }: Area): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}

/** The rows of the table only, its headings known. */
export function inTable(cells: SheetCells, { area, headerRows }: FileTable): SheetCells {
  const skipped = Math.max(0, area.top - cells.firstRow);
  const rows = cells.rows.slice(skipped);
  const inside = { ...cells, firstRow: cells.firstRow + skipped, rows };
  return headerRows > 0 ? { ...inside, headerRow: area.top } : inside;
}
