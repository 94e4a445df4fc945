import { areaAddress } from "../../hosts/file/package/area.ts";
import type { CellContent } from "../../hosts/file/package/cell-xml.ts";
import { readColumns, setColumns, writeColumns } from "../../hosts/file/package/columns.ts";
import { addFormats, dropFormats } from "../../hosts/file/package/conditional-formats.ts";
import { setDimension } from "../../hosts/file/package/dimension.ts";
import { editSheet } from "../../hosts/file/package/edit-sheet.ts";
import type { CellEdit } from "../../hosts/file/package/edit-sheet.ts";
import { addToList, placeOf } from "../../hosts/file/package/sheet-tail.ts";
import { splice } from "../../hosts/file/xml/elements.ts";
import type { SheetPart } from "../../hosts/file/package/workbook.ts";
import type { XlsxWorkbook } from "../../hosts/file/xlsx.ts";
import type { SheetCells } from "../../worksheet/cells.ts";
import { sameArea } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import type { Cell } from "../model/cells.ts";
import { plainFormat } from "../model/format.ts";
import type { CellFormat } from "../model/format.ts";
import type { Line, Sheet } from "../model/sheet.ts";
import { fileArea, fileValue, isSameValue, modelValue } from "./cell-values.ts";
import { from1904 } from "./date-system.ts";
import { fromFileFormula, toFileFormula } from "./formula-names.ts";
import type { FileFormats } from "./read-formats.ts";
import { readLayout } from "./read-layout.ts";
import type { SheetLayout } from "./read-layout.ts";
import { linesOf } from "./lines.ts";
import type { FormatWriter } from "./write-formats.ts";
import { newValidations } from "./write-validations.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A sheet of the page and the part of the file it goes to. */
interface Target {
  readonly sheet: Sheet;
  readonly file: XlsxWorkbook;
  readonly part: SheetPart;
  readonly formats: FileFormats;
  readonly writer: FormatWriter;
}

/**
 * The text of a sheet's part as the page has the sheet: what did not change is copied as it stands.
 * @param tables ids of tables that came to the sheet.
 * @param drawing id of the drawing, if that came to it.
 */
export function sheetText(target: Target, tables: readonly string[] = [], drawing?: string): string {
  const { sheet, file, part, writer } = target;
  const fail = file.package.broken(part.part);
  const layout = readLayout(file.package, part.part);
  const used = sheet.usedArea(false);
  const edits = [...cellEdits(target, layout)];
  const pieces = editSheet(file.package, part, {
    cells: edits,
    head(text, from, prefix) {
      const stated = used && edits.length > 0 ? setDimension(text, from, fileArea(used), fail) : text;
      const changed = changedColumns(sheet, layout, target);
      if (changed.length === 0) return stated;
      return writeColumns(stated, from, prefix, setColumns(readColumns(stated, from, fail), changed), fail);
    },
    tail(before, prefix) {
      const hinted = addToList(before, prefix, "dataValidations", newValidations(sheet, prefix), fail);
      const parts = tables.map((id) => `<${prefix}tablePart xmlns:r="${office}" r:id="${id}"/>`);
      const drawn = drawing === undefined ? hinted : withDrawing(hinted, prefix, drawing, fail);
      const text = addToList(drawn, prefix, "tableParts", parts, fail);
      if (hasSameRules(sheet, layout, target.formats)) return text;
      const loaded = new Set(layout.rules.map(({ formula }) => formula));
      const formats = sheet.conditionalFormats
        .filter(({ type, formula }) => type === "Custom" && formula !== "")
        .map(({ areas, formula, format }) => ({
          area: areas.flatMap(({ area }) => (area ? areaAddress(fileArea(area)) : [])).join(" "),
          formula: toFileFormula(formula).slice(1),
          format: writer.conditional(format),
        }));
      return addFormats(
        dropFormats(text, (formula) => loaded.has(formula), fail),
        prefix,
        formats.filter(({ area }) => area !== ""),
        fail,
      );
    },
  });
  return [...pieces].join("");
}

function withDrawing(tail: string, prefix: string, id: string, fail: () => Error): string {
  const at = placeOf(tail, "drawing", fail);
  return splice(tail, at, at, `<${prefix}drawing xmlns:r="${office}" r:id="${id}"/>`);
}

function* cellEdits({ sheet, file, part, formats, writer }: Target, layout: SheetLayout): Generator<CellEdit> {
  const cells = file.read(part.name);
  const before = new FileCells(cells, layout, formats);
  const used = sheet.usedArea(false);
  const bottom = Math.max(used?.bottom ?? -1, before.bottom);
  const right = Math.max(used?.right ?? -1, before.right);
  for (let row = 0; row <= bottom; row++) {
    for (let column = 0; column <= right; column++) {
      const cell = sheet.cells.get(row, column);
      if (before.isSame(row, column, cell, filledBy(sheet, cell))) continue;
      yield {
        row: row + 1,
        column: column + 1,
        content: contentOf(sheet, cell, writer, cells.date1904),
        restyles: true,
      };
    }
  }
}

