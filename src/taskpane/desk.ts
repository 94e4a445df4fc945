import type { IsoDate } from "../claims/dates.ts";
import type { WorkbookMemory } from "../hosts/excel/memory.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Words } from "../words/words.ts";
import type { EditingHost, Pace, Scope } from "../worksheet/host.ts";
import type { PaneState, View } from "./state.ts";

/** What a part of the pane has of the rest of it. */
export interface Desk {
  readonly host: EditingHost;
  readonly memory: WorkbookMemory;
  readonly words: Words;
  readonly state: PaneState;
  today(): IsoDate;
  /** This moment, as an ISO instant. */
  now(): string;
  set(change: Partial<PaneState>): void;
  check(scope: Scope): Promise<void>;
  /** The same check once more, on the sheet that it was on. */
  again(): Promise<void>;
  /** Shows a view below the messages. */
  open(view: View): void;
  /** Goes back to the findings. */
  close(): void;
  /** Changes the workbook while the pane is busy, checks again where that is asked for, and says what was done. */
  change(work: (pace: Pace) => Promise<Changed>, canUndo?: boolean): Promise<void>;
}

/** What was done to the workbook. */
export interface Changed {
  readonly phrase: Phrase;
  /** What to check now. */
  readonly scope: Scope | undefined;
}
