import type { Field } from "../../claims/fields.ts";
import type { Phrase } from "../../words/phrase.ts";
import type { CellValue } from "../cells.ts";

/** What Excel, or an export, did to cells; in the order in which it is told. Published: only grows. */
export const damageKinds = ["zeros", "as-number", "pointer", "joined", "date", "number", "invisible"] as const;

export type DamageKind = (typeof damageKinds)[number];

/** A cell that can be given back what it lost. */
export interface Repair {
  readonly kind: DamageKind;
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Number format for a cell that has none of its own. */
  readonly format?: string;
  /** Whether nothing else can have been meant. */
  readonly isSure: boolean;
}

/** A cell that cannot be given back what it lost, with the reason. */
export interface Loss {
  readonly kind: DamageKind;
  readonly row: number;
  readonly column: number;
  readonly held: CellValue;
  readonly why: Phrase;
}

export interface Damage {
  readonly repairs: readonly Repair[];
  readonly losses: readonly Loss[];
}

/** What is to be done about what a cell holds. */
export type Mend =
  | { readonly kind: DamageKind; readonly to: CellValue; readonly format?: string; readonly isSure: boolean }
  | { readonly kind: DamageKind; readonly why: Phrase };

/** Looks at one of the different contents of a column; undefined where nothing is wrong with it, or nothing is known. */
export type Mender = (content: string | number, column: ColumnContents) => Mend | undefined;

/** The different contents of a field's columns. */
export interface ColumnContents {
  readonly field: Field;
  readonly contents: readonly CellValue[];
  readonly date1904: boolean;
}
