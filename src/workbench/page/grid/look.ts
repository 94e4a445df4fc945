import { evaluateFormula } from "../../calculation/evaluate.ts";
import { FormulaSyntaxError, parseFormula } from "../../calculation/parse.ts";
import { cellArea, intersect, sheetColumns } from "../../model/area.ts";
import type { ConditionalFormat } from "../../model/conditional-format.ts";
import type { CellFormat } from "../../model/format.ts";
import { translateFormula } from "../../model/references.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Table } from "../../model/table.ts";

export type Look = (row: number, column: number) => CellFormat;

const noFunctions = (): undefined => undefined;

/**
 * How the cells of a sheet look as it is now: their own formats over the style of a table, and over both the
 * conditional formats that apply. Answers are remembered, so a new look is made after every change.
 */
export function lookOf(sheet: Sheet): Look {
  const known = new Map<number, CellFormat>();
  return (row, column) => {
    const key = row * sheetColumns + column;
    let look = known.get(key);
    if (!look) known.set(key, (look = work(sheet, row, column)));
    return look;
  };
}

function work(sheet: Sheet, row: number, column: number): CellFormat {
  const own = sheet.cellFormat(row, column);
  const table = sheet.tableAt(cellArea(row, column));
  const base = table ? { ...tableLook(table, row), ...own } : own;
  const rules = sheet.conditionalFormats.filter((rule) => applies(sheet, rule, row, column));
  if (rules.length === 0) return base;
  const last = rules.findIndex(({ stopIfTrue }) => stopIfTrue);
  // The rule that stands first wins where two set the same property.
  return (last < 0 ? rules : rules.slice(0, last + 1)).reduceRight(
    (look, { format }) => ({ ...look, ...format }),
    base,
  );
}

/** Rules with a formula only: the workbench shows no bars, scales and icon sets. */
function applies(sheet: Sheet, rule: ConditionalFormat, row: number, column: number): boolean {
  if (rule.type !== "Custom" || rule.formula === "") return false;
  const [first] = rule.areas;
  const here = cellArea(row, column);
  if (!first?.area || !rule.areas.some(({ area }) => area && intersect(area, here))) return false;
  const formula = translateFormula(rule.formula, row - first.area.top, column - first.area.left);
  try {
    const result = evaluateFormula(parseFormula(formula.slice(1)), { sheet, row, column }, noFunctions);
    return result === true || (typeof result === "number" && result !== 0);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return false;
    throw error;
  }
}

const headerLook: CellFormat = { fill: "#2F6B5F", fontColor: "#FFFFFF", bold: true };
const bandLook: CellFormat = { fill: "#EAF3F0" };
const plainLook: CellFormat = {};

function tableLook(table: Table, row: number): CellFormat {
  const { top, bottom } = table.area;
  if (table.showHeaders && row === top) return headerLook;
  if (table.showTotals && row === bottom) return { bold: true };
  return table.showBandedRows && (row - table.bodyArea.top) % 2 === 0 ? bandLook : plainLook;
}
