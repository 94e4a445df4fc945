import type { Area } from "./area.ts";
import type { Sheet } from "./sheet.ts";

export interface ChangedCells {
  readonly sheet: Sheet;
  readonly area: Area;
}

export type CalculationType = "Recalculate" | "Full" | "FullRebuild";

/**
 * Gives formulas their values. It writes results with `setResult` (spill.ts), at once or later, and finds the dependants
 * of changed cells by itself. A changed cell can hold a new formula, a constant, or nothing any more.
 */
export interface Calculator {
  changed(cells: readonly ChangedCells[]): void;
  recalculate(type: CalculationType): void;
}
