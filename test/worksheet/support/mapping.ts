import { fields } from "../../../src/claims/fields.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import { columnLetters, type SheetCells } from "../../../src/worksheet/cells.ts";
import { findColumns } from "../../../src/worksheet/find-columns.ts";
import type { Corrections, Mapping } from "../../../src/worksheet/mapping.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import { sheetOf, type Rows } from "./sheet.ts";

/** The mapping in short: "dos=A code=C,F". */
export function told({ columns }: Mapping): string {
  const letters = (list: readonly number[]) => list.map((column) => columnLetters(column) || "-").join(",");
  return fields.flatMap((field) => (columns.has(field) ? `${field}=${letters(columns.get(field)!)}` : [])).join(" ");
}

/** The same parts in the order in which `told` has them. */
export function inOrder(text: string): string {
  const parts = text.split(" ");
  return fields.flatMap((field) => parts.filter((part) => part.startsWith(`${field}=`))).join(" ");
}

export function map(rows: Rows, corrections?: Corrections, more?: Partial<SheetCells>): Mapping {
  return findColumns(sheetOf(rows, more), corrections);
}

/** The sentence with which a sheet is refused. */
export function sentence(rows: Rows, corrections?: Corrections): string {
  try {
    map(rows, corrections);
  } catch (problem) {
    if (problem instanceof Problem) return openWords("en", everyWord).phrase(problem.phrase);
    throw problem;
  }
  return "no problem";
}
