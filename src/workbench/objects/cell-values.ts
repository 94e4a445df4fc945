import { columnCount, coversColumns, coversRows, rowCount } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import type { CellValue } from "../model/cells.ts";
import { fillInput, formatCells, setInputs } from "../model/edit.ts";
import { CellError } from "../model/errors.ts";
import type { CellInput } from "../model/input.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Json } from "../richapi/protocol.ts";
import { invalid } from "./arguments.ts";

/** Excel's limits for one cell, same page as the worksheet's. */
const longestText = 32_767;
const longestFormula = 8_192;
const longestLiteral = 255;

export function wireValue(value: CellValue): string | number | boolean {
  return value instanceof CellError ? value.code : value;
}

export function valueType(value: CellValue, isFormula: boolean): string {
  if (value === "") return isFormula ? "String" : "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "string" ? "String" : "Boolean";
}

/** A matrix with one entry per cell; null for whole rows and columns, as Excel answers for those. */
export function readCells(area: Area, read: (row: number, column: number) => Json): Json {
  if (isUnbounded(area)) return null;
  const rows: Json[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: Json[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

export function readValues(sheet: Sheet, area: Area): Json {
  return readCells(area, (row, column) => wireValue(sheet.value(row, column)));
}

export function readFormulas(sheet: Sheet, area: Area): Json {
  return readCells(area, (row, column) => sheet.formula(row, column) ?? wireValue(sheet.value(row, column)));
}

/** Writes values or formulas: one for all cells, or a matrix of the area's size. */
export function writeValues(sheet: Sheet, area: Area, value: Json): void {
  if (isUnbounded(area)) throw invalid("Values cannot be set for whole rows or columns.");
  if (Array.isArray(value))
    setInputs(
      sheet,
      area,
      readMatrix(value, area).map((row) => row.map(readInput)),
    );
  else fillInput(sheet, area, readInput(value));
}

export function writeNumberFormat(sheet: Sheet, area: Area, value: Json): void {
  const matrix = Array.isArray(value) ? (value as readonly Json[]) : [[value]];
  const first: Json | undefined = Array.isArray(matrix[0]) ? (matrix[0] as readonly Json[])[0] : undefined;
  if (matrix.length === 1 && Array.isArray(matrix[0]) && matrix[0].length === 1) {
    if (first !== null) formatCells(sheet, area, { numberFormat: readNumberFormat(first) });
    return;
  }
  readMatrix(matrix, area).forEach((row, down) => {
    for (const { from, to, value: format } of runs(row)) {
      if (format === null) continue;
      const at = { top: area.top + down, bottom: area.top + down, left: area.left + from, right: area.left + to };
      formatCells(sheet, at, { numberFormat: readNumberFormat(format) });
    }
  });
}

function isUnbounded(area: Area): boolean {
  return coversRows(area) || coversColumns(area);
}

function readMatrix(value: readonly Json[], area: Area): readonly (readonly Json[])[] {
  const isRightSize =
    value.length === rowCount(area) && value.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!isRightSize) {
    throw invalid(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return value as readonly (readonly Json[])[];
}

function readInput(value: Json): CellInput {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") throw invalid("A cell takes a text, a number or a logical value.");
  if (value.length > longestText) throw invalid(`A cell holds up to ${String(longestText)} characters.`);
  if (value.startsWith("=")) checkFormula(value);
  return value;
}

export function checkFormula(formula: string): void {
  const literals = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  if (formula.length > longestFormula || literals.some((literal) => literal.length > longestLiteral + 2)) {
    throw invalid("The formula, or a text in it, is too long.");
  }
}

function readNumberFormat(value: Json | undefined): string {
  if (typeof value !== "string") throw invalid("A number format is a text.");
  return value === "" ? "General" : value;
}

function runs(row: readonly Json[]): { readonly from: number; readonly to: number; readonly value: Json }[] {
  const found: { from: number; to: number; value: Json }[] = [];
  row.forEach((value, index) => {
    const last = found.at(-1);
    if (last && last.value === value) last.to = index;
    else found.push({ from: index, to: index, value });
  });
  return found;
}
