import { statusBlockName } from "../../worksheet/status-block.ts";
import { parseArea, type Area } from "./package/area.ts";
import type { WorkbookPart, SheetPart } from "./package/workbook.ts";
import { lastColumn } from "./limits.ts";
import type { XlsxWorkbook } from "./xlsx.ts";

/** The status block that stands on a sheet, as its hidden name remembers it. */
export interface OwnBlock {
  /** Undefined where its cells were deleted. */
  readonly area: Area | undefined;
  /** How its columns were before it came. */
  readonly before: string;
}

export function findOwnBlock(workbook: WorkbookPart, sheet: SheetPart): OwnBlock | undefined {
  const name = workbook.names.find(
    (candidate) => candidate.name === statusBlockName && candidate.sheetIndex === sheet.index,
  );
  return name && { area: parseArea(name.refersTo), before: name.comment };
}

/** What stands in the columns of a block that is there, and to the right of some column. */
export interface Ground {
  /** Rows of the block that hold a verdict, its headings among them. */
  readonly ownRows: ReadonlySet<number>;
  /** Whether the user put formulas into the block. */
  readonly hasFormulas: boolean;
  /** Columns behind that hold something of the user's in some rows. */
  readonly used: readonly number[];
}

export function surveyGround(book: XlsxWorkbook, sheet: SheetPart, own: Area | undefined, rows: Area): Ground {
  const behind = rows.left;
  const isClear = !own && (book.knownLastColumn(sheet.name) ?? Infinity) < behind;
  if (isClear) return { ownRows: new Set(), hasFormulas: false, used: [] };
  const first = Math.min(behind, own?.left ?? behind);
  const columns = Array.from({ length: lastColumn - first + 1 }, (_, index) => first + index);
  const cells = book.read(sheet.name, { columns });
  const ownRows = new Set<number>();
  const used = new Set<number>();
  let hasFormulas = false;
  cells.rows.forEach((row, index) => {
    const at = cells.firstRow + index;
    row.forEach((value, place) => {
      const column = cells.columns[place] ?? 0;
      const isFormula = cells.formulaAt?.(at, column) !== undefined;
      if (value === null && !isFormula) return;
      if (own && at >= own.top && at <= own.bottom && column >= own.left && column <= own.right) {
        hasFormulas ||= isFormula;
        if (column === own.right || at === own.top) ownRows.add(at);
      } else if (at >= rows.top && at <= rows.bottom && column >= behind) used.add(column);
    });
  });
  return { ownRows, hasFormulas, used: [...used].sort((a, b) => a - b) };
}
