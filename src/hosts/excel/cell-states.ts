import type { Pace } from "../../worksheet/host.ts";
import type { CellFormula, CellState } from "../../worksheet/step.ts";
import { cellValue } from "./cell-value.ts";

/** Cells that travel in one go. */
const chunk = 1_000;

const send = (context: Excel.RequestContext) => context.sync();

export interface Held {
  readonly state: CellState;
  readonly value: unknown;
}

/** What cells hold, asked for in chunks. */
export async function statesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  places: readonly { readonly row: number; readonly column: number }[],
  pace: Pace | undefined,
): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (let start = 0; start < places.length; start += chunk) {
    await pace?.(start, places.length);
    const cells = places.slice(start, start + chunk).map(({ row, column }) => {
      return sheet.getCell(row - 1, column - 1).load("values,formulas,numberFormat");
    });
    await send(context);
    for (const cell of cells) {
      held.push({
        state: { formula: firstOf(cell.formulas) as CellFormula, format: String(firstOf(cell.numberFormat)) },
        value: cellValue(firstOf(cell.values)),
      });
    }
  }
  return held;
}

function firstOf(cells: unknown): unknown {
  return (cells as unknown[][])[0]![0];
}
