/** Excel on the web takes and gives at most 5 MB at once; half of it leaves room for what surrounds the values. */
const mostBytes = 2_500_000;

/** Larger blocks of cells fail in some versions even where they are small in bytes. */
const mostCells = 50_000;

/** Columns so near each other that reading those between is cheaper than asking for each run. */
const bridge = 2;

/** A range over all 16,384 columns counts as whole rows, and of whole rows Excel gives no values. */
const widestRun = 8_192;

/** Neighbouring columns; both numbers count from 1 and are included. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
}

/** Column numbers in ascending order as runs of neighbours, small gaps included. */
export function columnRuns(columns: readonly number[]): readonly ColumnRun[] {
  const runs: { first: number; last: number }[] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && column - run.last <= bridge + 1 && column - run.first < widestRun) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs;
}

export function widthOf(runs: readonly ColumnRun[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** How many rows go in one block, given the cells and about the bytes of one row. */
export function rowsPerChunk(cellsPerRow: number, bytesPerRow: number): number {
  return Math.max(1, Math.floor(Math.min(mostCells / cellsPerRow, mostBytes / bytesPerRow)));
}

/** About how many bytes a row takes as it travels. */
export function bytesPerRow(rows: readonly (readonly unknown[])[]): number {
  return rows.length === 0 ? 1 : Math.ceil(JSON.stringify(rows).length / rows.length);
}

export interface RowSpan {
  readonly start: number;
  readonly count: number;
}

/** Cuts rows into spans of at most so many. */
export function spans(start: number, count: number, most: number): readonly RowSpan[] {
  const result: RowSpan[] = [];
  for (let done = 0; done < count; done += most)
    result.push({ start: start + done, count: Math.min(most, count - done) });
  return result;
}

/** Cuts rows into spans that are small enough to be sent at once, however much longer some rows are than others. */
export function spansOf(rows: readonly (readonly unknown[])[], start: number): readonly RowSpan[] {
  const result: RowSpan[] = [];
  let from = start;
  let cells = 0;
  let bytes = 0;
  for (let row = start; row < rows.length; row++) {
    const own = rows[row]!;
    const weight = JSON.stringify(own).length;
    if (row > from && (cells + own.length > mostCells || bytes + weight > mostBytes)) {
      result.push({ start: from, count: row - from });
      from = row;
      cells = bytes = 0;
    }
    cells += own.length;
    bytes += weight;
  }
  if (rows.length > from) result.push({ start: from, count: rows.length - from });
  return result;
}
