import type { IsoDate } from "../claims/dates.ts";
import type { PublicKind, PublicRow } from "../reference/public-table.ts";
import type { Phrase } from "../words/phrase.ts";

/** The first rows of a file, by which it is known. */
export interface Head {
  readonly rows: readonly (readonly string[])[];
  /** Name of the sheet that they stand on. */
  readonly sheet?: string;
}

/** What a row was: kept, of no interest here, the rest of the row before, or not as a row of this table is. */
export type RowOutcome = "kept" | "passed" | "part" | "odd";

/** A table without what its content does not tell. */
export interface ReadTable<K extends PublicKind = PublicKind> {
  readonly kind: K;
  readonly part?: string;
  /** Title of the public file, without its edition. */
  readonly title: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly rows: readonly PublicRow<K>[];
}

/** A table that is being read. */
export interface Reading {
  readonly kind: PublicKind;
  /** The place of the first row that is no heading. */
  readonly start: number;
  /** How many cells a record of text has at least. */
  readonly width?: number;
  /** Whether the bytes of a record show already that it is of no interest, or odd. Asked only of text. */
  readonly glance?: (bytes: Uint8Array, from: number, to: number) => "passed" | "odd" | "read";
  /** Whether it is one of several tables that only together say something: no row of it is kept by itself. */
  readonly isOneOfSeveral?: boolean;
  row(cells: readonly string[]): RowOutcome;
  done(): ReadResult;
}

export interface ReadResult {
  readonly tables: readonly ReadTable[];
  /** First day that the rows make likely, where the content does not tell it. */
  readonly suggestion?: IsoDate | undefined;
  /** The year that the content names, where it names no day. */
  readonly year?: number | undefined;
  readonly warnings?: readonly Phrase[];
  /** First and last code in column 1 of procedure edits. */
  readonly range?: readonly [string, string];
}

/** A relative of a known file, of which nothing is used; the keys are those of imports.relative. */
export interface Relative {
  readonly what: string;
  readonly instead: string;
}

/** One kind of public file. `text` is how its cells are parted where it is text. */
export interface Format {
  readonly text: "comma" | "tab" | "line";
  /** Whether the same rows also come as sheets of workbooks. */
  readonly sheets?: boolean;
  recognise(head: Head): Reading | Relative | undefined;
}
