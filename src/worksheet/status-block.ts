import type { CellValue } from "./cells.ts";

/** One row of the block beside the data. */
export interface StatusRow {
  readonly row: number;
  /** Begins with an icon that no language changes; the conditional formats look at it. */
  readonly verdict: string;
  readonly problems: string;
  readonly risk: number | null;
  readonly notChecked: string;
  /** Fingerprint of the row's facts: tells whether the row still is what was checked. */
  readonly rowKey: string;
}

/** What is written beside the data after a check. */
export interface StatusBlock {
  readonly sheet: string;
  readonly headerRow: number;
  /** First and last column of the data that was read. */
  readonly dataColumns: readonly [number, number];
  /** Verdict, Problems, Risk $, Not checked and the row key. */
  readonly headings: readonly [string, string, string, string, string];
  readonly rows: readonly StatusRow[];
  /** What a column held in each of these rows when it was read, to tell that they have not moved since. */
  readonly held?: HeldColumn | undefined;
  /** Icons in the order of severity, each with the look of its rows. */
  readonly looks: readonly StatusLook[];
}

/** What is written into some rows of a block that stands beside the data already. */
export type StatusUpdate = Pick<StatusBlock, "sheet" | "headings" | "rows" | "held">;

export interface HeldColumn {
  readonly column: number;
  /** By row. */
  readonly values: ReadonlyMap<number, CellValue>;
}

export interface StatusLook {
  readonly icon: string;
  /** #RRGGBB */
  readonly fill: string;
  readonly text: string;
}

/** Name, scoped to the sheet and hidden, that remembers where the block stands while rows and columns move. */
export const statusBlockName = "EchoScrub_Status";
