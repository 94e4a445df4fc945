import type { Pace } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { StatusBlock, StatusRow } from "../../worksheet/status-block.ts";
import type { Ground } from "./block-place.ts";
import { asText, cellValue } from "./cell-value.ts";
import { spans, spansOf } from "./chunks.ts";
import { asFill, moneyColumn } from "./clear.ts";
import { evenSpans } from "./hidden-rows.ts";
import { isSame } from "./still-held.ts";

/** Runs of rows that are written in one go, and rows that are read in one go. */
const partsAtOnce = 500;
const rowsAtOnce = 50_000;

type Cell = string | number;

/**
 * Somebody who works on the same workbook may have sorted it, or put rows in, while it was checked: the verdicts would
 * stand beside other rows. A cell that is blank by now may be covered by merged cells.
 */
export async function refuseMoved(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { sheet: name, rows, held }: StatusBlock,
): Promise<void> {
  const first = rows[0]?.row;
  const last = rows.at(-1)?.row;
  if (!held || first === undefined || last === undefined) return;
  for (const { start, count } of spans(first, last - first + 1, rowsAtOnce)) {
    const range = sheet.getRangeByIndexes(start - 1, held.column - 1, count, 1).load("values");
    await send(context);
    (range.values as unknown[][]).forEach(([value], index) => {
      const wanted = held.values.get(start + index);
      const now = cellValue(value);
      if (wanted === undefined || now === null || isSame(wanted, now)) return;
      throw new Problem({ key: "excel.rows-moved", data: { row: start + index, sheet: name } });
    });
  }
}

/** Writes the verdicts, each into its row. */
export async function writeRows(
  context: Excel.RequestContext,
  { sheet, table, top, bottom, own }: Ground,
  left: number,
  block: StatusBlock,
  hidden: ReadonlySet<number>,
  pace: Pace | undefined,
): Promise<void> {
  const width = block.headings.length;
  const cells = cellsOf(block, top, bottom);
  const start = table ? 1 : 0;
  for (const span of spansOf(cells, start)) {
    await pace?.(span.start, cells.length);
    // Over rows that are filtered out some versions of Excel write values into the wrong cells.
    const parts = evenSpans(span, top + 1, hidden);
    for (const [index, part] of parts.entries()) {
      const range = sheet.getRangeByIndexes(top + part.start, left, part.count, width);
      range.values = cells.slice(part.start, part.start + part.count);
      if (index % partsAtOnce === partsAtOnce - 1) await send(context);
    }
    await send(context);
  }
  const leftOver = own && own.left === left && own.top === top ? own.bottom - bottom : 0;
  if (leftOver > 0) {
    const below = sheet.getRangeByIndexes(bottom + 1, left, leftOver, width);
    below.clear("Contents");
    sheet.getRangeByIndexes(bottom + 1, left + moneyColumn, leftOver, 1).numberFormat = asFill("General");
  }
}

const send = (context: Excel.RequestContext) => context.sync();

/** A verdict beside another row than its own would be worse than none: they are read once more. */
export async function refuseMisplaced(
  context: Excel.RequestContext,
  { sheet, top, bottom }: Ground,
  left: number,
  block: StatusBlock,
): Promise<void> {
  const verdicts = new Map(block.rows.map(({ row, verdict }) => [row, verdict]));
  for (const { start, count } of spans(top + 1, bottom - top, rowsAtOnce)) {
    const range = sheet.getRangeByIndexes(start, left, count, 1).load("values");
    await send(context);
    const isPlaced = (range.values as unknown[][]).every(([value], index) => {
      return String(value) === (verdicts.get(start + 1 + index) ?? "");
    });
    if (!isPlaced) throw new Problem({ key: "excel.misplaced", data: { sheet: block.sheet } });
  }
}

/** One array of cells per row from the headings to the last row; rows without a line stay blank. */
function cellsOf({ headings, rows, headerRow }: StatusBlock, top: number, bottom: number): Cell[][] {
  const cells: Cell[][] = Array.from({ length: bottom - top + 1 }, () => headings.map(() => ""));
  cells[0] = [...headings];
  for (const row of rows) cells[row.row - headerRow] = cellsOfRow(row);
  return cells;
}

function cellsOfRow({ verdict, problems, risk, notChecked, rowKey }: StatusRow): Cell[] {
  return [asText(verdict), asText(problems), risk ?? "", asText(notChecked), asText(rowKey)];
}
