import type { Pace } from "../host.ts";
import type { CellValue } from "../cells.ts";

/** A formula with what it shows: one cell, or all cells that it spills into. Rows and columns count from 1. */
export interface PlacedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** Formulas of one sheet. */
export interface SheetFormulas {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly formulas: readonly PlacedFormula[];
}

/** A formula that gave way to its values, as it is remembered. */
export interface FrozenFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
  /** Tells the values again. */
  readonly mark: string;
}

/** Why a formula was not put back. */
export type WhyLeft = "changed" | "no-sheet" | "protected";

export interface LeftFrozen<Frozen extends FrozenFormula> {
  readonly frozen: Frozen;
  readonly why: WhyLeft;
}

/** A workbook whose formulas can give way to their values, and come back. */
export interface FormulaHost {
  /** The formulas of all sheets, hidden ones too, that are wanted; sheets without any are left out. */
  findFormulas(isWanted: (formula: string) => boolean, pace?: Pace): Promise<readonly SheetFormulas[]>;
  /** Puts values in place of formulas, of all or none. */
  freeze(formulas: readonly PlacedFormula[], pace?: Pace): Promise<void>;
  /** Puts formulas back whose cells still hold the same values; gives those that it left. */
  thaw<Frozen extends FrozenFormula>(frozen: readonly Frozen[], pace?: Pace): Promise<readonly LeftFrozen<Frozen>[]>;
}
