import type { FormulaRun } from "../../worksheet/step.ts";
import { isFormula } from "./cell-value.ts";
import { spans } from "./chunks.ts";

/** Formulas that travel in one go. */
const chunk = 20_000;

interface Part {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Every formula of a sheet. */
export async function formulasOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly FormulaRun[]> {
  const found = sheet.getRange().getSpecialCellsOrNullObject("Formulas");
  found.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  if (found.isNullObject) return [];
  const cells = new Map<number, [row: number, formula: string][]>();
  for (const parts of batches(found.areas.items)) {
    const read = parts.map(({ row, column, rows, columns }) =>
      sheet.getRangeByIndexes(row, column, rows, columns).load("formulasR1C1"),
    );
    await send(context);
    parts.forEach(({ row, column }, index) => {
      (read[index]!.formulasR1C1 as unknown[][]).forEach((formulas, down) => {
        formulas.forEach((formula, across) => {
          if (!isFormula(formula)) return;
          const own = cells.get(column + across) ?? [];
          cells.set(column + across, own);
          own.push([row + down + 1, formula]);
        });
      });
    });
  }
  return [...cells].sort(([a], [b]) => a - b).flatMap(([column, own]) => runsOf(column + 1, own));
}

/** Areas cut into parts that are small enough, as many together as may travel in one go. */
function* batches(areas: readonly Excel.Range[]): Generator<readonly Part[]> {
  let batch: Part[] = [];
  let cells = 0;
  for (const { rowIndex, columnIndex, rowCount, columnCount } of areas) {
    const most = Math.max(1, Math.floor(chunk / columnCount));
    for (const { start, count } of spans(rowIndex, rowCount, most)) {
      batch.push({ row: start, column: columnIndex, rows: count, columns: columnCount });
      cells += count * columnCount;
      if (cells < chunk) continue;
      yield batch;
      batch = [];
      cells = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

function runsOf(column: number, cells: [row: number, formula: string][]): readonly FormulaRun[] {
  const runs: { column: number; first: number; last: number; formula: string }[] = [];
  for (const [row, formula] of cells.sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === row - 1 && run.formula === formula) run.last = row;
    else runs.push({ column, first: row, last: row, formula });
  }
  return runs;
}

/** Sums over rows that went and came back may have lost them: all formulas are what they were again. */
export async function mendFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: readonly FormulaRun[],
): Promise<void> {
  if (wanted.length === 0) return;
  const now = new Map<string, string>();
  for (const { column, first, last, formula } of await formulasOf(context, sheet)) {
    for (let row = first; row <= last; row++) now.set(`${column} ${row}`, formula);
  }
  for (const { column, first, last, formula } of wanted) {
    const lost: [row: number, formula: string][] = [];
    for (let row = first; row <= last; row++) if (now.get(`${column} ${row}`) !== formula) lost.push([row, formula]);
    for (const run of runsOf(column, lost)) {
      for (const { start, count } of spans(run.first, run.last - run.first + 1, chunk)) {
        sheet.getRangeByIndexes(start - 1, column - 1, count, 1).formulasR1C1 = Array.from({ length: count }, () => [
          formula,
        ]);
      }
    }
  }
  await send(context);
}

const send = (context: Excel.RequestContext) => context.sync();
