import { codeFormat } from "../../../src/rules/hygiene/code-format.ts";
import { contrastWithoutEcho } from "../../../src/rules/pairing/contrast-without-echo.ts";
import { wasteModifierMissing } from "../../../src/rules/waste/waste-modifier-missing.ts";
import { checkSheet, type Checked } from "../../../src/session/check-sheet.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { isFormula, type OwnCell, type OwnSheet } from "../../../src/worksheet/own-sheet.ts";
import { headings, MemoryHost, study } from "../memory-host.ts";

type Rows = readonly (readonly CellValue[])[];

/** Three rules, so that what is found is known. */
export const rules = [codeFormat, wasteModifierMissing, contrastWithoutEcho];

/** A clean study, one without JZ, one agent without a study, which also lacks JZ. */
export const charges: Rows = [headings, ...study(1, "JZ", 2), ...study(2, null, 2), ...study(3, null, 1).slice(1)];

export function checkedRows(rows: Rows = charges, sheet = "Charges", more: { only?: readonly number[] } = {}) {
  const host = new MemoryHost(rows, sheet);
  const { only } = more;
  if (only) host.onlyRows = (row) => only.includes(row);
  return checkSheet(host, { kind: only ? "selection" : "sheet" }, { asOf: "2026-11-21", rules });
}

/** As if its marks stood in a block that ends in column N. */
export function marked(checked: Checked): Checked {
  const last = checked.report.lines.rows.at(-1)!;
  return { ...checked, marked: { sheet: checked.sheet, address: `J1:N${String(last)}`, rows: last - 1 } };
}

/** The cells of a sheet of ours, by row and column from 1. */
export function cellsOf({ blocks }: OwnSheet): (row: number, column: number) => OwnCell {
  const cells = new Map<string, OwnCell>();
  for (const { row, column, rows } of blocks) {
    rows.forEach((own, down) => own.forEach((cell, across) => cells.set(`${row + down} ${column + across}`, cell)));
  }
  return (row, column) => cells.get(`${row} ${column}`) ?? null;
}

/** What a cell shows. */
export function shownIn(cell: OwnCell): CellValue {
  return isFormula(cell) ? cell.result : cell;
}

/** The rows of the table of a sheet, each by its headings. */
export function recordsOf({ blocks }: OwnSheet): readonly Readonly<Record<string, CellValue>>[] {
  const [heads = [], ...rows] = blocks.find(({ table }) => table !== undefined)!.rows;
  return rows.map((row) => Object.fromEntries(heads.map((head, place) => [String(head), shownIn(row[place] ?? null)])));
}
