import type { IsoDate } from "./dates.ts";
import type { Facts } from "./facts.ts";
import { diagnosisFields, modifierFields, type Field } from "./fields.ts";
import type { Reading } from "./reading.ts";

/** The code of a line, with the modifiers that somebody wrote into the same cell. */
export interface CodeCell {
  readonly code: string;
  readonly attached: readonly string[];
}

/** Professional: CMS-1500 or 837P. Institutional: UB-04 or 837I. */
export type ClaimType = "professional" | "institutional";

interface Typed {
  readonly dos: IsoDate;
  readonly dosTo: IsoDate;
  readonly code: CodeCell;
  readonly claimType: ClaimType;
}

/** The fields whose cells hold lists. */
type ListedField = (typeof modifierFields)[number] | (typeof diagnosisFields)[number];

type Counted = "units" | "charge" | "ndcQty" | "vials" | "volDrawn" | "volAdmin" | "volDiscard" | "allowed" | "paid";

/** What the cell of a field means: money in dollars, volumes in mL, lists where one cell may hold several. */
export type FieldValue<F extends Field> = F extends keyof Typed
  ? Typed[F]
  : F extends ListedField
    ? readonly string[]
    : F extends Counted
      ? number
      : string;

/** One column of readings; equal cells share one reading. */
export interface ReadColumn<T> {
  /** Place in `dictionary` of each line's reading. */
  readonly ids: Uint32Array;
  readonly dictionary: readonly Reading<T>[];
}

export type ReadColumns = { readonly [F in Field]?: ReadColumn<FieldValue<F>> };

const listed = new WeakMap<ReadColumns, Readonly<Record<"mod" | "dx", readonly ListedField[]>>>();

/** The modifier or diagnosis columns that a sheet has. */
export function listedIn(columns: ReadColumns, topic: "mod" | "dx"): readonly ListedField[] {
  let known = listed.get(columns);
  if (!known) {
    const has = (field: Field) => columns[field] !== undefined;
    listed.set(columns, (known = { mod: modifierFields.filter(has), dx: diagnosisFields.filter(has) }));
  }
  return known[topic];
}

/** The claim lines of a sheet, held by column. A line is known by its place here. */
export interface Lines {
  readonly count: number;
  /** Worksheet row number of each line. */
  readonly rows: Uint32Array;
  /** Which group of code columns a line came from, where one row holds a whole claim; 0 elsewhere. */
  readonly slots: Uint8Array;
  /** Only the fields that the sheet has a column for. */
  readonly columns: ReadColumns;
  /** By what they are judged; as the program came if absent. */
  readonly facts?: Facts | undefined;
}
