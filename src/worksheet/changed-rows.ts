/** Neighbouring rows; both are included. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
}

/** Rows so near each other that reading those between is cheaper than asking for each run. */
const bridge = 4;

/** The rows of an address such as B5, B5:C9, 5:9 or B5,D7:D8; of whole columns every row there is. */
export function rowsIn(address: string, lastRow: number): readonly RowRun[] {
  return address.split(/[,;]/).flatMap((part) => {
    const [first, last] = part
      .replace(/^.*!/, "")
      .split(":")
      .map((corner) => Number(/\d+/.exec(corner)?.[0] ?? 0));
    const span = { first: first || 1, last: Math.min(last || (first === 0 ? lastRow : first!), lastRow) };
    return span.first <= span.last ? [span] : [];
  });
}

/** The same rows in order, runs that touch or nearly touch as one. */
export function joinRows(spans: readonly RowRun[]): readonly RowRun[] {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && first - before.last <= bridge) before.last = Math.max(before.last, last);
    else joined.push({ first, last });
  }
  return joined;
}

export function countRows(spans: readonly RowRun[]): number {
  return spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}
