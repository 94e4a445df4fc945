import type { CellValue } from "./cells.ts";
import type { CellFix } from "./edits.ts";
import { columnOf, type Mapping } from "./mapping.ts";

/** A cell to change, if it still holds what it held when the change was thought of. */
export interface CellStep {
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Number format for a cell that has none of its own, or that of text. */
  readonly format?: string;
}

/** A row to put below another: its copy, formulas and formats included, with some cells of its own. */
export interface RowCopy {
  readonly after: number;
  readonly cells: readonly { readonly column: number; readonly to: CellValue }[];
}

/** A change of one sheet that is made, and taken back, as one step. Rows are numbered as before it. */
export interface SheetStep {
  readonly sheet: string;
  /** The last row of the data: a copy of it goes above it, so that sums over the data take it in. */
  readonly lastRow: number;
  readonly cells: readonly CellStep[];
  readonly insert: readonly RowCopy[];
  readonly remove: readonly number[];
  /** What the rows that it touches must still hold: sorted or moved since, they would be other rows. */
  readonly holds?: readonly RowHolds[] | undefined;
}

export interface RowHolds {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly value: CellValue }[];
}

/** What a cell holds: a formula, a text, a number or a truth; blank is empty text. */
export type CellFormula = string | number | boolean;

/** A cell as Excel holds it, with its number format. */
export interface CellState {
  readonly formula: CellFormula;
  readonly format: string;
}

/** A step that was made, with all that it takes to take it back. */
export interface MadeStep {
  readonly sheet: string;
  /** Row numbers before the step, and after it. */
  readonly cells: readonly {
    readonly row: number;
    readonly rowNow: number;
    readonly column: number;
    readonly before: CellState;
    readonly after: CellState;
  }[];
  /** Rows put in, as numbered after the step, with what their cells held then from the first column on. */
  readonly inserted: readonly { readonly row: number; readonly held: readonly CellFormula[] }[];
  /** Rows taken out, as numbered before the step, what their cells held, and the row of the store that keeps each. */
  readonly removed: readonly { readonly row: number; readonly held: readonly CellFormula[]; readonly kept: number }[];
  /** All formulas of the sheet as they were, where rows came or went. */
  readonly formulas: readonly FormulaRun[];
  /** Tables that ended in a row which was taken out, as they were. */
  readonly tables?: readonly {
    readonly name: string;
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** By what to tell that rows and formulas are still where the step left them; none where no row came or went. */
  readonly witness: Witness | undefined;
}

/**
 * Cells below each other whose formulas are the same, written by distance (R1C1): a calculated column is one run, so that
 * the formulas of a long sheet are few to remember.
 */
export interface FormulaRun {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly formula: string;
}

/** Rows that were looked at after a step, and what they and all formulas of the sheet came to. */
export interface Witness {
  readonly rows: readonly number[];
  readonly mark: string;
}

/** Of each cell, each copy and each row that goes, by which of the fixes it is asked for. */
export interface StepSources {
  readonly cells: readonly number[];
  readonly insert: readonly number[];
  readonly remove: readonly number[];
}

/**
 * Puts fixes together into one step. A fix that changes a cell or a row which an earlier one of them changes already is
 * left for another time: what it was thought for is no longer so.
 */
export function stepOf(
  { sheet, lastRow }: Pick<SheetStep, "sheet" | "lastRow">,
  mapping: Mapping,
  fixes: readonly CellFix[],
): { readonly step: SheetStep; readonly left: readonly number[]; readonly by: StepSources } {
  const cells: CellStep[] = [];
  const insert: RowCopy[] = [];
  const remove: { readonly row: number; readonly fix: number }[] = [];
  const by = { cells: [] as number[], insert: [] as number[] };
  const touchedCells = new Set<string>();
  const touchedRows = new Set<number>();
  const goneRows = new Set<number>();
  const left: number[] = [];
  fixes.forEach((fix, index) => {
    const places = fix.edits.map(({ row, column }) => `${row} ${column}`);
    const rows = [...fix.edits.map(({ row }) => row), ...fix.insert.map(({ after }) => after)];
    const clashes =
      places.some((place) => touchedCells.has(place)) ||
      rows.some((row) => goneRows.has(row)) ||
      fix.remove.some((row) => touchedRows.has(row) || goneRows.has(row)) ||
      fix.insert.some(({ after }) => insert.some((other) => other.after === after));
    if (clashes) {
      left.push(index);
      return;
    }
    for (const place of places) touchedCells.add(place);
    for (const row of [...rows, ...fix.remove]) touchedRows.add(row);
    for (const row of fix.remove) goneRows.add(row);
    for (const { row, column, from, to } of fix.edits) {
      cells.push({ row, column, from, to });
      by.cells.push(index);
    }
    remove.push(...fix.remove.map((row) => ({ row, fix: index })));
    for (const { after, values } of fix.insert) {
      by.insert.push(index);
      insert.push({
        after,
        cells: Object.entries(values).flatMap(([field, to]) => {
          const column = columnOf(mapping, field as keyof typeof values, 0);
          return column === undefined ? [] : [{ column, to: to ?? null }];
        }),
      });
    }
  });
  remove.sort((a, b) => a.row - b.row);
  return {
    step: { sheet, lastRow, cells, insert, remove: remove.map(({ row }) => row) },
    left,
    by: { ...by, remove: remove.map(({ fix }) => fix) },
  };
}

/** Where a row of before a step stands after it; undefined if the step takes it out. */
export function rowAfter({ insert, remove }: SheetStep, row: number): number | undefined {
  if (remove.includes(row)) return undefined;
  const added = insert.filter(({ after }) => after < row).length;
  return row + added - remove.filter((gone) => gone < row).length;
}

/** Where a row of after a step stood before it; undefined for a copy that it put in. */
export function rowBefore(made: Pick<MadeStep, "inserted" | "removed">, row: number): number | undefined {
  if (made.inserted.some((copy) => copy.row === row)) return undefined;
  let before = row - made.inserted.filter((copy) => copy.row < row).length;
  for (const gone of [...made.removed].sort((a, b) => a.row - b.row)) if (gone.row <= before) before++;
  return before;
}

/** Where the copies that a step puts in stand after it. */
export function rowsInserted(step: SheetStep): readonly number[] {
  return step.insert.map(({ after }) => (rowAfter(step, after) ?? after) + 1).sort((a, b) => a - b);
}

/** The rows that stand above and below the gaps which a step leaves, as numbered after it. */
export function rowsBeside(step: SheetStep): readonly number[] {
  const rows = step.remove.flatMap((row) => {
    const above = row - 1 + step.insert.filter(({ after }) => after < row).length;
    const place = above - step.remove.filter((gone) => gone < row).length;
    return [place, place + 1];
  });
  return [...new Set(rows)].filter((row) => row > 0);
}
