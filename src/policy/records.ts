import { toSerial } from "../claims/dates.ts";
import { isCellError, type CellValue } from "../worksheet/cells.ts";
import { asCell } from "../worksheet/cells/cell.ts";
import { readDate } from "../worksheet/cells/date.ts";
import type { SheetTable } from "../worksheet/tables.ts";
import { columnsOf, policyTables, type PolicyTable } from "./columns.ts";
import type { OpenTable } from "./rows.ts";

/** What a cell of a policy holds, wherever it is kept: days are written YYYY-MM-DD, blank cells are left out. */
export type Content = string | number | boolean;

/** One row by its headings. */
export type Entry = ReadonlyMap<string, Content>;

/** A whole policy by tables, without the place where it stands. */
export type PolicyContent = Readonly<Record<PolicyTable, readonly Entry[]>>;

/** Headings of a table's columns: the known ones as they are published, then those that the user added. */
export function headingsOf(table: PolicyTable, entries: readonly Entry[]): readonly string[] {
  const known = columnsOf[table].map(({ heading }) => heading);
  const added = new Set(entries.flatMap((entry) => [...entry.keys()]).filter((heading) => !known.includes(heading)));
  return [...known, ...added];
}

/** The content of the policy tables that were found. */
export function contentOf(tables: readonly OpenTable[]): PolicyContent {
  const entries = policyTables.map((table) => {
    const open = tables.find((each) => each.table === table);
    return [table, open ? entriesOf(open) : []] as const;
  });
  return Object.fromEntries(entries) as unknown as PolicyContent;
}

function entriesOf({ table, headings: names, source: { cells } }: OpenTable): readonly Entry[] {
  const [, ...rows] = cells.rows;
  const entries = rows.map((row) => {
    const entry = new Map<string, Content>();
    names.forEach((name, place) => {
      const content = contentIn(table, name, row[place] ?? null, cells.date1904);
      // Of two columns with the same heading the first counts.
      if (name !== "" && content !== undefined && !entry.has(name)) entry.set(name, content);
    });
    return entry;
  });
  return entries.filter((entry) => entry.size > 0);
}

function contentIn(table: PolicyTable, heading: string, cell: CellValue, date1904: boolean): Content | undefined {
  if (cell === null || cell === "" || isCellError(cell)) return undefined;
  if (!isDay(table, heading) || typeof cell === "boolean") return cell;
  const reading = readDate(asCell(cell, date1904));
  return reading.kind === "value" ? reading.value : cell;
}

function isDay(table: PolicyTable, heading: string): boolean {
  return columnsOf[table].find((column) => column.heading === heading)?.format === "date";
}

/** The content as a table that can be read again; its rows are the records of a file. */
export function asRecords(content: PolicyContent, file: string): readonly SheetTable[] {
  return policyTables.map((table) => {
    const entries = content[table];
    const headings = headingsOf(table, entries);
    const rows = entries.map((entry) => headings.map((heading) => entry.get(heading) ?? null));
    const columns = headings.map((_, place) => place + 1);
    // The headings are record 0, so that records count from 1.
    const cells = { sheet: file, firstRow: 0, headerRow: 0, columns, rows: [headings, ...rows], date1904: false };
    return { name: table, cells, isRecords: true as const };
  });
}

/** The cells of an entry as a sheet holds them: days as serial numbers. */
export function asCells(table: PolicyTable, headings: readonly string[], entry: Entry, date1904: boolean): CellValue[] {
  return headings.map((heading) => {
    const content = entry.get(heading) ?? null;
    const isDate = isDay(table, heading) && typeof content === "string" && /^\d{4}-\d\d-\d\d$/.test(content);
    return isDate ? toSerial(content, date1904) : content;
  });
}
