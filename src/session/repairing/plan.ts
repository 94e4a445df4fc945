import type { Repair } from "../../worksheet/damage/damage.ts";
import type { SheetStep } from "../../worksheet/step.ts";
import type { Checked } from "../check-sheet.ts";
import { heldBy, type ChangePlan, type PlanPart } from "../fixing/plan.ts";
import { daysOf, previewOf } from "../fixing/preview-rows.ts";

/** Plans to give cells back what they lost. Nothing that is billed becomes another. */
export function planRepairs(checked: Checked, repairs: readonly Repair[]): ChangePlan {
  const { sheet, lines } = checked;
  const lastRow = lines.rows.reduce((last, row) => Math.max(last, row), 0);
  const cells = repairs.map(({ row, column, from, to, format }) => ({
    row,
    column,
    from,
    to,
    ...(format && { format }),
  }));
  const step: SheetStep = { sheet, lastRow, cells, insert: [], remove: [] };
  const rows = previewOf(step, checked);
  const parts = rows.map((row): PlanPart => ({ rows: [row], why: [], isChoice: false }));
  return {
    step: { ...step, holds: heldBy(step, checked) },
    rows,
    rules: [],
    isChoice: false,
    told: { cells: cells.map(() => ""), inserted: [], removed: [], days: daysOf(checked) },
    ...(parts.length > 1 && { parts, only: (some: readonly PlanPart[]) => planRows(checked, repairs, some) }),
  };
}

function planRows(checked: Checked, repairs: readonly Repair[], some: readonly PlanPart[]): ChangePlan | undefined {
  const rows = new Set(some.flatMap((part) => part.rows.map(({ row }) => row)));
  const wanted = repairs.filter(({ row }) => rows.has(row));
  return wanted.length > 0 ? planRepairs(checked, wanted) : undefined;
}
