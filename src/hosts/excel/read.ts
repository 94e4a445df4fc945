import type { CellValue, SheetCells } from "../../worksheet/cells.ts";
import type { Pace, PickColumns, Scope } from "../../worksheet/host.ts";
import { asSeen } from "../../worksheet/merged.ts";
import { Problem } from "../../worksheet/problem.ts";
import { cellValue, isFormula } from "./cell-value.ts";
import { bytesPerRow, columnRuns, rowsPerChunk, spans, widthOf, type ColumnRun, type RowSpan } from "./chunks.ts";
import { usesDate1904 } from "./date-system.ts";
import { isTooLarge } from "./run.ts";
import { findTarget, type Target } from "./target.ts";

/** Rows that are read in full width, to look for the headings in and to judge the columns by; fewer on a very wide sheet. */
const topRows = (columns: number) => Math.max(40, Math.min(200, Math.floor(400_000 / columns)));

/** A table of what was read: one array per row, one place per column. */
interface Block {
  readonly columns: readonly number[];
  readonly values: unknown[][];
  readonly formulas: ReadonlyMap<number, unknown[]>;
}

/** Reads the cells of a scope in blocks, first the top rows in full width, then the columns that are needed. */
export async function readCells(
  context: Excel.RequestContext,
  scope: Scope,
  pick: PickColumns,
  pace: Pace | undefined,
): Promise<SheetCells> {
  const date1904 = await usesDate1904(context);
  const target = await findTarget(context, scope);
  const columns = columnsOf(target);
  const { area } = target;
  if (!area || columns.length === 0) return cellsOf(target, date1904, { columns: [], values: [], formulas: new Map() });

  const all = columnRuns(columns);
  const total = area.lastRow - area.firstRow + 1;
  const top: RowSpan = { start: area.firstRow, count: Math.min(topRows(columns.length), total) };
  const first = await readSpan(context, target, all, columns, [], top);
  const picked = pick(cellsOf(target, date1904, first)) ?? { columns, formulas: [] };
  const wanted = [...picked.columns].filter((column) => columns.includes(column)).sort((a, b) => a - b);
  const formulas = [...picked.formulas].filter((column) => wanted.includes(column));
  const runs = columnRuns(wanted);
  const most = rowsPerChunk(widthOf(runs) + formulas.length, bytesPerRow(first.values));

  const blocks: Block[] = [];
  // The top is read again only where its formulas are asked for.
  const from = formulas.length > 0 ? area.firstRow : area.firstRow + top.count;
  if (formulas.length === 0) blocks.push(only(first, wanted));
  for (const span of spans(from, area.lastRow - from + 1, most)) {
    await pace?.(span.start - area.firstRow, total);
    blocks.push(await readSpan(context, target, runs, wanted, formulas, span));
  }
  await pace?.(total, total);
  return asSeen(cellsOf(target, date1904, join(blocks, wanted, formulas)), target.merged);
}

/** Every column of the area but those of our own block. */
function columnsOf({ area, own }: Target): readonly number[] {
  if (!area) return [];
  const columns: number[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    if (!own || column <= own.left || column > own.right + 1) columns.push(column);
  }
  return columns;
}

/** One block of rows in one go; a block that is too large to be sent comes in halves. */
async function readSpan(
  context: Excel.RequestContext,
  target: Target,
  runs: readonly ColumnRun[],
  columns: readonly number[],
  formulas: readonly number[],
  span: RowSpan,
): Promise<Block> {
  if (widthOf(runs) * span.count > 50_000 && span.count > 1) {
    return readHalves(context, target, runs, columns, formulas, span);
  }
  const at = (column: number, width: number) =>
    target.sheet.getRangeByIndexes(span.start - 1, column - 1, span.count, width);
  const values = runs.map(({ first, last }) => at(first, last - first + 1).load("values"));
  const texts = formulas.map((column) => at(column, 1).load("formulas"));
  try {
    await context.sync();
  } catch (failure) {
    if (!isTooLarge(failure)) throw failure;
    if (span.count > 1) return readHalves(context, target, runs, columns, formulas, span);
    throw new Problem({ key: "excel.row-too-large", data: { row: span.start, sheet: target.name } });
  }
  const places = columns.map((column) => {
    const run = runs.findIndex(({ first, last }) => first <= column && column <= last);
    return [run, column - runs[run]!.first] as const;
  });
  return {
    columns,
    values: Array.from({ length: span.count }, (_, row) =>
      places.map(([run, place]) => (values[run]!.values as unknown[][])[row]![place]),
    ),
    formulas: new Map(
      formulas.map((column, index) => [column, (texts[index]!.formulas as unknown[][]).map(([formula]) => formula)]),
    ),
  };
}

async function readHalves(
  context: Excel.RequestContext,
  target: Target,
  runs: readonly ColumnRun[],
  columns: readonly number[],
  formulas: readonly number[],
  { start, count }: RowSpan,
): Promise<Block> {
  const half = Math.ceil(count / 2);
  const upper = await readSpan(context, target, runs, columns, formulas, { start, count: half });
  const lower = await readSpan(context, target, runs, columns, formulas, { start: start + half, count: count - half });
  return join([upper, lower], columns, formulas);
}

function only({ columns, values }: Block, wanted: readonly number[]): Block {
  const places = wanted.map((column) => columns.indexOf(column));
  return { columns: wanted, values: values.map((row) => places.map((place) => row[place])), formulas: new Map() };
}

function join(blocks: readonly Block[], columns: readonly number[], formulas: readonly number[]): Block {
  return {
    columns,
    values: blocks.flatMap(({ values }) => values),
    formulas: new Map(formulas.map((column) => [column, blocks.flatMap((block) => block.formulas.get(column) ?? [])])),
  };
}

function cellsOf({ name, area, headerRow, onlyRows }: Target, date1904: boolean, block: Block): SheetCells {
  const firstRow = area?.firstRow ?? 1;
  const { columns, values, formulas } = block;
  return {
    sheet: name,
    firstRow,
    columns,
    rows: values.map((row, index) =>
      row.map((value, place): CellValue => cellValue(value, formulas.get(columns[place]!)?.[index])),
    ),
    date1904,
    ...(formulas.size > 0
      ? {
          formulaAt: (row: number, column: number) => {
            const formula = formulas.get(column)?.[row - firstRow];
            return isFormula(formula) ? formula : undefined;
          },
        }
      : {}),
    ...(headerRow !== undefined ? { headerRow } : {}),
    ...(onlyRows ? { onlyRows } : {}),
  };
}
