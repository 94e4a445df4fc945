import { columnLetters, type CellValue, type SheetCells } from "../../src/worksheet/cells.ts";
import type { CellPlace, Scope, SheetChange, WorksheetHost } from "../../src/worksheet/host.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import type { StatusBlock } from "../../src/worksheet/status-block.ts";
import type { NewTables, SheetTable, WantedTable } from "../../src/worksheet/tables.ts";

/** One worksheet in memory, for tests of what lies above the hosts. */
export class MemoryHost implements WorksheetHost {
  rows: (readonly CellValue[])[];
  marked: StatusBlock | undefined;
  revealed: CellPlace | undefined;
  isProtected = false;
  /** Number formats by row and column. */
  formats: Readonly<Record<string, string>> = {};
  tables: readonly SheetTable[] = [];
  onlyRows: ((row: number) => boolean) | undefined;
  private readonly sheet: string;
  private readonly listeners = new Set<(change: SheetChange) => void>();

  constructor(rows: readonly (readonly CellValue[])[], sheet = "Charges") {
    this.rows = [...rows];
    this.sheet = sheet;
  }

  /** The user, or somebody else, changes a cell. */
  type(row: number, column: number, value: CellValue, change: Partial<SheetChange> = {}): void {
    this.silently(row, column, value);
    this.tell({ address: columnLetters(column) + row, ...change });
  }

  /** A cell changes, and nobody hears of it. */
  silently(row: number, column: number, value: CellValue): void {
    const cells = [...this.rows[row - 1]!];
    cells[column - 1] = value;
    // Whoever has read the rows keeps what he read.
    this.rows = this.rows.map((each, index) => (index === row - 1 ? cells : each));
  }

  tell(change: Omit<SheetChange, "sheet">): void {
    for (const listener of this.listeners) listener({ sheet: this.sheet, ...change });
  }

  sheetNames() {
    return Promise.resolve([this.sheet]);
  }

  async read(_scope: Scope, pick: (top: SheetCells) => unknown, pace?: Pace): Promise<SheetCells> {
    const width = Math.max(0, ...this.rows.map((row) => row.length));
    const cells: SheetCells = {
      sheet: this.sheet,
      firstRow: 1,
      columns: Array.from({ length: width }, (_, index) => index + 1),
      rows: this.rows,
      date1904: false,
      ...(this.onlyRows ? { onlyRows: this.onlyRows } : {}),
    };
    pick(cells);
    await pace?.(this.rows.length, this.rows.length);
    return cells;
  }

  numberFormats() {
    return Promise.resolve((row: number, column: number) => this.formats[`${row} ${column}`] ?? "General");
  }

  async mark(block: StatusBlock, pace?: Pace) {
    if (this.isProtected) throw new Problem({ key: "excel.protected", data: { sheet: this.sheet } });
    await pace?.(0, block.rows.length);
    this.marked = block;
    return { sheet: this.sheet, address: "A1", rows: block.rows.length };
  }

  clear() {
    const blocks = this.marked ? 1 : 0;
    this.marked = undefined;
    return Promise.resolve({ blocks });
  }

  readTables(isWanted: WantedTable) {
    return Promise.resolve(this.tables.filter(({ cells }) => isWanted(cells.rows[0] ?? [])));
  }

  addTables({ sheet, tables }: NewTables) {
    const made = tables.map(({ name, columns, rows }, index): SheetTable => {
      const places = columns.map((_, place) => index * 40 + place + 1);
      const cells = [columns.map(({ heading }) => heading), ...rows];
      return { name, cells: { sheet, firstRow: 4, headerRow: 4, columns: places, rows: cells, date1904: false } };
    });
    this.tables = [...this.tables, ...made];
    return Promise.resolve({ sheet, names: tables.map(({ name }) => name) });
  }

  reveal(place: CellPlace) {
    this.revealed = place;
    return Promise.resolve();
  }

  onChange(listener: (change: SheetChange) => void) {
    this.listeners.add(listener);
    return Promise.resolve(() => Promise.resolve(void this.listeners.delete(listener)));
  }
}

type Pace = (done: number, total: number) => Promise<void>;

export const headings = ["Claim", "Patient", "DOS", "POS", "CPT", "Mod", "Units", "Dx", "Payer"];
export const study = (claim: number, ...agent: readonly CellValue[]): CellValue[][] => [
  [`C${claim}`, `P${claim}`, "10/05/2026", "11", "93306", null, 1, "I25.10", "Medicare"],
  [`C${claim}`, `P${claim}`, "10/05/2026", "11", "Q9957", ...agent, "I25.10", "Medicare"],
];
