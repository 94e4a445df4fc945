import { groupBy } from "../../claims/group-by.ts";
import {
  publicColumns,
  publicKinds,
  type PublicKind,
  type PublicRow,
  type PublicTable,
} from "../../reference/public-table.ts";
import type { Phrase } from "../../words/phrase.ts";
import { address, isCellError, type CellValue } from "../../worksheet/cells.ts";
import { asCell, tidy } from "../../worksheet/cells/cell.ts";
import { readDate } from "../../worksheet/cells/date.ts";
import type { CellPlace } from "../../worksheet/host.ts";
import type { SheetTable } from "../../worksheet/tables.ts";
import type { PolicyRemark } from "../complaints.ts";
import { dayColumns, issueHeading, neededColumns, numberColumns, publicTableWith } from "./columns.ts";

/** What a workbook holds of public files. */
export interface PublicReading {
  /** Only to be used where there are no problems. */
  readonly tables: readonly PublicTable[];
  /** The tables of the workbook that they stand in. */
  readonly sources: readonly SheetTable[];
  readonly problems: readonly PolicyRemark[];
}

/** Reads the imported tables among those of a workbook. */
export function readPublicTables(all: readonly SheetTable[]): PublicReading {
  const found = all.flatMap((source) => {
    const kind = publicTableWith(source.cells.rows[0] ?? []);
    return kind ? [{ kind, source }] : [];
  });
  const problems: PolicyRemark[] = [];
  const rows = new Map<string, readonly Line[]>();
  for (const kind of publicKinds) {
    const lines = found.filter((one) => one.kind === kind).flatMap(({ source }) => linesOf(source));
    for (const [issue, own] of groupBy(lines, (line) => line.text(issueHeading))) rows.set(`${kind} ${issue}`, own);
  }
  const files = found.filter(({ kind }) => kind === "files").flatMap(({ source }) => linesOf(source));
  const tables = files.flatMap((file) => {
    const kind = publicKinds.find((one) => one === file.text("Kind"));
    if (!kind) return tell(file, "Kind");
    return tableIn(file, kind, rows.get(`${kind} ${file.text(issueHeading)}`) ?? []) ?? [];
  });
  return { tables, sources: found.map(({ source }) => source), problems };

  function tableIn(file: Line, kind: PublicKind, lines: readonly Line[]): PublicTable | undefined {
    const [from, until, on] = [file.day("From"), file.day("Until"), file.day("Imported on")];
    if (from === undefined) return void tell(file, "From");
    if (until === undefined && file.text("Until") !== "") return void tell(file, "Until", "policy.bad-day");
    if (file.text("Title") === "") return void tell(file, "Title");
    const expected = file.number("Rows");
    if (expected !== lines.length) {
      return void tell(file, "Rows", "public.rows", { expected: expected ?? 0, count: lines.length });
    }
    const part = file.text("Part");
    return {
      kind,
      title: file.text("Title"),
      from,
      ...(until !== undefined && { until }),
      ...(part !== "" && { part }),
      origin: {
        file: file.text("File"),
        sha256: file.text("SHA-256"),
        by: file.text("Imported by"),
        on: on ?? from,
      },
      rows: lines.map((line) => rowOf(kind, line)),
    };
  }

  function rowOf(kind: PublicKind, line: Line): PublicRow {
    const row: Record<string, string | number> = {};
    for (const heading of publicColumns[kind]) {
      const text = line.text(heading);
      const isNumber = numberColumns.has(heading);
      const value = isNumber ? line.number(heading) : dayColumns.has(heading) ? line.day(heading) : text;
      if (text === "") {
        if (neededColumns[kind].includes(heading)) tell(line, heading);
      } else if (value === undefined) tell(line, heading, isNumber ? "public.bad" : "policy.bad-day");
      else row[heading] = value;
    }
    return row;
  }

  /** The default says that the cell cannot be meant. */
  function tell(
    line: Line,
    heading: string,
    key: Phrase["key"] = "public.bad",
    data: NonNullable<Phrase["data"]> = {},
  ): readonly [] {
    const phrase: Phrase = { key, data: { where: line.where(heading), shown: line.text(heading) || "none", ...data } };
    problems.push({ phrase, place: line.place(heading) });
    return [];
  }
}

/** A row of an imported table as the workbook holds it. */
class Line {
  readonly source: SheetTable;
  private readonly index: number;
  private readonly headings: readonly CellValue[];

  constructor(source: SheetTable, index: number, headings: readonly CellValue[]) {
    this.source = source;
    this.index = index;
    this.headings = headings;
  }

  text(heading: string): string {
    const cell = this.cell(heading);
    if (cell === null) return "";
    return isCellError(cell) ? cell.error : tidy(String(cell));
  }

  number(heading: string): number | undefined {
    const text = this.text(heading);
    return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  }

  day(heading: string): string | undefined {
    const cell = this.cell(heading);
    if (typeof cell !== "string" && typeof cell !== "number") return undefined;
    const reading = readDate(asCell(cell, this.source.cells.date1904));
    return reading.kind === "value" ? reading.value : undefined;
  }

  /** Where a cell is, in words. */
  where(heading: string): Phrase {
    const { row, column, sheet } = this.place(heading);
    const data = { table: this.source.name, column: heading, row, cell: address(row, column), sheet };
    return { key: this.source.isRecords ? "policy.where-record" : "policy.where", data };
  }

  place(heading: string): CellPlace {
    const { cells } = this.source;
    const column = cells.columns[Math.max(0, this.headings.indexOf(heading))] ?? 1;
    return { sheet: cells.sheet, row: cells.firstRow + this.index, column };
  }

  private cell(heading: string): CellValue {
    const place = this.headings.indexOf(heading);
    return place < 0 ? null : (this.source.cells.rows[this.index]?.[place] ?? null);
  }
}

function linesOf(source: SheetTable): readonly Line[] {
  const [headings = []] = source.cells.rows;
  return source.cells.rows.flatMap((row, index) =>
    index > 0 && row.some((cell) => cell !== null && cell !== "") ? [new Line(source, index, headings)] : [],
  );
}
