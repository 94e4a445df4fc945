import type { Repair } from "../../worksheet/damage/damage.ts";
import type { SheetStep } from "../../worksheet/step.ts";
import type { Checked } from "../check-sheet.ts";
import { heldBy, previewOf, type ChangePlan } from "../fixing/plan.ts";

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
  return {
    step: { ...step, holds: heldBy(step, checked) },
    rows: previewOf(step, checked),
    rules: [],
    isChoice: false,
  };
}
