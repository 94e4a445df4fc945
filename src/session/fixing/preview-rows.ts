import { fromSerial } from "../../claims/dates.ts";
import { groupBy } from "../../claims/group-by.ts";
import { columnLetters, type CellValue } from "../../worksheet/cells.ts";
import type { ToldOf } from "../../worksheet/journal.ts";
import type { SheetStep } from "../../worksheet/step.ts";
import type { Checked } from "../check-sheet.ts";

/** A cell before and after a change, under the heading of its column. */
export interface PreviewCell {
  readonly column: number;
  readonly letters: string;
  readonly heading: string;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** A row that a change touches; rows are numbered as before it. */
export interface PreviewRow {
  readonly kind: "changed" | "added" | "removed";
  /** The row itself; of an added one the row that it stands below. */
  readonly row: number;
  readonly cells: readonly PreviewCell[];
}

/** The exact cells of a step, before and after it. */
export function previewOf({ cells, insert, remove }: SheetStep, checked: Checked): readonly PreviewRow[] {
  const { mapping } = checked;
  const { columns, date1904 } = daysOf(checked);
  /** A day is read as a day, not as the number that Excel keeps it by. */
  const shown = (column: number, value: CellValue): CellValue =>
    columns.includes(column) && typeof value === "number" ? (fromSerial(value, date1904) ?? value) : value;
  const headings = new Map(mapping.headings.map(({ column, heading }) => [column, heading]));
  const cell = (column: number, from: CellValue, to: CellValue): PreviewCell => ({
    column,
    letters: columnLetters(column),
    heading: headings.get(column) ?? "",
    from: shown(column, from),
    to: shown(column, to),
  });
  const rows: PreviewRow[] = [
    ...[...groupBy(cells, ({ row }) => row)].map(([row, own]) => ({
      kind: "changed" as const,
      row,
      cells: own.map(({ column, from, to }) => cell(column, from, to)),
    })),
    ...insert.map(({ after, cells: own }) => ({
      kind: "added" as const,
      row: after,
      cells: own.map(({ column, to }) => cell(column, null, to)),
    })),
    ...remove.map((row) => ({ kind: "removed" as const, row, cells: [] })),
  ];
  const order = { changed: 0, added: 1, removed: 2 };
  return rows.sort((a, b) => a.row - b.row || order[a.kind] - order[b.kind]);
}

/** The columns that hold days. */
export function daysOf({ mapping, lines }: Checked): ToldOf["days"] {
  const columns = (["dos", "dosTo"] as const).flatMap((field) => mapping.columns.get(field) ?? []);
  return { columns, date1904: lines.date1904 };
}
