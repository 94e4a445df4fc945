import { address } from "../../../worksheet/cells.ts";
import type { FrozenFormula, LeftFrozen, PlacedFormula, WhyLeft } from "../../../worksheet/formulas/formula-host.ts";
import { valueMark } from "../../../worksheet/formulas/value-mark.ts";
import type { Pace } from "../../../worksheet/host.ts";
import { Problem } from "../../../worksheet/problem.ts";
import { cellValue, isFormula } from "../cell-value.ts";
import { goesOn, officeMessage } from "../run.ts";
import { inLoads } from "./find.ts";
import { asFormulas, asValues, writePieces, type Piece } from "./pieces.ts";

const send = (context: Excel.RequestContext) => context.sync();

/** Puts values in place of formulas, if each is still there. */
export async function freeze(
  context: Excel.RequestContext,
  formulas: readonly PlacedFormula[],
  pace: Pace | undefined,
): Promise<void> {
  for (const some of inLoads(formulas.map((placed) => ({ placed, cells: 1 })))) {
    const cells = some.map(({ placed: { sheet, row, column } }) =>
      context.workbook.worksheets
        .getItem(sheet)
        .getCell(row - 1, column - 1)
        .load("formulas"),
    );
    await send(context);
    some.forEach(({ placed: { sheet, row, column, formula } }, index) => {
      if (cells[index]!.formulas[0]![0] === formula) return;
      throw new Problem({ key: "excel.cell-changed", data: { cell: address(row, column), sheet } });
    });
  }
  await exchange(context, asValues(formulas), asFormulas(formulas), pace);
}

/** Puts formulas back where the cells still hold the values; gives those that it left. */
export async function thaw<Frozen extends FrozenFormula>(
  context: Excel.RequestContext,
  frozen: readonly Frozen[],
  pace: Pace | undefined,
): Promise<readonly LeftFrozen<Frozen>[]> {
  const names = [...new Set(frozen.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.protection.load("protected");
    return sheet;
  });
  await send(context);
  const closed = new Map<string, WhyLeft>();
  sheets.forEach((sheet, index) => {
    if (sheet.isNullObject) closed.set(names[index]!, "no-sheet");
    else if (sheet.protection.protected) closed.set(names[index]!, "protected");
  });
  const left = frozen.flatMap((each): LeftFrozen<Frozen>[] => {
    const why = closed.get(each.sheet);
    return why ? [{ frozen: each, why }] : [];
  });
  const back: PlacedFormula[] = [];
  const parts = frozen.map((each) => ({ each, cells: each.rows * each.columns }));
  for (const some of inLoads(parts.filter(({ each }) => !closed.has(each.sheet)))) {
    const ranges = some.map(({ each: { sheet, row, column, rows, columns } }) =>
      context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row - 1, column - 1, rows, columns)
        .load("values,formulas"),
    );
    await send(context);
    some.forEach(({ each }, index) => {
      const { values, formulas } = ranges[index]!;
      const held = (values as unknown[][]).map((row) => row.map((value) => cellValue(value)));
      // A text that begins as a formula does reads as one; it is what it shows.
      const hasFormula = (formulas as unknown[][]).some((row, down) =>
        row.some((formula, across) => isFormula(formula) && formula !== (values as unknown[][])[down]![across]),
      );
      const isHeld = !hasFormula && valueMark(held) === each.mark;
      if (isHeld) back.push({ ...each, values: held });
      else left.push({ frozen: each, why: "changed" });
    });
  }
  await exchange(context, asFormulas(back), asValues(back), pace);
  return left;
}

/** Writes; if Excel refuses midway, or the work is stopped, everything is written back. */
async function exchange(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  back: readonly Piece[],
  pace: Pace | undefined,
): Promise<void> {
  let hasBegun = false;
  const paceOnce: Pace = async (done, total) => {
    await pace?.(done, total);
    hasBegun = true;
  };
  try {
    await writePieces(context, pieces, paceOnce);
  } catch (failure) {
    if (!hasBegun) throw failure;
    const detail = officeMessage(failure);
    const sheet = [...new Set(pieces.map((piece) => piece.sheet))].join(", ");
    try {
      await writePieces(context, back);
    } catch {
      const places = pieces.map(({ row, column }) => address(row, column)).slice(0, 20);
      throw new Problem({ key: "excel.change-half", data: { sheet, detail, places: places.join(", ") } });
    }
    if (goesOn(failure)) throw failure;
    throw new Problem({ key: "excel.change-undone", data: { sheet, detail } });
  }
}
