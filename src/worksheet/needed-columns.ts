import type { SheetCells } from "./cells.ts";

/** The columns of a wide sheet that are worth reading; undefined if all of them are. */
export function neededColumns(_top: SheetCells): readonly number[] | undefined {
  return undefined;
}
