import type { PlacedFormula, SheetFormulas } from "../../../worksheet/formulas/formula-host.ts";
import type { Pace } from "../../../worksheet/host.ts";
import { cellValue, isFormula } from "../cell-value.ts";
import { spans } from "../chunks.ts";

/** Cells that are read in one go, and areas of them. */
const mostCells = 20_000;
const mostAreas = 1_000;

const send = (context: Excel.RequestContext) => context.sync();

/** The wanted formulas of all sheets but those that nobody can bring to light from within Excel: our own stores. */
export async function findFormulas(
  context: Excel.RequestContext,
  isWanted: (formula: string) => boolean,
  pace: Pace | undefined,
): Promise<readonly SheetFormulas[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  await send(context);
  const seen = worksheets.items.filter(({ visibility }) => visibility !== "VeryHidden");
  const found: SheetFormulas[] = [];
  for (const [index, sheet] of seen.entries()) {
    await pace?.(index, seen.length);
    const cells = await wantedCells(context, sheet, isWanted);
    if (cells.length === 0) continue;
    const formulas = await withSpills(context, sheet, cells);
    found.push({ sheet: sheet.name, isProtected: sheet.protection.protected, formulas });
  }
  return found;
}

async function wantedCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  isWanted: (formula: string) => boolean,
): Promise<PlacedFormula[]> {
  const special = sheet.getRange().getSpecialCellsOrNullObject("Formulas");
  special.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  if (special.isNullObject) return [];
  const parts = special.areas.items.flatMap(({ rowIndex, columnIndex, rowCount, columnCount }) =>
    spans(rowIndex, rowCount, Math.max(1, Math.floor(mostCells / columnCount))).map(({ start, count }) => ({
      row: start,
      column: columnIndex,
      cells: count * columnCount,
      range: sheet.getRangeByIndexes(start, columnIndex, count, columnCount),
    })),
  );
  const found: PlacedFormula[] = [];
  for (const some of inLoads(parts)) {
    for (const { range } of some) range.load("formulas,values");
    await send(context);
    for (const { row, column, range } of some) {
      const values = range.values as unknown[][];
      (range.formulas as unknown[][]).forEach((formulas, down) => {
        formulas.forEach((formula, across) => {
          if (!isFormula(formula) || !isWanted(formula)) return;
          const shown = [[cellValue(values[down]![across], formula)]];
          found.push({ sheet: sheet.name, row: row + 1 + down, column: column + 1 + across, formula, values: shown });
        });
      });
    }
  }
  return found;
}

/** With all values of those that spill; a cell that only shows another's spill is no formula of its own. */
async function withSpills(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formulas: readonly PlacedFormula[],
): Promise<readonly PlacedFormula[]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.12")) return formulas;
  const used = sheet.getUsedRange().load("hasSpill");
  await send(context);
  // Null: some cells have a spill.
  if ((used.hasSpill as boolean | null) === false) return formulas;
  const found: PlacedFormula[] = [];
  for (const { start, count } of spans(0, formulas.length, mostAreas)) {
    const asked = formulas.slice(start, start + count).map((placed) => {
      const cell = sheet.getCell(placed.row - 1, placed.column - 1);
      const area = cell.getSpillingToRangeOrNullObject().load("rowCount,columnCount");
      const parent = cell.getSpillParentOrNullObject().load("rowIndex,columnIndex");
      return { placed, area, parent };
    });
    await send(context);
    for (const { placed, area, parent } of asked) {
      if (!area.isNullObject) found.push({ ...placed, values: await valuesOf(context, sheet, placed, area) });
      else if (parent.isNullObject) found.push(placed);
      else if (parent.rowIndex === placed.row - 1 && parent.columnIndex === placed.column - 1) found.push(placed);
    }
  }
  return found;
}

async function valuesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column }: PlacedFormula,
  { rowCount, columnCount }: Excel.Range,
): Promise<PlacedFormula["values"]> {
  const values: PlacedFormula["values"][number][] = [];
  for (const { start, count } of spans(row - 1, rowCount, Math.max(1, Math.floor(mostCells / columnCount)))) {
    const part = sheet.getRangeByIndexes(start, column - 1, count, columnCount).load("values");
    await send(context);
    values.push(...(part.values as unknown[][]).map((cells) => cells.map((value) => cellValue(value))));
  }
  return values;
}

/** Areas in groups that are small enough to be asked for at once. */
export function inLoads<Part extends { readonly cells: number }>(parts: readonly Part[]): readonly (readonly Part[])[] {
  const loads: Part[][] = [];
  let cells = Infinity;
  for (const part of parts) {
    if (cells + part.cells > mostCells || loads.at(-1)!.length >= mostAreas) {
      loads.push([]);
      cells = 0;
    }
    loads.at(-1)!.push(part);
    cells += part.cells;
  }
  return loads;
}
