import { cellArea } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import type { Formula } from "./formulas.ts";

/** The cells a formula fills besides its own, with it. */
export function spillArea({ sheet, cell }: Formula): Area | undefined {
  const spill = sheet.spills.get(cell);
  return spill && !spill.isBlocked ? spill.tracked.area : undefined;
}

/** The cells that show a formula's result. */
export function resultArea(formula: Formula): Area {
  return spillArea(formula) ?? cellArea(formula.row, formula.column);
}
