import { XmlScanner } from "../xml/scanner.ts";
import { parseArea, type Area } from "./area.ts";
import type { Package } from "./package.ts";
import type { SheetPart } from "./workbook.ts";

/** A table of a sheet (a ListObject). */
export interface FileTable {
  readonly name: string;
  readonly part: string;
  /** With its heading and totals rows. */
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
  /** Filled by a query or an XML map, which own its columns. */
  readonly isConnected: boolean;
}

/** The tables of a sheet (ECMA-376 part 1, 18.5.1.2). */
export function readTables(opened: Package, sheet: SheetPart): FileTable[] {
  return opened
    .relations(sheet.part)
    .filter(({ type, target }) => type === "table" && opened.has(target))
    .map(({ target }) => readTable(opened, target));
}

function readTable(opened: Package, part: string): FileTable {
  const scanner = new XmlScanner(opened.pieces(part), opened.broken(part));
  if (!scanner.next() || scanner.name !== "table") throw opened.broken(part)();
  const area = parseArea(scanner.attribute("ref") ?? "");
  if (!area) throw opened.broken(part)();
  const name = scanner.attribute("displayName") ?? scanner.attribute("name") ?? "";
  const headerRows = Number(scanner.attribute("headerRowCount") ?? 1);
  const totalsRows = Number(scanner.attribute("totalsRowCount") ?? 0);
  const isConnected = (scanner.attribute("tableType") ?? "worksheet") !== "worksheet";
  const columns: string[] = [];
  while (scanner.next()) {
    if (scanner.opens("tableColumn")) columns.push(scanner.attribute("name") ?? "");
  }
  return { name, part, area, headerRows, totalsRows, columns, isConnected };
}

/** The number of a table, which no other of the workbook may have. */
export function tableIdIn(opened: Package, part: string): number {
  const scanner = new XmlScanner(opened.pieces(part), opened.broken(part));
  return scanner.next() ? Number(scanner.attribute("id") ?? 0) : 0;
}
