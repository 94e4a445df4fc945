import type { Field } from "../claims/fields.ts";
import { Problem } from "./problem.ts";

/** A column with the text that heads it. */
export interface Heading {
  readonly column: number;
  readonly heading: string;
}

/** Columns that may hold a field, where the sheet does not say which of them does. */
export interface Question {
  readonly field: Field;
  readonly candidates: readonly Heading[];
}

/** Which columns of a sheet hold which fields. */
export interface Mapping {
  /** The last row of the headings. */
  readonly headerRow: number;
  /** A line per row, or a claim per row with groups of code columns side by side. */
  readonly layout: "line" | "claim";
  /** Groups of code columns: 1 where a row is a line. */
  readonly slots: number;
  /**
   * Column numbers of each field: one, or in the claim layout one per group, 0 where a group has none. A single column
   * in the claim layout belongs to the whole row.
   */
  readonly columns: ReadonlyMap<Field, readonly number[]>;
  /** Fields that stay without a column until the user says which one it is. */
  readonly questions: readonly Question[];
  /** Every headed column, for the user to choose from. */
  readonly headings: readonly Heading[];
  /** Tells the same headings again, on the next day's sheet. */
  readonly fingerprint: string;
}

/** The user's own choice: the column of a field, or null if no column holds it. */
export type Corrections = { readonly [F in Field]?: number | null };

/** The column of a field in a group of code columns; undefined if there is none. */
export function columnOf(mapping: Mapping, field: Field, slot: number): number | undefined {
  const columns = mapping.columns.get(field);
  const column = columns?.length === 1 ? columns[0] : columns?.[slot];
  return column || undefined;
}

/** A problem that the user solves by choosing a column: nothing can be checked before. */
export class ColumnProblem extends Problem {
  readonly question: Question;
  readonly mapping: Mapping;

  constructor(phrase: Problem["phrase"], question: Question, mapping: Mapping) {
    super(phrase);
    this.question = question;
    this.mapping = mapping;
  }
}
