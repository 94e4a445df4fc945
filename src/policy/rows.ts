import type { IsoDate } from "../claims/dates.ts";
import type { Phrase } from "../words/phrase.ts";
import { address, isCellError, type CellValue } from "../worksheet/cells.ts";
import { asCell, tidy } from "../worksheet/cells/cell.ts";
import { readDate } from "../worksheet/cells/date.ts";
import type { CellPlace } from "../worksheet/host.ts";
import type { SheetTable } from "../worksheet/tables.ts";
import { columnsOf, policyTables, tellingHeadings, type PolicyTable } from "./columns.ts";

/** Headings are the same whatever their letter case, blanks and marks, and however the word is spelt. */
export function headingKey(heading: CellValue): string {
  const plain = isCellError(heading) || heading === null ? "" : tidy(String(heading)).toLowerCase();
  return plain.replace(/[^a-z0-9]/g, "").replace("authoriz", "authoris");
}

/** Which table of a policy has such headings; undefined for any other table of the workbook. */
export function policyTableWith(headings: readonly CellValue[]): PolicyTable | undefined {
  const keys = new Set(headings.map(headingKey));
  return policyTables.find((table) => tellingHeadings[table].every((heading) => keys.has(headingKey(heading))));
}

/** The heading as it is published, where the column is one of the policy's; else as the user wrote it. */
export function publishedHeading(table: PolicyTable, heading: CellValue): string {
  const known = columnsOf[table].find((column) => headingKey(column.heading) === headingKey(heading));
  return known?.heading ?? (heading === null || isCellError(heading) ? "" : String(heading).trim());
}

/** One row of a policy table that holds something. */
export class PolicyRow {
  /** Number on the sheet, or of the record. */
  readonly number: number;
  private readonly own: OpenTable;
  private readonly cells: readonly CellValue[];

  constructor(own: OpenTable, index: number) {
    this.own = own;
    this.number = own.source.cells.firstRow + index;
    this.cells = own.source.cells.rows[index] ?? [];
  }

  /** What the workbook calls its table. */
  get tableName(): string {
    return this.own.source.name;
  }

  /** The text of a cell, empty where it is blank or the table has no such column. */
  text(heading: string): string {
    const cell = this.cell(heading);
    if (cell === null) return "";
    return isCellError(cell) ? cell.error : tidy(String(cell));
  }

  isBlank(heading: string): boolean {
    return this.text(heading) === "";
  }

  /** The day in a cell; undefined where none can be read. */
  day(heading: string): IsoDate | undefined {
    const cell = this.cell(heading);
    if (typeof cell !== "string" && typeof cell !== "number") return undefined;
    const reading = readDate(asCell(cell, this.own.source.cells.date1904));
    return reading.kind === "value" ? reading.value : undefined;
  }

  cell(heading: string): CellValue {
    const place = this.own.places.get(headingKey(heading));
    return place === undefined ? null : (this.cells[place] ?? null);
  }

  /** Where a cell is, in words. */
  where(heading: string): Phrase {
    const { source } = this.own;
    const data = { table: source.name, column: heading, row: this.number, sheet: source.cells.sheet };
    if (source.isRecords) return { key: "policy.where-record", data };
    const { row, column } = this.place(heading);
    return { key: "policy.where", data: { ...data, cell: address(row, column) } };
  }

  /** The cell; where the table has no such column, the row's first one. */
  place(heading: string): CellPlace {
    const { cells } = this.own.source;
    const place = this.own.places.get(headingKey(heading)) ?? 0;
    return { sheet: cells.sheet, row: this.number, column: cells.columns[place] ?? 1 };
  }
}

/** A table of the policy as it was found. */
export class OpenTable {
  readonly table: PolicyTable;
  readonly source: SheetTable;
  /** Of each heading, by its key, its place in a row. */
  readonly places = new Map<string, number>();
  /** Headings that nobody knows, or that stand there a second time. */
  readonly strange: readonly string[];

  constructor(table: PolicyTable, source: SheetTable) {
    this.table = table;
    this.source = source;
    const known = new Set(columnsOf[table].map(({ heading }) => headingKey(heading)));
    const strange: string[] = [];
    for (const [place, heading] of (source.cells.rows[0] ?? []).entries()) {
      const key = headingKey(heading);
      if (known.has(key) && !this.places.has(key)) this.places.set(key, place);
      else if (heading !== null && !isCellError(heading)) strange.push(String(heading));
    }
    this.strange = strange;
  }

  /** Headings of all its columns, as they are published where they are. */
  get headings(): readonly string[] {
    return (this.source.cells.rows[0] ?? []).map((heading) => publishedHeading(this.table, heading));
  }

  /** The rows that hold anything in a column that is known. */
  get rows(): readonly PolicyRow[] {
    const rows = this.source.cells.rows.slice(1).map((_, index) => new PolicyRow(this, index + 1));
    const headings = columnsOf[this.table].map(({ heading }) => heading);
    return rows.filter((row) => headings.some((heading) => !row.isBlank(heading)));
  }
}