function contentOf(sheet: Sheet, cell: Cell | undefined, writer: FormatWriter, date1904: boolean): CellContent {
  const fills = filledBy(sheet, cell);
  return {
    value: cell ? fileValue(cell, date1904) : null,
    formula: cell?.formula === undefined ? undefined : toFileFormula(cell.formula),
    style: cell?.format ? writer.cell(cell.format) : undefined,
    fills: fills && areaAddress(fileArea(fills)),
  };
}

function filledBy(sheet: Sheet, cell: Cell | undefined): Area | undefined {
  const spill = cell && sheet.spills.get(cell);
  return spill && !spill.isBlocked ? spill.tracked.area : undefined;
}

/** The cells of the file as it was opened. */
class FileCells {
  readonly bottom: number;
  readonly right: number;
  readonly #cells: SheetCells;
  readonly #arrays: readonly Area[];
  readonly #places: ReadonlyMap<number, number>;
  readonly #formats: ReadonlyMap<string, CellFormat>;

  constructor(cells: SheetCells, layout: SheetLayout, formats: FileFormats) {
    const { styles, arrays } = layout;
    this.#cells = cells;
    this.#arrays = arrays;
    this.#places = new Map(cells.columns.map((column, place) => [column - 1, place]));
    this.#formats = new Map(
      styles.map(({ row, column, style }) => [key(row, column), formats.cells[style] ?? plainFormat]),
    );
    this.bottom = styles.reduce((most, { row }) => Math.max(most, row), cells.firstRow + cells.rows.length - 2);
    this.right = styles.reduce((most, { column }) => Math.max(most, column), (cells.columns.at(-1) ?? 0) - 1);
  }

  isSame(row: number, column: number, cell: Cell | undefined, fills: Area | undefined): boolean {
    const place = this.#places.get(column);
    const value = (place === undefined ? undefined : this.#cells.rows[row + 1 - this.#cells.firstRow]?.[place]) ?? null;
    const formula = this.#cells.formulaAt?.(row + 1, column + 1);
    const format = this.#formats.get(key(row, column)) ?? plainFormat;
    const array = this.#arrays.find(({ top, left }) => top === row && left === column);
    return (
      isSameValue(this.#cells.date1904 ? from1904(modelValue(value), format) : modelValue(value), cell?.value ?? "") &&
      (formula === undefined ? undefined : fromFileFormula(formula)) === cell?.formula &&
      format === (cell?.format ?? plainFormat) &&
      (fills === undefined || array === undefined || sameArea(fills, array)) &&
      (fills === undefined) ===
        (array === undefined || sameArea(array, { ...array, bottom: array.top, right: array.left }))
    );
  }
}

function key(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}

function changedColumns(sheet: Sheet, { columns }: SheetLayout, { formats, writer }: Target) {
  const before = linesOf(columns, formats.cells);
  const all = [...new Set([...before.keys(), ...sheet.columns.keys()])].sort((a, b) => a - b);
  return all.flatMap((column) => {
    const now = sheet.columns.get(column);
    if (isSameLine(before.get(column), now)) return [];
    return [{ first: column + 1, last: column + 1, look: now && columnLook(now, writer) }];
  });
}

/** In points; as wide as a column that says nothing of its width. */
const standardWidth = 48;

function isSameLine(a: Line | undefined, b: Line | undefined): boolean {
  return (
    (a?.size ?? standardWidth) === (b?.size ?? standardWidth) &&
    (a?.hidden ?? false) === (b?.hidden ?? false) &&
    a?.format === b?.format
  );
}

function columnLook({ size = standardWidth, hidden, format }: Line, writer: FormatWriter): string {
  const style = format ? ` style="${String(writer.cell(format))}"` : "";
  // A width counts digits of 11 point Calibri, which are 5.25 points wide.
  return `width="${String(Number((size / 5.25).toFixed(4)))}" customWidth="1"${hidden ? ' hidden="1"' : ""}${style}`;
}

function hasSameRules(sheet: Sheet, { rules }: SheetLayout, { conditional }: FileFormats): boolean {
  const now = sheet.conditionalFormats.filter(({ type, formula }) => type === "Custom" && formula !== "");
  const before = rules.filter(({ areas }) => areas.length > 0);
  return (
    now.length === before.length &&
    now.every((rule, index) => {
      const old = before[index];
      return (
        old !== undefined &&
        rule.formula === fromFileFormula(`=${old.formula}`) &&
        rule.format === ((old.format === undefined ? undefined : conditional[old.format]) ?? plainFormat) &&
        rule.areas.length === old.areas.length &&
        rule.areas.every(({ area }, place) => area && old.areas[place] && sameArea(area, old.areas[place]))
      );
    })
  );
}
