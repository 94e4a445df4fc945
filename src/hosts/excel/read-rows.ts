import { joinRows, type RowRun } from "../../worksheet/changed-rows.ts";
import type { PickedColumns } from "../../worksheet/host.ts";
import type { SomeRows } from "../../worksheet/line-editor.ts";
import { Problem } from "../../worksheet/problem.ts";
import { cellValue, isFormula } from "./cell-value.ts";
import { columnRuns, spans, widthOf, type RowSpan } from "./chunks.ts";

/** Cells that are asked for in one go. */
const mostCells = 40_000;

/** Reads some rows once more: all in one go, unless there are many. */
export async function readRows(
  context: Excel.RequestContext,
  name: string,
  rows: readonly RowRun[],
  picked: PickedColumns,
): Promise<readonly SomeRows[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const most = Math.max(1, Math.floor(mostCells / (picked.columns.length + picked.formulas.length)));
  const batches: RowSpan[][] = [];
  let left = 0;
  for (const span of joinRows(rows).flatMap(({ first, last }) => spans(first, last - first + 1, most))) {
    if (span.count > left) {
      batches.push([]);
      left = most;
    }
    batches.at(-1)!.push(span);
    left -= span.count;
  }
  const found: SomeRows[] = [];
  for (const batch of batches) found.push(...(await readBatch(context, sheet, name, batch, picked)));
  return found;
}

async function readBatch(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  batch: readonly RowSpan[],
  { columns, formulas }: PickedColumns,
): Promise<readonly SomeRows[]> {
  const runs = columnRuns(columns);
  const asked = batch.map((span) => {
    const at = (column: number, width: number) =>
      sheet.getRangeByIndexes(span.start - 1, column - 1, span.count, width);
    return {
      ...span,
      values: runs.map((run) => at(run.first, widthOf([run])).load("values")),
      texts: formulas.map((column) => at(column, 1).load("formulas")),
    };
  });
  await context.sync();
  if (sheet.isNullObject) throw new Problem({ key: "excel.no-sheet", data: { sheet: name } });
  const places = columns.map((column) => {
    const run = runs.findIndex(({ first, last }) => first <= column && column <= last);
    return { column, run, place: column - runs[run]!.first };
  });
  return asked.map(({ start, count, values, texts }): SomeRows => {
    const formulaAt = (row: number, column: number) => {
      const text = texts[formulas.indexOf(column)]?.formulas as unknown[][] | undefined;
      const formula = text?.[row - start]?.[0];
      return isFormula(formula) ? formula : undefined;
    };
    const cellAt = (index: number, { column, run, place }: (typeof places)[number]) =>
      cellValue((values[run]!.values as unknown[][])[index]![place], formulaAt(start + index, column));
    return {
      firstRow: start,
      rows: Array.from({ length: count }, (_, index) => places.map((place) => cellAt(index, place))),
      ...(formulas.length > 0 ? { formulaAt } : {}),
    };
  });
}
