import { isCellError } from "../../worksheet/cells.ts";
import type { Pace } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import { rowAfter, rowsBeside, type MadeStep, type SheetStep } from "../../worksheet/step.ts";
import { statesOf } from "./cell-states.ts";
import { formulasOf } from "./formula-runs.ts";
import { refuseUnmovable } from "./movable.ts";
import { moveRows } from "./move-rows.ts";
import { putBack, type Progress } from "./put-back.ts";
import { keepRows } from "./row-store.ts";
import { isSame, refuseChanged, refuseWhereMoved } from "./still-held.ts";
import { tablesEndingIn } from "./tables-held.ts";
import { dataWidth, heldIn, witnessOf } from "./witness.ts";
import { isCalculated, refuseUntaken, writeContent, type NewContent } from "./write-cells.ts";

/** Cells that travel in one go. */
const chunk = 1_000;

const send = (context: Excel.RequestContext) => context.sync();

/**
 * Makes a step, if every cell still holds what it held when the step was thought of. Each cell is read once more when it
 * was written: where one did not take it, all is put back.
 */
export async function makeStep(
  context: Excel.RequestContext,
  step: SheetStep,
  pace: Pace | undefined,
  ahead?: (made: MadeStep) => Promise<void>,
): Promise<MadeStep> {
  const sheet = await openSheet(context, step.sheet);
  const edits = await editsOf(context, sheet, step, pace);
  await refuseWhereMoved(context, sheet, step);
  const movesRows = step.insert.length + step.remove.length > 0;
  const width = movesRows ? await dataWidth(context, sheet) : 0;
  if (movesRows) await refuseUnmovable(context, sheet, step, width);
  const formulas = movesRows ? await formulasOf(context, sheet) : [];
  const gone = await heldIn(context, sheet, step.remove, width);
  const tables = await tablesEndingIn(context, sheet, step.remove);
  const added = await copiesOf(context, sheet, step);
  const written = edits.filter((edit) => !isCalculated(edit));
  if (!movesRows && written.length > chunk) await ahead?.(expected(step.sheet, written));
  const progress: Progress = { cells: 0, kept: [], rows: { moved: [], areCopied: false, isUnknown: false } };
  try {
    const kept = (progress.kept = await keepRows(context, sheet, step.remove));
    await writeAll(context, sheet, written, progress, pace);
    await moveRows(context, sheet, step, kept, progress.rows);
    await writeAll(
      context,
      sheet,
      added.filter((content) => !isCalculated(content)),
    );
    const places = edits.map((edit) => ({ ...edit, row: rowAfter(step, edit.row) ?? edit.row }));
    const after = await refuseUntaken(context, sheet, step.sheet, [...places, ...added]);
    const rows = step.insert.map((copy) => rowAfter(step, copy.after)! + 1);
    const held = await heldIn(context, sheet, rows, width);
    return {
      sheet: step.sheet,
      cells: edits.flatMap((edit, index) => {
        const { row, column, before } = edit;
        const now = { rowNow: places[index]!.row, before: before.state, after: after[index]!.state };
        return isCalculated(edit) ? [] : [{ row, column, ...now }];
      }),
      inserted: rows.map((row, index) => ({ row, held: held[index]! })),
      removed: step.remove.map((row, index) => ({ row, held: gone[index]!, kept: kept[index]! })),
      formulas,
      ...(tables.length > 0 ? { tables } : {}),
      witness: movesRows ? await witnessOf(context, sheet, rowsBeside(step)) : undefined,
    };
  } catch (failure) {
    return putBack(context, sheet, { step, written, formulas, tables, progress }, failure);
  }
}

/** What a step will have made of its cells, if Excel takes them as they are wanted. */
function expected(sheet: string, contents: readonly NewContent[]): MadeStep {
  const cells = contents.map(({ row, column, to, format, before }) => ({
    row,
    rowNow: row,
    column,
    before: before.state,
    after: { formula: isCellError(to) ? to.error : (to ?? ""), format: format ?? before.state.format },
  }));
  return { sheet, cells, inserted: [], removed: [], formulas: [], witness: undefined };
}

/** The cells that a step changes, with what they hold. */
async function editsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { cells, sheet: name }: SheetStep,
  pace: Pace | undefined,
): Promise<readonly NewContent[]> {
  const before = await statesOf(context, sheet, cells, pace);
  const other = cells.find(({ from }, index) => !isSame(from, before[index]!.value));
  if (other) await refuseChanged(context, sheet, name, other);
  return cells.map(({ row, column, to, format }, index) => ({ row, column, to, format, before: before[index]! }));
}

/** The cells of their own that new rows get, where they then stand. */
async function copiesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: SheetStep,
): Promise<readonly NewContent[]> {
  const own = step.insert.flatMap(({ after, cells }) => cells.map(({ column, to }) => ({ row: after, column, to })));
  const before = await statesOf(context, sheet, own, undefined);
  return own.map(({ row, column, to }, index) => {
    return { row: rowAfter(step, row)! + 1, column, to, before: before[index]! };
  });
}

async function writeAll(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  contents: readonly NewContent[],
  progress: { cells: number } = { cells: 0 },
  pace?: Pace,
): Promise<void> {
  for (let start = 0; start < contents.length; start += chunk) {
    await pace?.(start, contents.length);
    const some = contents.slice(start, start + chunk);
    for (const content of some) writeContent(sheet, content);
    progress.cells += some.length;
    await send(context);
  }
}

export async function openSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.isNullObject) throw new Problem({ key: "excel.no-sheet", data: { sheet: name } });
  if (sheet.protection.protected) throw new Problem({ key: "excel.protected-change", data: { sheet: name } });
  return sheet;
}
