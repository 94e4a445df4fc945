import { addOns } from "../reference/add-on-codes.ts";
import { agents } from "../reference/agents.ts";
import { datedCodes } from "../reference/code-dates.ts";
import { scheduledCodes } from "../reference/component-indicators.ts";
import { columnOneCodes } from "../reference/kept-codes.ts";
import { hospitalEchoStudies } from "../reference/procedures.ts";
import type { PublicColumn, PublicKind, PublicRow } from "../reference/public-table.ts";
import { unitEditCodes } from "../reference/unit-edits.ts";
import type { ImportedTable } from "./imported.ts";

/** A row that both tables have, with what it says differently. */
export interface ChangedRow<K extends PublicKind = PublicKind> {
  readonly before: PublicRow<K>;
  readonly after: PublicRow<K>;
  readonly columns: readonly PublicColumn<K>[];
}

export interface TableChanges<K extends PublicKind = PublicKind> {
  readonly added: readonly PublicRow<K>[];
  readonly removed: readonly PublicRow<K>[];
  readonly changed: readonly ChangedRow<K>[];
}

/** The columns by which a row is known again in the next issue. */
export const keyColumns: { readonly [K in PublicKind]: readonly PublicColumn<K>[] } = {
  "payment-limits": ["Code"],
  "ndc-crosswalk": ["NDC", "Code"],
  "unit-edits": ["Claim type", "Code"],
  "procedure-edits": ["Claim type", "Column 1", "Column 2", "Effective"],
  "add-on-codes": ["Add-on code", "Primary code", "Effective"],
  "hospital-payment": ["Code"],
  "relative-values": ["Code", "Modifier"],
  "hcpcs-codes": ["Code"],
  "diagnosis-codes": ["Code"],
  "covered-diagnoses": ["Article", "Group", "Diagnosis"],
};

type Rows<K extends PublicKind> = Pick<ImportedTable<K>, "kind" | "rows">;

/** What a newer table says otherwise than an older one of its kind; in their order of rows. */
export function compareTables<K extends PublicKind>(before: Rows<K> | undefined, after: Rows<K>): TableChanges<K> {
  const [old, now] = [before ? byKey(before) : new Map<string, PublicRow<K>>(), byKey(after)];
  const changed = [...now].flatMap(([key, row]): readonly ChangedRow<K>[] => {
    const was = old.get(key);
    const columns = was ? differing(was, row) : [];
    return was && columns.length > 0 ? [{ before: was, after: row, columns }] : [];
  });
  return {
    added: [...now].flatMap(([key, row]) => (old.has(key) ? [] : [row])),
    removed: [...old].flatMap(([key, row]) => (now.has(key) ? [] : [row])),
    changed,
  };
}

/** Rows that only say that a code has no pairs are none to compare. */
function byKey<K extends PublicKind>({ kind, rows }: Rows<K>): ReadonlyMap<string, PublicRow<K>> {
  const columns = keyColumns[kind];
  const told = kind === "procedure-edits" ? rows.filter((row) => "Column 2" in row) : rows;
  return new Map(told.map((row) => [columns.map((column) => String(row[column] ?? "")).join("\t"), row]));
}

function differing<K extends PublicKind>(one: PublicRow<K>, other: PublicRow<K>): readonly PublicColumn<K>[] {
  const columns = [...new Set([...Object.keys(one), ...Object.keys(other)])] as PublicColumn<K>[];
  return columns.filter((column) => one[column] !== other[column]);
}

const billed = [...agents.codes];

/** Codes of which a file of each kind says something; those that stand in it under another name are left out. */
const expected: Readonly<Partial<Record<PublicKind, { readonly column: string; readonly codes: readonly string[] }>>> =
  {
    "payment-limits": { column: "Code", codes: billed },
    "ndc-crosswalk": { column: "Code", codes: billed },
    "unit-edits": { column: "Code", codes: [...unitEditCodes.codes] },
    "procedure-edits": { column: "Column 1", codes: [...columnOneCodes.codes] },
    "add-on-codes": { column: "Add-on code", codes: [...addOns.codes] },
    "hospital-payment": { column: "Code", codes: [...hospitalEchoStudies.codes, ...billed] },
    "relative-values": { column: "Code", codes: [...scheduledCodes.codes] },
    "hcpcs-codes": { column: "Code", codes: [...datedCodes.codes].filter((code) => /^[A-Z]\d{4}$/.test(code)) },
  };

/** Codes that we use, and that a table lacks. */
export function missingCodes<K extends PublicKind>({ kind, rows }: Rows<K>): readonly string[] {
  const wanted = expected[kind];
  if (!wanted) return [];
  const present = new Set((rows as readonly PublicRow[]).map((row) => row[wanted.column as PublicColumn]));
  return wanted.codes.filter((code) => !present.has(code)).sort();
}

/**
 * Parts of the procedure edits that are imported one after the other make one table: of first codes that the newer part
 * has been read of, its pairs stand in place of the older ones.
 */
export function withEarlierParts(
  earlier: Rows<"procedure-edits">,
  newer: Rows<"procedure-edits">,
): readonly PublicRow<"procedure-edits">[] {
  const read = new Set(newer.rows.map((row) => row["Column 1"]));
  return [...earlier.rows.filter((row) => !read.has(row["Column 1"])), ...newer.rows];
}
