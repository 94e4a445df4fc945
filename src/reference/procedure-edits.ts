import type { ClaimType } from "../claims/lines.ts";
import { dated, type Dated } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import { newestOf, type InParts, type Part, type Parts } from "./parts.ts";
import table from "./tables/procedure-edits.json" with { type: "json" };

/** Two procedures of one patient's day of which column 1 is paid and column 2 denied. */
export interface ProcedureEdit {
  readonly column1: string;
  readonly column2: string;
  /** 0: never paid together. 1: paid if a modifier says that the two have nothing to do with each other. */
  readonly indicator: 0 | 1;
}

/** The practitioner table, or that of hospital outpatient claims. */
export interface ProcedureEditList extends Part {
  readonly pairs: readonly ProcedureEdit[];
  /** Whether it was read which pairs the table has with a code in column 1. */
  isRead(column1: string): boolean;
}

/**
 * One issue of the NCCI procedure-to-procedure edits among echo, stress test, ECG, injection and visit codes. Of the
 * shipped hospital table only pairs were read whose column 1 is an echo.
 */
export interface ProcedureEdits extends InParts<ProcedureEditList> {
  /** The newest of its lists. */
  readonly edition: Edition;
  editionFor(claimType: ClaimType): Edition | undefined;
  edit(column1: string, column2: string, claimType: ClaimType): ProcedureEdit | undefined;
  pairs(claimType: ClaimType): readonly ProcedureEdit[];
  /** Whether it was read which pairs the table for this kind of claim has with a code in column 1. */
  isRead(column1: string, claimType: ClaimType): boolean;
}

/** The practitioner table for professional claims, the hospital table for institutional ones. */
export const procedureEdits: Dated<ProcedureEdits> = dated("procedure-to-procedure edits", read());

type Cells = Readonly<Record<string, { readonly [indicator in "0" | "1"]?: string }>>;

function read() {
  const { edition, source, from } = issued(table, { name: table.edition, from: table.from, until: table.until });
  const practicesOnly = new Set(
    table.parts
      .filter(({ institutional }) => Object.keys(institutional).length === 0)
      .flatMap(({ professional }) => Object.keys(professional)),
  );
  const value = procedureEditsOf({
    professional: {
      from,
      edition,
      source,
      pairs: table.parts.flatMap(({ professional }) => pairsOf(professional)),
      isRead: () => true,
    },
    institutional: {
      from,
      edition,
      source,
      pairs: table.parts.flatMap(({ institutional }) => pairsOf(institutional)),
      isRead: (column1) => !practicesOnly.has(column1),
    },
  });
  return { from, source, value };
}

export function procedureEditsOf(parts: Parts<ProcedureEditList>): ProcedureEdits {
  const edits = {
    professional: byColumns(parts.professional?.pairs ?? []),
    institutional: byColumns(parts.institutional?.pairs ?? []),
  };
  return {
    parts,
    edition: newestOf(parts).edition,
    editionFor: (claimType) => parts[claimType]?.edition,
    edit: (column1, column2, claimType) => edits[claimType].get(column1)?.get(column2),
    pairs: (claimType) => parts[claimType]?.pairs ?? [],
    isRead: (column1, claimType) => parts[claimType]?.isRead(column1) ?? false,
  };
}

function pairsOf(cells: Cells): readonly ProcedureEdit[] {
  return Object.entries(cells).flatMap(([column1, { 0: never = "", 1: distinct = "" }]) => [
    ...codesOf(never).map((column2): ProcedureEdit => ({ column1, column2, indicator: 0 })),
    ...codesOf(distinct).map((column2): ProcedureEdit => ({ column1, column2, indicator: 1 })),
  ]);
}

function codesOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

function byColumns(pairs: readonly ProcedureEdit[]): ReadonlyMap<string, ReadonlyMap<string, ProcedureEdit>> {
  const columns = new Map<string, Map<string, ProcedureEdit>>();
  for (const pair of pairs) {
    const column = columns.get(pair.column1) ?? new Map<string, ProcedureEdit>();
    columns.set(pair.column1, column.set(pair.column2, pair));
  }
  return columns;
}
