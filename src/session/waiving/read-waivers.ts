import type { IsoDate } from "../../claims/dates.ts";
import { rules } from "../../rules/index.ts";
import type { Phrase } from "../../words/phrase.ts";
import { isCellError, type CellValue } from "../../worksheet/cells.ts";
import { asCell, tidy } from "../../worksheet/cells/cell.ts";
import { readDate } from "../../worksheet/cells/date.ts";
import type { CellPlace, WorksheetHost } from "../../worksheet/host.ts";
import type { SheetTable } from "../../worksheet/tables.ts";
import { isWaiverTable, type WaiverHeading } from "./waiver-table.ts";
import { waiverKinds, type PlacedWaiver, type WaiverSlip } from "./waiver.ts";

/** What the tables of waivers say. */
export interface WaiverReading {
  readonly waivers: readonly PlacedWaiver[];
  readonly slips: readonly WaiverSlip[];
  readonly tables: readonly SheetTable[];
}

export async function waiversIn(host: WorksheetHost): Promise<WaiverReading> {
  return readWaivers(await host.readTables(isWaiverTable));
}

/** By a row that says something that cannot be meant nothing is kept, and the slip is told. */
export function readWaivers(tables: readonly SheetTable[]): WaiverReading {
  const waivers: PlacedWaiver[] = [];
  const slips: WaiverSlip[] = [];
  for (const table of tables) {
    table.cells.rows.slice(1).forEach((cells, index) => {
      const row = new WaiverRow(table, cells, index + 1);
      if (row.isBlank) return;
      const phrase = row.slip();
      if (phrase) slips.push({ phrase, place: row.place, cells });
      else waivers.push(row.waiver());
    });
  }
  return { waivers, slips, tables };
}

const known = new Set(rules.map(({ id }) => id));

class WaiverRow {
  readonly place: CellPlace;
  private readonly headings: readonly CellValue[];
  private readonly cells: readonly CellValue[];
  private readonly date1904: boolean;

  constructor(
    { cells: { sheet, firstRow, columns, rows, date1904 } }: SheetTable,
    cells: readonly CellValue[],
    index: number,
  ) {
    this.headings = rows[0] ?? [];
    this.cells = cells;
    this.date1904 = date1904;
    this.place = { sheet, row: firstRow + index, column: columns[0] ?? 1 };
  }

  get isBlank(): boolean {
    return this.cells.every((cell) => cell === null || (typeof cell === "string" && tidy(cell) === ""));
  }

  /** What is wrong with it, in one sentence. */
  slip(): Phrase | undefined {
    const data = { row: this.place.row, sheet: this.place.sheet };
    const rule = this.text("Rule");
    if (rule === "") return { key: "waivers.slip.no-rule", data };
    if (!known.has(rule)) return { key: "waivers.slip.rule", data: { ...data, rule } };
    if (this.text("Reason") === "") return { key: "waivers.slip.reason", data };
    const until = this.text("Until");
    if (until !== "" && !this.day("Until")) return { key: "waivers.slip.until", data: { ...data, until } };
    return this.text("Row key") === "" ? { key: "waivers.slip.key", data } : undefined;
  }

  waiver(): PlacedWaiver {
    const kind = this.text("Kind").toLowerCase();
    return {
      sheet: this.text("Sheet"),
      claim: this.text("Claim"),
      date: this.day("Date"),
      code: this.text("Code"),
      rule: this.text("Rule"),
      finding: this.text("Finding"),
      reason: this.text("Reason"),
      owner: this.text("Owner"),
      until: this.day("Until"),
      madeOn: this.day("Made on"),
      kind: waiverKinds.find((each) => each === kind) ?? "one",
      key: this.text("Row key"),
      place: this.place,
      cells: this.cells,
    };
  }

  private text(heading: WaiverHeading): string {
    const cell = this.cell(heading);
    if (cell === null) return "";
    // An error is no reason.
    if (isCellError(cell)) return heading === "Reason" ? "" : cell.error;
    return tidy(String(cell));
  }

  private day(heading: WaiverHeading): IsoDate | undefined {
    const cell = this.cell(heading);
    if (typeof cell !== "string" && typeof cell !== "number") return undefined;
    const reading = readDate(asCell(cell, this.date1904));
    return reading.kind === "value" ? reading.value : undefined;
  }

  private cell(heading: WaiverHeading): CellValue {
    return this.cells[this.headings.indexOf(heading)] ?? null;
  }
}
