import { intersect } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import { CellError } from "../model/errors.ts";
import type { CellValue } from "../model/cells.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Argument } from "../richapi/office-class.ts";
import { MissingMember } from "../richapi/office-class.ts";
import { oneOf } from "./arguments.ts";
import type { CellRange } from "./context.ts";

const types = ["Blanks", "Constants", "Formulas", "Visible", "ConditionalFormats", "DataValidations"] as const;

/** Areas of the cells of one kind, within the used part of the range. */
export function specialCells(
  { sheet, area }: CellRange,
  type: Argument | undefined,
  valueType: Argument | undefined,
): readonly Area[] {
  const kind = oneOf(type, types, "cellType");
  if (kind === "ConditionalFormats" || kind === "DataValidations")
    throw new MissingMember(`Range.getSpecialCells("${kind}")`);
  const used = sheet.usedArea(false);
  const within = used && intersect(area, used);
  if (!within) return [];
  const wanted = typeof valueType === "string" && valueType !== "All" ? valueType : undefined;
  const counts = (row: number, column: number): boolean => {
    const value = sheet.value(row, column);
    const hasFormula = sheet.formula(row, column) !== undefined;
    if (kind === "Visible") return !isHidden(sheet, row, column);
    if (kind === "Blanks") return value === "" && !hasFormula;
    if (hasFormula !== (kind === "Formulas") || (value === "" && !hasFormula)) return false;
    return wanted === undefined || wanted.includes(valueKind(value));
  };
  return mergeRuns(within, counts);
}

export function isHidden(sheet: Sheet, row: number, column: number): boolean {
  return sheet.rows.get(row)?.hidden === true || sheet.columns.get(column)?.hidden === true;
}

function valueKind(value: CellValue): string {
  if (value instanceof CellError) return "Errors";
  return typeof value === "number" ? "Numbers" : typeof value === "boolean" ? "Logical" : "Text";
}

/** Rectangles over the cells that count: equal runs of neighbouring rows become one. */
function mergeRuns(within: Area, counts: (row: number, column: number) => boolean): readonly Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = within.top; row <= within.bottom; row++) {
    const next: Area[] = [];
    for (let left = within.left; left <= within.right; left++) {
      if (!counts(row, left)) continue;
      let right = left;
      while (right < within.right && counts(row, right + 1)) right++;
      const above = open.find((area) => area.left === left && area.right === right);
      next.push(above ? { ...above, bottom: row } : { top: row, left, bottom: row, right });
      left = right;
    }
    done.push(...open.filter((area) => !next.some(({ top, left }) => top === area.top && left === area.left)));
    open = next;
  }
  return [...done, ...open];
}
