import type { Remarked } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { StatusRow, StatusUpdate } from "../../worksheet/status-block.ts";
import { asText, cellValue } from "./cell-value.ts";
import { evenSpans, hiddenRows } from "./hidden-rows.ts";
import { askOwnBlock, ownBlockOf, type OwnBlock } from "./own-block.ts";
import { isSame } from "./still-held.ts";

/** Columns on a worksheet. */
const sheetColumns = 16_384;

/** A row of the block with its cells as they are to be written; null leaves a cell as it is. */
interface Changed {
  readonly row: number;
  readonly cells: readonly (string | number | null)[];
}

/**
 * Writes into rows of a block what is to stand there now, and of each only the cells that hold something else. So an
 * edit that is taken back costs no write: Undo has put the marks back already, and what can be redone stays. A row that
 * no longer holds what it held is left out: it was edited once more, and is to be heard of again.
 */
export async function remarkRows(context: Excel.RequestContext, update: StatusUpdate): Promise<Remarked> {
  const { rows, held, headings } = update;
  const first = rows[0]?.row;
  const last = rows.at(-1)?.row;
  if (first === undefined || last === undefined) return "done";
  const sheet = context.workbook.worksheets.getItemOrNullObject(update.sheet);
  sheet.protection.load("protected");
  const asked = askOwnBlock(sheet);
  const width = headings.length;
  const stand = runsOf(rows).map((run) => {
    const whole = sheet.getRangeByIndexes(run.first - 1, 0, run.last - run.first + 1, sheetColumns);
    const own = asked.range.getIntersectionOrNullObject(whole).load("values");
    const keys = held && sheet.getRangeByIndexes(run.first - 1, held.column - 1, run.last - run.first + 1, 1);
    return { run, own, keys: keys?.load("values") };
  });
  await context.sync();
  if (sheet.isNullObject) throw new Problem({ key: "excel.no-sheet", data: { sheet: update.sheet } });
  const own = ownBlockOf(asked);
  if (own?.headings.join("\n") !== headings.join("\n")) return "no marks";
  if (first - 1 <= own!.top || last - 1 > own!.bottom) return "beyond";
  const wanted = new Map(rows.map((row) => [row.row, row]));
  const changed = stand.flatMap(({ run, own: cells, keys }) =>
    Array.from({ length: run.last - run.first + 1 }, (_, index): Changed[] => {
      const row = wanted.get(run.first + index);
      if (!row || !isStill(held?.values.get(row.row), keys && (keys.values as unknown[][])[index]![0])) return [];
      const changes = changesOf(row, (cells.values as unknown[][])[index]!.slice(0, width));
      return changes.some((cell) => cell !== null) ? [{ row: row.row, cells: changes }] : [];
    }).flat(),
  );
  if (changed.length === 0) return "done";
  if (sheet.protection.protected) throw new Problem({ key: "excel.protected", data: { sheet: update.sheet } });
  await write(context, sheet, own!, changed);
  return "done";
}

async function write(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { left }: OwnBlock,
  changed: readonly Changed[],
): Promise<void> {
  const runs = runsOf(changed);
  const isLong = runs.some(({ first, last }) => last > first);
  const bounds = { firstRow: changed[0]!.row, lastRow: changed.at(-1)!.row };
  const hidden = isLong ? await hiddenRows(context, sheet, bounds) : new Set<number>();
  const cellsOf = new Map(changed.map(({ row, cells }) => [row, cells]));
  for (const { first, last } of runs) {
    for (const { start, count } of evenSpans({ start: 0, count: last - first + 1 }, first, hidden)) {
      const rows = Array.from({ length: count }, (_, index) => [...cellsOf.get(first + start + index)!]);
      sheet.getRangeByIndexes(first + start - 1, left, count, rows[0]!.length).values = rows;
    }
  }
  await context.sync();
}

/** Rows that follow each other. */
function runsOf(
  rows: readonly { readonly row: number }[],
): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const { row } of rows) {
    const run = runs.at(-1);
    if (run && row === run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** A cell that is blank by now may be covered by merged cells. */
function isStill(held: unknown, value: unknown): boolean {
  const now = cellValue(value);
  return held === undefined || now === null || isSame(held, now);
}

function changesOf(
  { verdict, problems, risk, notChecked, rowKey }: StatusRow,
  now: readonly unknown[],
): Changed["cells"] {
  return [verdict, problems, risk ?? "", notChecked, rowKey].map((cell, place) => {
    if (isSame(cell, now[place])) return null;
    return typeof cell === "string" ? asText(cell) : cell;
  });
}
