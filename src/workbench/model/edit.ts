import { cellArea, coversColumns, coversRows, intersect, isSingleCell } from "./area.ts";
import type { Area } from "./area.ts";
import type { Cell } from "./cells.ts";
import { plainFormat, patchFormat } from "./format.ts";
import type { CellFormat, FormatPatch } from "./format.ts";
import { parseInput } from "./input.ts";
import type { CellInput } from "./input.ts";
import type { Line, Sheet } from "./sheet.ts";
import { disturbSpills } from "./spill.ts";
import { writeHeaders } from "./table.ts";

/** Puts values and formulas into cells as if they were typed. Rows and cells that are missing or null stay. */
export function setInputs(sheet: Sheet, area: Area, inputs: readonly (readonly CellInput[])[]): void {
  editing(sheet, area);
  const before = isSingleCell(area) ? sheet.value(area.top, area.left) : undefined;
  const disturbed = disturbSpills(sheet, area);
  inputs.forEach((values, down) => {
    values.forEach((input, across) => {
      if (input !== null) setInput(sheet, area.top + down, area.left + across, input);
    });
  });
  edited(sheet, area, disturbed, before);
}

/** Puts one value or formula into every cell of the area. */
export function fillInput(sheet: Sheet, area: Area, input: CellInput): void {
  if (input === null) return;
  if (input === "") {
    clearContents(sheet, area);
    return;
  }
  const row = new Array<CellInput>(area.right - area.left + 1).fill(input);
  setInputs(sheet, area, new Array<readonly CellInput[]>(area.bottom - area.top + 1).fill(row));
}

export function clearContents(sheet: Sheet, area: Area): void {
  editing(sheet, area);
  const before = isSingleCell(area) ? sheet.value(area.top, area.left) : undefined;
  const disturbed = disturbSpills(sheet, area);
  sheet.cells.forEach(area, emptyCell);
  edited(sheet, area, disturbed, before);
}

export function clearFormats(sheet: Sheet, area: Area): void {
  if (coversRows(area) && coversColumns(area)) sheet.format = plainFormat;
  for (const [lines, isCovered] of [
    [sheet.rows, coversRows(area)],
    [sheet.columns, coversColumns(area)],
  ] as const) {
    if (!isCovered) continue;
    const [first, last] = lines === sheet.rows ? [area.top, area.bottom] : [area.left, area.right];
    for (const [at, line] of lines) if (at >= first && at <= last) lines.set(at, { ...line, format: plainFormat });
  }
  sheet.cells.forEach(area, (cell) => (cell.format = undefined));
  formatted(sheet, area);
}

/** Changes some properties of the format of every cell in the area. */
export function formatCells(sheet: Sheet, area: Area, patch: FormatPatch): void {
  const patched = new Map<CellFormat, CellFormat>();
  const change = (format: CellFormat): CellFormat => {
    let result = patched.get(format);
    if (!result) patched.set(format, (result = patchFormat(format, patch)));
    return result;
  };
  if (coversRows(area) && coversColumns(area)) {
    sheet.format = change(sheet.format);
    for (const lines of [sheet.rows, sheet.columns]) {
      for (const [at, line] of lines) if (line.format) lines.set(at, { ...line, format: change(line.format) });
    }
  } else if (coversColumns(area)) {
    for (let at = area.left; at <= area.right; at++) formatLine(sheet.columns, at, sheet.format, change);
  } else if (coversRows(area)) {
    for (let at = area.top; at <= area.bottom; at++) formatLine(sheet.rows, at, sheet.format, change);
  } else {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const format = change(sheet.cellFormat(row, column));
        const cell = sheet.cells.get(row, column);
        if (cell) cell.format = format;
        else if (format !== plainFormat) sheet.cells.ensure(row, column).format = format;
      }
    }
  }
  if (coversRows(area) || coversColumns(area)) {
    sheet.cells.forEach(area, (cell) => {
      if (cell.format) cell.format = change(cell.format);
    });
  }
  formatted(sheet, area);
}

/** Width, height or hiding of the columns or rows from `first` to `last`. */
export function layOut(
  sheet: Sheet,
  lines: "rows" | "columns",
  first: number,
  last: number,
  patch: Omit<Line, "format">,
): void {
  const map = sheet[lines];
  for (let at = first; at <= last; at++) map.set(at, { ...map.get(at), ...patch });
  sheet.workbook.emit({ kind: "layout", sheet });
}

/** Makes a row as high as its largest letters, as Excel does where nobody said otherwise. */
export function growRow(sheet: Sheet, row: number, fontSize: number): void {
  const line = sheet.rows.get(row);
  const needed = Math.ceil(fontSize * 1.34);
  if (fontSize > 11 && (line?.size ?? 0) < needed) sheet.rows.set(row, { ...line, size: needed });
}

function editing(sheet: Sheet, area: Area): void {
  sheet.workbook.emit({ kind: "editing", sheet, area, actor: sheet.workbook.actor });
}

function setInput(sheet: Sheet, row: number, column: number, input: Exclude<CellInput, null>): void {
  if (sheet.merges.length > 0 && isCovered(sheet, row, column)) return;
  if (input === "") {
    const existing = sheet.cells.get(row, column);
    if (existing) emptyCell(existing);
    return;
  }
  const current = sheet.cellFormat(row, column).numberFormat;
  const { value, formula, quoted = false, numberFormat } = parseInput(input, current);
  const cell = sheet.cells.ensure(row, column);
  cell.value = value;
  cell.formula = formula;
  cell.quoted = quoted;
  cell.spilledFrom = undefined;
  if (numberFormat && (current === undefined || current === "General")) {
    cell.format = patchFormat(sheet.cellFormat(row, column), { numberFormat });
  }
}

/** Of merged cells only the first takes what is written. */
function isCovered({ merges }: Sheet, row: number, column: number): boolean {
  const cell = cellArea(row, column);
  const merged = merges.find(({ area }) => area && intersect(area, cell))?.area;
  return merged !== undefined && (merged.top !== row || merged.left !== column);
}

function emptyCell(cell: Cell): void {
  cell.value = "";
  cell.formula = undefined;
  cell.quoted = false;
  cell.spilledFrom = undefined;
}

function edited(sheet: Sheet, area: Area, disturbed: readonly Area[], before: Cell["value"] | undefined): void {
  for (const table of sheet.tables) {
    const { headerArea } = table;
    if (headerArea && area.top <= headerArea.top && area.bottom >= headerArea.top) writeHeaders(table);
  }
  const { workbook } = sheet;
  workbook.changed([area, ...disturbed].map((at) => ({ sheet, area: at })));
  const details = before === undefined ? {} : { before, after: sheet.value(area.top, area.left) };
  workbook.emit({
    kind: "edited",
    sheet,
    area,
    change: "RangeEdited",
    actor: workbook.actor,
    ...details,
  });
}

function formatted(sheet: Sheet, area: Area): void {
  sheet.workbook.emit({
    kind: "formatted",
    sheet,
    area,
    actor: sheet.workbook.actor,
  });
}

function formatLine(
  lines: Map<number, Line>,
  at: number,
  base: CellFormat,
  change: (format: CellFormat) => CellFormat,
): void {
  const line = lines.get(at);
  lines.set(at, { ...line, format: change(line?.format ?? base) });
}
