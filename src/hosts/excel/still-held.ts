import { address, type CellValue } from "../../worksheet/cells.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { SheetStep } from "../../worksheet/step.ts";
import { cellValue } from "./cell-value.ts";
import { mergedIn, type Merged } from "./merges.ts";

/** Rows that travel in one go. */
const chunk = 1_000;

interface Other {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Refuses a step whose rows no longer hold what they held when it was thought of: sorted or moved, they are other rows. */
export async function refuseWhereMoved(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { sheet: name, holds = [] }: SheetStep,
): Promise<void> {
  for (let start = 0; start < holds.length; start += chunk) {
    const rows = holds.slice(start, start + chunk).filter(({ cells }) => cells.length > 0);
    const read = rows.map(({ row, cells }) => {
      const columns = cells.map(({ column }) => column);
      const first = Math.min(...columns);
      const range = sheet.getRangeByIndexes(row - 1, first - 1, 1, Math.max(...columns) - first + 1);
      return { first, range: range.load("values") };
    });
    await send(context);
    const others = rows.flatMap(({ row, cells }, index) => {
      const { first, range } = read[index]!;
      const [values] = range.values as unknown[][];
      const other = cells.filter(({ column, value }) => !isSame(value, cellValue(values![column - first])));
      return other.map(({ column, value }): Other => ({ row, column, value }));
    });
    await refuseOthers(context, sheet, name, others);
  }
}

/** A merged cell shows what stands in the first of its cells: that is what was read of it. */
async function refuseOthers(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  others: readonly Other[],
): Promise<void> {
  const merged = await mergedAt(context, sheet, others);
  others.forEach(({ row, column, value }, index) => {
    const within = merged[index];
    if (within && isSame(value, within.value)) return;
    throw new Problem({ key: "excel.cell-changed", data: { cell: address(row, column), sheet: name } });
  });
}

/** A cell that is to be changed and does not hold what it held: it was changed, or is part of merged cells. */
export async function refuseChanged(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  place: { readonly row: number; readonly column: number },
): Promise<never> {
  const [within] = await mergedAt(context, sheet, [place]);
  const cell = address(place.row, place.column);
  if (!within) throw new Problem({ key: "excel.cell-changed", data: { cell, sheet: name } });
  throw new Problem({ key: "excel.merged-cell", data: { cell, area: within.address, sheet: name } });
}

async function mergedAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  places: readonly { readonly row: number; readonly column: number }[],
): Promise<readonly (Merged | undefined)[]> {
  const cells = places.map(({ row, column }) => sheet.getCell(row - 1, column - 1));
  return (await mergedIn(context, cells)).map(([merged]) => merged);
}

/** A blank cell, and one that a formula leaves empty, are the same to whoever reads them. */
export function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => (value === "" ? null : value);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

const send = (context: Excel.RequestContext) => context.sync();
