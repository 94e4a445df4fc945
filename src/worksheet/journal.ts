import type { CellValue } from "./cells.ts";
import type { MadeStep } from "./step.ts";

/** One step that was made in the workbook, and can be taken back while it is the latest. */
export interface JournalEntry {
  /** When, as an ISO instant. */
  readonly at: string;
  /** What was done, in the user's words. */
  readonly what: string;
  /** Rules that it was done for, by id. */
  readonly rules: readonly string[];
  /** What the log says of each change beside what it was. */
  readonly told?: ToldOf | undefined;
  readonly made: MadeStep;
}

/** For which rules each change of a step was made, by id, and which columns hold days. */
export interface ToldOf {
  readonly cells: readonly string[];
  readonly inserted: readonly string[];
  readonly removed: readonly string[];
  readonly days: { readonly columns: readonly number[]; readonly date1904: boolean };
}

/** Where the journal is kept, so that it is there again when the workbook is opened again. */
export interface JournalStore {
  load(): readonly JournalEntry[];
  save(entries: readonly JournalEntry[]): Promise<void>;
}

/** What is to be read of changes in the workbook: lines for a table on a sheet of its own. */
export interface ChangeLog {
  /** Wanted name of the sheet. */
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly lines: readonly (readonly CellValue[])[];
}
