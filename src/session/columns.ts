import type { SheetCells } from "../worksheet/cells.ts";
import { findColumns, type Remembered } from "../worksheet/find-columns.ts";
import type { PickedColumns, Scope, WorksheetHost } from "../worksheet/host.ts";
import { ColumnProblem, type Corrections, type Mapping, type Question } from "../worksheet/mapping.ts";
import { neededColumns } from "../worksheet/needed-columns.ts";
import { Problem } from "../worksheet/problem.ts";
import type { Breathe } from "./pace.ts";

export type AskColumns = (
  questions: readonly Question[],
  mapping: Mapping,
  sheet: string,
) => Promise<Corrections | undefined>;

/** What the user said of columns before, and how to ask now. */
export interface ColumnMemory {
  /** What was said of sheets with these headings. */
  readonly recall?: Remembered | undefined;
  /** Asks which columns are meant; undefined where nobody answers. */
  readonly ask?: AskColumns | undefined;
}

/** Says of a sheet that was only begun to be read why it is not the one to check. */
export type Refuse = (top: SheetCells) => Problem | undefined;

export interface OpenedColumns {
  readonly cells: SheetCells;
  readonly mapping: Mapping;
}

/** Reads a scope and finds out which column holds what, with the user's help where the sheet does not say. */
export async function openColumns(
  host: WorksheetHost,
  scope: Scope,
  { recall, ask }: ColumnMemory,
  breathe: Breathe,
  refuse: Refuse = () => undefined,
): Promise<OpenedColumns> {
  let answers: Corrections = {};
  let top: SheetCells | undefined;
  const remembered: Remembered = (fingerprint) => ({ ...recall?.(fingerprint), ...answers });
  const read = () =>
    host.read(
      scope,
      (first) => {
        const problem = refuse(first);
        if (problem) throw problem;
        return pickColumns((top = first), remembered);
      },
      (done, total) => breathe({ phase: "reading", done, total }),
    );
  let cells = await read();
  for (;;) {
    const { mapping, problem } = attempt(cells, remembered);
    // Nothing can be checked without a column that the user says is not there: asking again would not help.
    if (problem && answers[problem.question.field] === null) throw problem;
    const questions = problem ? [problem.question] : mapping.questions;
    const answer = questions.length > 0 ? await ask?.(questions, mapping, cells.sheet) : undefined;
    if (!answer || !questions.some(({ field }) => answer[field] !== undefined)) {
      if (problem) throw problem;
      // Columns that were not worth reading are there to be chosen all the same.
      const headings = top && tryColumns(top, remembered)?.headings;
      return { cells, mapping: headings ? { ...mapping, headings } : mapping };
    }
    answers = { ...answers, ...answer };
    if (Object.values(answer).some((column) => column && !cells.columns.includes(column))) cells = await read();
  }
}

/** Finds the columns; where the code itself is in doubt, with the problem that an answer would solve. */
function attempt(cells: SheetCells, remembered: Remembered): { mapping: Mapping; problem?: ColumnProblem } {
  try {
    return { mapping: findColumns(cells, remembered) };
  } catch (problem) {
    if (problem instanceof ColumnProblem) return { mapping: problem.mapping, problem };
    throw problem;
  }
}

/** The columns that are worth reading on a wide sheet; of the codes also the formulas. */
function pickColumns(top: SheetCells, remembered: Remembered): PickedColumns | undefined {
  const found = tryColumns(top, remembered);
  if (!found) return undefined;
  const mapped = [...found.columns.values()].flat().filter(Boolean);
  const columns = new Set([...(neededColumns(top) ?? top.columns), ...mapped]);
  return { columns: [...columns].sort((a, b) => a - b), formulas: found.columns.get("code")?.filter(Boolean) ?? [] };
}

/** What is wrong with a sheet is said when all of it was read. */
function tryColumns(top: SheetCells, remembered: Remembered): Mapping | undefined {
  try {
    return attempt(top, remembered).mapping;
  } catch (problem) {
    if (problem instanceof Problem) return undefined;
    throw problem;
  }
}
