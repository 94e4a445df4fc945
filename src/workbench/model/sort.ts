import type { Area } from "./area.ts";
import { CellError } from "./errors.ts";
import type { Cell, CellValue } from "./cells.ts";
import { translateFormula } from "./references.ts";
import type { Sheet } from "./sheet.ts";
import { disturbSpills } from "./spill.ts";

export interface SortKey {
  /** Column offset from the left edge of the area. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Sorts the rows of an area as Excel does: numbers, texts, logical values, errors; blank cells last either way. */
export function sortRows(sheet: Sheet, area: Area, keys: readonly SortKey[], matchCase: boolean): void {
  const collator = new Intl.Collator("en", { sensitivity: matchCase ? "variant" : "base" });
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, offset) => ({
    offset,
    cells: Array.from({ length: area.right - area.left + 1 }, (_cell, at) =>
      sheet.cells.get(area.top + offset, area.left + at),
    ),
  }));
  rows.sort((a, b) => {
    for (const { key, ascending } of keys) {
      const order = compare(a.cells[key]?.value ?? "", b.cells[key]?.value ?? "", collator, ascending);
      if (order !== 0) return order;
    }
    return a.offset - b.offset;
  });
  const disturbed = disturbSpills(sheet, area);
  rows.forEach(({ offset, cells }, index) => {
    cells.forEach((cell, at) => {
      if (cell) moveFormula(cell, index - offset);
      sheet.cells.set(area.top + index, area.left + at, cell);
    });
  });
  const { workbook } = sheet;
  workbook.changed([area, ...disturbed].map((at) => ({ sheet, area: at })));
  workbook.emit({ kind: "sorted", sheet, area, actor: workbook.actor });
  workbook.emit({ kind: "edited", sheet, area, change: "RangeEdited", actor: workbook.actor });
}

function moveFormula(cell: Cell, rows: number): void {
  if (cell.formula !== undefined) cell.formula = translateFormula(cell.formula, rows, 0);
}

function compare(a: CellValue, b: CellValue, collator: Intl.Collator, ascending: boolean): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const sign = ascending ? 1 : -1;
  const kinds = kindOf(a) - kindOf(b);
  if (kinds !== 0) return kinds * sign;
  if (typeof a === "number" && typeof b === "number") return (a - b) * sign;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b) * sign;
  return (Number(a === true) - Number(b === true)) * sign;
}

function kindOf(value: CellValue): number {
  if (value instanceof CellError) return 3;
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
