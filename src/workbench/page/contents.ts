import type { Area } from "../model/area.ts";
import type { Cell } from "../model/cells.ts";
import { translateFormula } from "../model/references.ts";
import { disturbSpills } from "../model/spill.ts";
import type { Sheet } from "../model/sheet.ts";

/** All that is in a cell, its format with it. */
export type Content = Pick<Cell, "value" | "formula" | "quoted" | "format">;

/** The contents of an area, by the distance from its first cell. Cells that hold nothing are left out. */
export interface Contents {
  readonly height: number;
  readonly width: number;
  at(down: number, across: number): Content | undefined;
}

const nothing: Content = { value: "", formula: undefined, quoted: false, format: undefined };

/** Cells filled by a formula elsewhere count as empty: that formula fills them again. */
export function takeContents(sheet: Sheet, { top, left, bottom, right }: Area): Contents {
  const cells = new Map<string, Content>();
  sheet.cells.forEach({ top, left, bottom, right }, (cell, row, column) => {
    if (cell.spilledFrom) return;
    const { value, formula, quoted, format } = cell;
    cells.set(key(row - top, column - left), { value, formula, quoted, format });
  });
  return { height: bottom - top + 1, width: right - left + 1, at: (down, across) => cells.get(key(down, across)) };
}

/**
 * Puts contents into an area, over and over where the area is larger. With the area they were copied from, formulas
 * come to look at cells as far away as before.
 */
export function putContents(sheet: Sheet, area: Area, contents: Contents, source?: Area): void {
  const { workbook } = sheet;
  const disturbed = disturbSpills(sheet, area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const down = (row - area.top) % contents.height;
      const across = (column - area.left) % contents.width;
      const content = contents.at(down, across) ?? nothing;
      const cell = content === nothing ? sheet.cells.get(row, column) : sheet.cells.ensure(row, column);
      if (!cell) continue;
      Object.assign(cell, content, { spilledFrom: undefined });
      if (source && content.formula !== undefined) {
        cell.formula = translateFormula(content.formula, row - source.top - down, column - source.left - across);
      }
    }
  }
  workbook.changed([area, ...disturbed].map((changed) => ({ sheet, area: changed })));
  workbook.emit({ kind: "edited", sheet, area, change: "RangeEdited", actor: workbook.actor });
}

function key(down: number, across: number): string {
  return `${String(down)} ${String(across)}`;
}
