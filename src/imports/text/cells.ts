/** The cells of a record. A cell is quoted if it begins with a quotation mark; two of them stand for one. */
export function cellsOf(record: string, delimiter: "," | "\t"): string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (record[at] === '"') {
      const end = closingQuote(record, at + 1);
      const next = record.indexOf(delimiter, end);
      const tail = record.slice(end + 1, next < 0 ? undefined : next);
      cells.push(record.slice(at + 1, end).replaceAll('""', '"') + tail);
      if (next < 0) return cells;
      at = next + 1;
    } else {
      const next = record.indexOf(delimiter, at);
      cells.push(record.slice(at, next < 0 ? undefined : next));
      if (next < 0) return cells;
      at = next + 1;
    }
  }
}

function closingQuote(record: string, from: number): number {
  for (let at = record.indexOf('"', from); at >= 0; at = record.indexOf('"', at + 2)) {
    if (record[at + 1] !== '"') return at;
  }
  return record.length;
}

/** A cell as it is meant: no blanks around it, and plain ones within. */
export function trimmed(cell: string | undefined): string {
  return (cell ?? "").replace(/[\s\u00a0\ufffd]+/g, " ").trim();
}
