import type { Package } from "../../hosts/file/package/package.ts";
import { addressedColumn, rowNumber } from "../../hosts/file/package/read-sheet.ts";
import { isTrue } from "../../hosts/file/package/workbook.ts";
import { XmlScanner } from "../../hosts/file/xml/scanner.ts";
import { parseAddress } from "../model/address.ts";
import type { Area } from "../model/area.ts";

/** Rows or columns that are not as all others; `style` is an index of the cell formats. Counted from 0. */
export interface LineLayout {
  readonly first: number;
  readonly last: number;
  /** In points. */
  readonly size: number | undefined;
  readonly isHidden: boolean;
  readonly style: number | undefined;
}

export interface FormulaRule {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly format: number | undefined;
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

/** What may be typed into cells: choices that are written out, and what is shown there. Other rules stay in the file. */
export interface CellHints {
  readonly areas: readonly Area[];
  readonly choices: string | undefined;
  readonly prompt: { readonly title: string; readonly message: string } | undefined;
}

/** All about a sheet but the contents of its cells. */
export interface SheetLayout {
  readonly columns: readonly LineLayout[];
  readonly rows: readonly LineLayout[];
  /** Index of the cell's format, for cells that are not plain. */
  readonly styles: readonly { readonly row: number; readonly column: number; readonly style: number }[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly isProtected: boolean;
  readonly merges: readonly Area[];
  readonly rules: readonly FormulaRule[];
  readonly hints: readonly CellHints[];
  /** Cells filled by one formula. */
  readonly arrays: readonly Area[];
}

/** A column of width 1 is as wide as a digit of 11 point Calibri. */
const pointsPerWidth = 7 * 0.75;

/** Reads what a sheet's part says about how it looks (ECMA-376 part 1, 18.3.1). */
export function readLayout(opened: Package, part: string): SheetLayout {
  const fail = opened.broken(part);
  const scanner = new XmlScanner(opened.pieces(part), fail);
  const columns: LineLayout[] = [];
  const rows: LineLayout[] = [];
  const styles: { row: number; column: number; style: number }[] = [];
  const merges: Area[] = [];
  const rules: FormulaRule[] = [];
  const hints: CellHints[] = [];
  const arrays: Area[] = [];
  let frozen = { rows: 0, columns: 0 };
  let showGridlines = true;
  let isProtected = false;
  let row = 0;
  let column = 0;
  while (scanner.next()) {
    if (scanner.kind === "close") continue;
    switch (scanner.name) {
      case "sheetView":
        showGridlines = scanner.attribute("showGridLines") !== "0";
        break;
      case "pane":
        frozen = readPane(scanner);
        break;
      case "col":
        columns.push(readLine(scanner, numberOf(scanner, "min"), numberOf(scanner, "max"), "width", pointsPerWidth));
        break;
      case "row":
        row = rowNumber(scanner, row, fail);
        column = 0;
        if (scanner.has("ht") || scanner.has("hidden") || scanner.has("customFormat")) {
          rows.push(readLine(scanner, row, row, "ht", 1));
        }
        break;
      case "c":
        column = scanner.has("r") ? addressedColumn(scanner, fail) : column + 1;
        if (scanner.has("s")) styles.push({ row: row - 1, column: column - 1, style: numberOf(scanner, "s") });
        break;
      case "f":
        if (scanner.attribute("t") === "array") arrays.push(...areasOf(scanner.attribute("ref")));
        break;
      case "sheetProtection":
        isProtected = isTrue(scanner.attribute("sheet"));
        break;
      case "mergeCell":
        merges.push(...areasOf(scanner.attribute("ref")));
        break;
      case "conditionalFormatting":
        rules.push(...readRules(scanner));
        break;
      case "dataValidation":
        hints.push(readHints(scanner));
        break;
    }
  }
  rules.sort((a, b) => a.priority - b.priority);
  return { columns, rows, styles, frozen, showGridlines, isProtected, merges, rules, hints, arrays };
}

function readLine(scanner: XmlScanner, first: number, last: number, size: string, points: number): LineLayout {
  const given = scanner.attribute(size);
  const style = scanner.attribute(size === "ht" ? "s" : "style");
  return {
    first: first - 1,
    last: last - 1,
    size: given === undefined ? undefined : Number(given) * points,
    isHidden: isTrue(scanner.attribute("hidden")),
    style: style === undefined ? undefined : Number(style),
  };
}

function readPane(scanner: XmlScanner): SheetLayout["frozen"] {
  if (!scanner.attribute("state")?.startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: numberOf(scanner, "ySplit"), columns: numberOf(scanner, "xSplit") };
}

/** Rules with a formula of their own; the other kinds are kept in the file and not shown. */
function readRules(scanner: XmlScanner): FormulaRule[] {
  const areas = areasOf(scanner.attribute("sqref"));
  const rules: FormulaRule[] = [];
  if (scanner.kind === "empty") return rules;
  while (scanner.next() && !scanner.closes("conditionalFormatting")) {
    if (!scanner.opens("cfRule") || scanner.attribute("type") !== "expression") continue;
    const format = scanner.attribute("dxfId");
    const [priority, stopIfTrue] = [numberOf(scanner, "priority"), isTrue(scanner.attribute("stopIfTrue"))];
    const formula = readFormula(scanner);
    if (formula === undefined) continue;
    rules.push({ areas, formula, format: format === undefined ? undefined : Number(format), priority, stopIfTrue });
  }
  return rules;
}

function readFormula(scanner: XmlScanner): string | undefined {
  while (scanner.next() && !scanner.closes("cfRule")) {
    if (scanner.opens("formula")) return scanner.content();
  }
  return undefined;
}

function readHints(scanner: XmlScanner): CellHints {
  const areas = areasOf(scanner.attribute("sqref"));
  const isList = scanner.attribute("type") === "list";
  const [title, message] = [scanner.attribute("promptTitle") ?? "", scanner.attribute("prompt") ?? ""];
  const prompt = message === "" ? undefined : { title, message };
  let choices: string | undefined;
  while (scanner.kind !== "empty" && scanner.next() && !scanner.closes("dataValidation")) {
    if (scanner.opens("formula1") && isList) choices = sourceOf(scanner.content());
  }
  return { areas, choices, prompt };
}

/** A list that is written out, or where its choices stand. */
function sourceOf(formula: string): string {
  return /^"(.*)"$/.exec(formula)?.[1] ?? `=${formula}`;
}

function numberOf(scanner: XmlScanner, name: string): number {
  return Number(scanner.attribute(name) ?? 0);
}

function areasOf(addresses: string | undefined): Area[] {
  return (addresses ?? "").split(" ").flatMap((address) => parseAddress(address)?.area ?? []);
}
