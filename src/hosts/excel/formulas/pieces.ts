import type { PlacedFormula } from "../../../worksheet/formulas/formula-host.ts";
import type { Pace } from "../../../worksheet/host.ts";
import { cellInput } from "../cell-value.ts";
import { spans } from "../chunks.ts";
import { inLoads } from "./find.ts";

type Input = string | number | boolean;

/** Neighbouring cells with what is to be written into them. Rows and columns count from 1. */
export interface Piece {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly inputs: readonly (readonly Input[])[];
  readonly cells: number;
}

const mostCells = 5_000;

const send = (context: Excel.RequestContext) => context.sync();

/** The values of formulas, to be written over them: a spill is gone with the first cell, and the rest is blank then. */
export function asValues(formulas: readonly PlacedFormula[]): readonly Piece[] {
  return joined(formulas, ({ values }) => values.map((row) => row.map(cellInput)));
}

/** The formulas themselves; what they spill into has to be blank before. */
export function asFormulas(formulas: readonly PlacedFormula[]): readonly Piece[] {
  const spilling = formulas.filter(({ values }) => values.length * values[0]!.length > 1);
  return [
    ...joined(spilling, ({ values }) => values.map((row) => row.map(() => ""))),
    ...joined(formulas, ({ formula }) => [[formula]]),
  ];
}

/** Single cells below one another go together, large areas in parts. */
function joined(
  formulas: readonly PlacedFormula[],
  inputsOf: (formula: PlacedFormula) => readonly (readonly Input[])[],
): readonly Piece[] {
  const placed = formulas
    .map(({ sheet, row, column, ...rest }) => ({ sheet, row, column, ...rest }))
    .sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row));
  const runs: { sheet: string; row: number; column: number; width: number; inputs: (readonly Input[])[] }[] = [];
  for (const formula of placed) {
    const inputs = inputsOf(formula);
    const width = inputs[0]!.length;
    const { sheet, row, column } = formula;
    const above = runs.at(-1);
    const isBelow = above?.sheet === sheet && above.column === column && above.row + above.inputs.length === row;
    if (above && isBelow && width === 1 && above.width === 1) above.inputs.push(...inputs);
    else runs.push({ sheet, row, column, width, inputs: [...inputs] });
  }
  return runs.flatMap(({ sheet, row, column, width, inputs }) =>
    spans(0, inputs.length, Math.max(1, Math.floor(mostCells / width))).map(({ start, count }) => ({
      sheet,
      row: row + start,
      column,
      inputs: inputs.slice(start, start + count),
      cells: count * width,
    })),
  );
}

/** Writes pieces. In a cell that is formatted as text a formula would be a text, and a text keep its apostrophe. */
export async function writePieces(context: Excel.RequestContext, pieces: readonly Piece[], pace?: Pace): Promise<void> {
  let done = 0;
  for (const some of inLoads(pieces)) {
    await pace?.(done, pieces.length);
    const ranges = some.map((piece) => rangeOf(context, piece).load("numberFormat"));
    await send(context);
    some.forEach(({ inputs }, index) => {
      const range = ranges[index]!;
      const formats = range.numberFormat as string[][];
      const isText = formats.some((row) => row.includes("@"));
      if (isText) range.numberFormat = formats.map((row) => row.map(() => "General"));
      range.formulas = inputs.map((row) => [...row]);
      if (isText) range.numberFormat = formats;
    });
    await send(context);
    done += some.length;
  }
}

function rangeOf({ workbook }: Excel.RequestContext, { sheet, row, column, inputs }: Piece): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column - 1, inputs.length, inputs[0]!.length);
}
