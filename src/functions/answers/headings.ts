import { findColumns } from "../../worksheet/find-columns.ts";
import { columnLetters } from "../../worksheet/cells.ts";
import { ColumnProblem, type Mapping } from "../../worksheet/mapping.ts";
import { Problem } from "../../worksheet/problem.ts";
import { cellsAt, type Place, type Values } from "./given-rows.ts";

/** Mappings of headings that formulas were given, by their texts. */
const known = new Map<string, Mapping>();

/** More kinds of headings than one workbook has; beyond it the oldest is forgotten. */
const most = 100;

/**
 * Finds the columns under headings that a formula was given. The headings alone decide, so that every row of a sheet is
 * read the same way; the rows are asked only where headings leave a choice.
 */
export function mappingOf(headings: Values, rows: Values, place: Place): Mapping {
  const fingerprint = `${place.column}\n${headings.map((row) => row.join("\t")).join("\n")}`;
  const found = known.get(fingerprint);
  if (found) return found;
  // The headings may stand anywhere: whatever rows come with them are data.
  const mapping = { ...findUnder(headings, rows, place), headerRow: 0 };
  if (known.size >= most) known.delete(known.keys().next().value!);
  known.set(fingerprint, mapping);
  return mapping;
}

function findUnder(headings: Values, rows: Values, place: Place): Mapping {
  const above = { ...cellsAt({ ...place, row: 1 }, headings, false), headerRow: headings.length };
  // A mark beyond the last heading makes a row that is not blank, and says nothing about any column.
  const mark = [...(headings[0] ?? []).map(() => null), "-"];
  const columns = [...above.columns, place.column + above.columns.length];
  try {
    const mapping = findColumns({ ...above, columns, rows: [...above.rows, mark] });
    if (mapping.questions.length === 0) return mapping;
  } catch (error) {
    if (!(error instanceof ColumnProblem)) throw error;
  }
  return findColumns({ ...above, rows: [...above.rows, ...cellsAt(place, rows, false).rows] });
}

const cut = new WeakMap<Mapping, Map<string, Mapping>>();

/**
 * The mapping of a sheet cut down to the columns that a formula was given. A field outside them is a column that the
 * formula's sheet does not have, not a blank cell.
 */
export function within(mapping: Mapping, { column }: Place, width: number): Mapping {
  const kept = cut.get(mapping) ?? new Map<string, Mapping>();
  cut.set(mapping, kept);
  const key = `${column} ${width}`;
  let narrowed = kept.get(key);
  if (!narrowed) kept.set(key, (narrowed = narrow(mapping, column, width)));
  return narrowed;
}

function narrow(mapping: Mapping, first: number, width: number): Mapping {
  const given = (column: number) => first <= column && column < first + width;
  const columns = new Map(
    [...mapping.columns].flatMap(([field, all]) => {
      const held = all.map((column) => (given(column) ? column : 0));
      return held.some(Boolean) ? [[field, held] as const] : [];
    }),
  );
  if (columns.has("code")) return { ...mapping, columns };
  const letters = columnLetters(mapping.columns.get("code")![0]!);
  throw new Problem({ key: "formula.code-not-given", data: { letters } });
}
