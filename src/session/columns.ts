import type { SheetCells } from "../worksheet/cells.ts";
import { findColumns } from "../worksheet/find-columns.ts";
import type { PickedColumns, Scope, WorksheetHost } from "../worksheet/host.ts";
import { ColumnProblem, type Corrections, type Mapping, type Question } from "../worksheet/mapping.ts";
import { neededColumns } from "../worksheet/needed-columns.ts";
import { Problem } from "../worksheet/problem.ts";
import type { Breathe } from "./pace.ts";

/** What the user said of columns before, and how to ask now. */
export interface ColumnMemory {
  /** What was said of sheets with these headings. */
  readonly recall?: ((fingerprint: string) => Corrections | undefined) | undefined;
  /** Asks which columns are meant; undefined where nobody answers. */
  readonly ask?: ((questions: readonly Question[], mapping: Mapping) => Promise<Corrections | undefined>) | undefined;
}

export interface OpenedColumns {
  readonly cells: SheetCells;
  readonly mapping: Mapping;
}

/** Reads a scope and finds out which column holds what, with the user's help where the sheet does not say. */
export async function openColumns(
  host: WorksheetHost,
  scope: Scope,
  memory: ColumnMemory,
  breathe: Breathe,
): Promise<OpenedColumns> {
  let top: SheetCells | undefined;
  const read = () =>
    host.read(
      scope,
      (first) => pickColumns((top = first), memory),
      (done, total) => breathe({ phase: "reading", done, total }),
    );
  const cells = await read();
  const { mapping, corrections } = await settle(cells, memory);
  const missing = Object.values(corrections).some((column) => column && !cells.columns.includes(column));
  const again = missing ? await read() : cells;
  const settled = missing ? findColumns(again, corrections) : mapping;
  return { cells: again, mapping: { ...settled, headings: allHeadings(top, corrections) ?? settled.headings } };
}

/** Finds the columns, first by what is remembered, then by asking; questions that nobody answers stay in the mapping. */
async function settle(cells: SheetCells, { recall, ask }: ColumnMemory) {
  let corrections: Corrections = {};
  for (let round = 0; ; round++) {
    const found = attempt(cells, corrections);
    if (round === 0) {
      corrections = recall?.(found.mapping.fingerprint) ?? {};
      if (Object.keys(corrections).length > 0) continue;
    }
    const questions = found.problem ? [found.problem.question] : found.mapping.questions;
    const answer = questions.length > 0 ? await ask?.(questions, found.mapping) : undefined;
    if (answer && Object.keys(answer).length > 0) {
      corrections = { ...corrections, ...answer };
      continue;
    }
    if (found.problem) throw found.problem;
    return { mapping: found.mapping, corrections };
  }
}

function attempt(cells: SheetCells, corrections: Corrections): { mapping: Mapping; problem?: ColumnProblem } {
  try {
    return { mapping: findColumns(cells, corrections) };
  } catch (problem) {
    if (problem instanceof ColumnProblem) return { mapping: problem.mapping, problem };
    throw problem;
  }
}

/** The columns that are worth reading on a wide sheet; of the codes also the formulas. */
function pickColumns(top: SheetCells, { recall }: ColumnMemory): PickedColumns | undefined {
  const found = tryColumns(top);
  if (!found) return undefined;
  const recalled = Object.values(recall?.(found.fingerprint) ?? {}).filter((column) => typeof column === "number");
  const columns = new Set([...(neededColumns(top) ?? top.columns), ...recalled]);
  return { columns: [...columns].sort((a, b) => a - b), formulas: found.columns.get("code")?.filter(Boolean) ?? [] };
}

/** What is wrong with a sheet is said when all of it was read. */
function tryColumns(top: SheetCells, corrections: Corrections = {}): Mapping | undefined {
  try {
    return attempt(top, corrections).mapping;
  } catch (problem) {
    if (problem instanceof Problem) return undefined;
    throw problem;
  }
}

/** The headings of every column, also of those that were not read in full. */
function allHeadings(top: SheetCells | undefined, corrections: Corrections) {
  return top && tryColumns(top, corrections)?.headings;
}
