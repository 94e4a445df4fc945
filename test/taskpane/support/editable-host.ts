import type { CellValue } from "../../../src/worksheet/cells.ts";
import type { RowRun } from "../../../src/worksheet/changed-rows.ts";
import type { EditingHost, Remarked } from "../../../src/worksheet/host.ts";
import type { SomeRows } from "../../../src/worksheet/line-editor.ts";
import type { StatusUpdate } from "../../../src/worksheet/status-block.ts";
import type { ChangeLog } from "../../../src/worksheet/journal.ts";
import type { OwnSheet } from "../../../src/worksheet/own-sheet.ts";
import type { Problem } from "../../../src/worksheet/problem.ts";
import type { MadeStep, SheetStep } from "../../../src/worksheet/step.ts";
import type { SheetTable } from "../../../src/worksheet/tables.ts";
import { MemoryHost } from "../../session/memory-host.ts";

/** A worksheet in memory that can be changed; what a step did is taken back by the rows that were there before. */
export class EditableHost extends MemoryHost implements EditingHost {
  readonly changes: SheetStep[] = [];
  readonly written: OwnSheet[] = [];
  logged: ChangeLog["lines"] = [];
  refusal: Problem | undefined;
  private readonly before: MemoryHost["rows"][] = [];

  async change(step: SheetStep): Promise<MadeStep> {
    if (this.refusal) throw this.refusal;
    this.before.push(this.rows);
    this.changes.push(step);
    const rows = this.rows.map((row, index) => {
      const own = [...row];
      for (const { row: at, column, to } of step.cells) if (at === index + 1) own[column - 1] = to;
      return own;
    });
    this.rows = rows.flatMap((row, index) => {
      const copy = step.insert.find(({ after }) => after === index + 1);
      const own = [...row];
      for (const { column, to } of copy?.cells ?? []) own[column - 1] = to;
      return step.remove.includes(index + 1) ? [] : copy ? [row, own] : [row];
    });
    return { sheet: step.sheet, cells: [], inserted: [], removed: [], formulas: [], witness: undefined };
  }

  /** What was read again, and what was marked again. */
  readonly reread: RowRun[] = [];
  readonly remarked: StatusUpdate[] = [];
  canUndo = true;

  readRows(_sheet: string, runs: readonly RowRun[]): Promise<readonly SomeRows[]> {
    this.reread.push(...runs);
    return Promise.resolve(
      runs.map(({ first, last }) => ({
        firstRow: first,
        rows: this.rows.slice(first - 1, last).map((row) => [...row]),
      })),
    );
  }

  remark(update: StatusUpdate): Promise<Remarked> {
    if (this.refusal) return Promise.reject(this.refusal);
    const { marked } = this;
    if (!marked) return Promise.resolve("no marks");
    const known = new Map(marked.rows.map((row) => [row.row, row]));
    if (update.rows.some(({ row }) => !known.has(row))) return Promise.resolve("beyond");
    this.remarked.push(update);
    for (const row of update.rows) known.set(row.row, row);
    this.marked = { ...marked, rows: [...known.values()] };
    return Promise.resolve("done");
  }

  keepsUndo(): boolean {
    return this.canUndo;
  }

  replaceRows({ name, cells }: SheetTable, rows: readonly (readonly CellValue[])[]): Promise<void> {
    const [headings = []] = cells.rows;
    this.tables = this.tables.map((table) =>
      table.name === name ? { name, cells: { ...cells, rows: [headings, ...rows] } } : table,
    );
    return Promise.resolve();
  }

  writeSheet(sheet: OwnSheet): Promise<string> {
    if (this.refusal) return Promise.reject(this.refusal);
    this.written.push(sheet);
    return Promise.resolve(sheet.name);
  }

  removeSheets(kinds: readonly string[]) {
    const removed = this.written.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
    return Promise.resolve({ removed: [...new Set(removed)], kept: [] });
  }

  async takeBack(_made: MadeStep): Promise<void> {
    if (this.refusal) throw this.refusal;
    this.rows = this.before.pop()!;
  }

  async log({ lines }: ChangeLog): Promise<void> {
    this.logged = [...this.logged, ...lines];
  }
}
