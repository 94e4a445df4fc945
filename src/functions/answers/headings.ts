import { findColumns } from "../../worksheet/find-columns.ts";
import { columnLetters } from "../../worksheet/cells.ts";
import type { Mapping } from "../../worksheet/mapping.ts";
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
  const mapping = findUnder(headings, rows, place);
  if (known.size >= most) known.delete(known.keys().next().value!);
  known.set(fingerprint, mapping);
  return mapping;
}

function findUnder(headings: Values, rows: Values, place: Place): Mapping {
  const above: Place = { ...place, row: 1 };
  const alone = { ...cellsAt(above, headings, false), headerRow: headings.length };
  try {
    const mapping = findColumns(alone);
    if (mapping.questions.length === 0) return mapping;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  return findColumns({ ...alone, rows: [...alone.rows, ...cellsAt(place, rows, false).rows] });
}

/**
 * The mapping of a sheet cut down to the columns that a formula was given. A field outside them is a column that the
 * formula's sheet does not have, not a blank cell.
 */
export function within(mapping: Mapping, { column }: Place, width: number): Mapping {
  const given = (at: number) => column <= at && at < column + width;
  const columns = new Map(
    [...mapping.columns].flatMap(([field, places]) => {
      const kept = places.map((at) => (given(at) ? at : 0));
      return kept.some((at) => at > 0) ? [[field, kept] as const] : [];
    }),
  );
  if (columns.has("code")) return { ...mapping, columns };
  const letters = columnLetters(mapping.columns.get("code")![0]!);
  throw new Problem({ key: "formula.code-not-given", data: { letters } });
}
