import { countRows, joinRows, rowsIn, type RowRun } from "../../worksheet/changed-rows.ts";
import type { SheetChange } from "../../worksheet/host.ts";

/** What is to be followed on a sheet. */
export interface Work {
  /** Rows to read once more. */
  readonly runs: readonly RowRun[];
  /** Everything is to be read: rows were moved, or what the claims are checked by was changed. */
  readonly isWhole: boolean;
  /** The rows are others now, not only what they hold. */
  readonly areMoved: boolean;
  /** The user did some of it. */
  readonly isMine: boolean;
  /** Somebody has changed something, as far as Excel knows; else it is only to be looked at. */
  readonly isChange: boolean;
}

/** Rows of a worksheet. */
const lastRow = 1_048_576;

/** Formulas may have other results all over a sheet, time and again: so many rows of them are looked at. */
const mostCalculated = 500;

/** Changes that were heard of and are not followed yet, by sheet. */
export class Pending {
  private readonly sheets = new Map<string, Work>();

  has(sheet: string | undefined): boolean {
    return sheet !== undefined && this.sheets.has(sheet);
  }

  hasChange(sheet: string | undefined): boolean {
    return sheet !== undefined && this.sheets.get(sheet)?.isChange === true;
  }

  hear({ sheet, address, kind, byOthers }: SheetChange): void {
    const runs = rowsIn(address, lastRow);
    if (kind === "calculated") {
      if (countRows(runs) <= mostCalculated) this.add(sheet, { runs });
      return;
    }
    const areMoved = kind === "moved";
    this.add(sheet, { runs: areMoved ? [] : runs, isWhole: areMoved, areMoved, isMine: !byOthers, isChange: true });
  }

  add(sheet: string, work: Partial<Work>): void {
    const { runs = [], isWhole = false, areMoved = false, isMine = false, isChange = false } = work;
    const known = this.sheets.get(sheet);
    this.sheets.set(sheet, {
      runs: joinRows([...(known?.runs ?? []), ...runs]),
      isWhole: isWhole || known?.isWhole === true,
      areMoved: areMoved || known?.areMoved === true,
      isMine: isMine || known?.isMine === true,
      isChange: isChange || known?.isChange === true,
    });
  }

  forget(): void {
    this.sheets.clear();
  }

  take(sheet: string): Work | undefined {
    const work = this.sheets.get(sheet);
    this.sheets.delete(sheet);
    return work;
  }
}
