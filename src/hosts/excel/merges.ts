import { address, type CellValue } from "../../worksheet/cells.ts";
import { cellValue } from "./cell-value.ts";

/** Merged cells; rows and columns count from 1 and are included. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly address: string;
  /** What all of them show. */
  readonly value: CellValue;
}

/** Ranges that are asked for in one go. */
const chunk = 200;

/**
 * The merged cells that touch each of some ranges. Some versions of Excel forget their own Undo when they are asked, and
 * a range with more than 512 of them cannot be asked: it is done only where something depends on it, row by row.
 */
export async function mergedIn(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<readonly (readonly Merged[])[]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return ranges.map(() => []);
  const found: (readonly Merged[])[] = [];
  for (let start = 0; start < ranges.length; start += chunk) {
    const asked = ranges.slice(start, start + chunk).map((range) => {
      const merged = range.getMergedAreasOrNullObject();
      merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount,items/values");
      return merged;
    });
    await send(context);
    for (const merged of asked) found.push(merged.isNullObject ? [] : merged.areas.items.map(mergedOf));
  }
  return found;
}

function mergedOf({ rowIndex, columnIndex, rowCount, columnCount, values }: Excel.Range): Merged {
  const [top, left, bottom, right] = [rowIndex + 1, columnIndex + 1, rowIndex + rowCount, columnIndex + columnCount];
  return {
    ...{ top, left, bottom, right },
    address: `${address(top, left)}:${address(bottom, right)}`,
    value: cellValue((values as unknown[][])[0]![0]),
  };
}

const send = (context: Excel.RequestContext) => context.sync();
