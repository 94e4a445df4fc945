import { columnLetters, columnNumber as numberOf, quotedSheet } from "../../worksheet/cells.ts";
import { coversColumns, coversRows, isSingleCell, sheetColumns, sheetRows } from "./area.ts";
import type { Area } from "./area.ts";

export interface ParsedAddress {
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** Here columns count from 0. */
export function columnName(column: number): string {
  return columnLetters(column + 1);
}

export function columnNumber(name: string): number {
  return numberOf(name) - 1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "A1", "A1:B2", "A:C" or "1:3", as Excel writes the address of such a range. */
export function areaName(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (at: number): string => mark + columnName(at);
  const row = (at: number): string => mark + String(at + 1);
  if (coversRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  if (coversColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  const first = column(area.left) + row(area.top);
  return isSingleCell(area) ? first : `${first}:${column(area.right)}${row(area.bottom)}`;
}

export function quotedSheetName(name: string): string {
  const plain =
    /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*$/.test(name) && !/^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i.test(name);
  return plain ? name : quotedSheet(name);
}

export function fullAddress(sheetName: string, area: Area, absolute = false): string {
  return `${quotedSheetName(sheetName)}!${areaName(area, absolute)}`;
}

const addressForm =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?(?:([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?|([A-Z]{1,3}):\$?([A-Z]{1,3})|(\d{1,7}):\$?(\d{1,7}))$/i;

/** Reads "Sheet1!A1:B2", "$A$1", "B:B", "2:5"; anything else gives undefined. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const parts = addressForm.exec(text.trim());
  if (!parts) return undefined;
  const [, quoted, bare, column1, row1, column2, row2, columnFrom, columnTo, rowFrom, rowTo] = parts;
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  const rows = row1 ? [row1, row2 ?? row1] : rowFrom && rowTo ? [rowFrom, rowTo] : ["1", String(sheetRows)];
  const columns = column1
    ? [column1, column2 ?? column1]
    : columnFrom && columnTo
      ? [columnFrom, columnTo]
      : ["A", "XFD"];
  const [top = 0, bottom = 0] = rows.map((row) => Number(row) - 1).sort((a, b) => a - b);
  const [left = 0, right = 0] = columns.map(columnNumber).sort((a, b) => a - b);
  if (top < 0 || bottom >= sheetRows || right >= sheetColumns) return undefined;
  return { sheet, area: { top, left, bottom, right } };
}
