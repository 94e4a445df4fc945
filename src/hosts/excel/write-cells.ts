import { address, type CellValue } from "../../worksheet/cells.ts";
import { Problem } from "../../worksheet/problem.ts";
import { statesOf, type Held } from "./cell-states.ts";
import { asText, isFormula } from "./cell-value.ts";

/** A cell that a step gives another content, where it stands at that moment. */
export interface NewContent {
  readonly row: number;
  readonly column: number;
  readonly to: CellValue;
  /** Number format for a cell that has none of its own, or that of text. */
  readonly format?: string | undefined;
  /** What it held before, or what the row that it is copied from holds. */
  readonly before: Held;
}

/**
 * A formula is never written over. Where the rest of the step makes it come to what is wanted, as a charge that is
 * counted from the units, nothing is left to do.
 */
export function isCalculated({ before }: NewContent): boolean {
  return isFormula(before.state.formula);
}

/** Text that Excel would take for something else stays text; a cell that is formatted as text takes it as it is. */
export function writeContent(sheet: Excel.Worksheet, { row, column, to, format, before }: NewContent): void {
  const cell = sheet.getCell(row - 1, column - 1);
  const formatNow = before.state.format;
  // A number in a cell for text would be text again.
  const isGiven = format !== undefined && (formatNow === "General" || formatNow === "@");
  if (isGiven) cell.numberFormat = [[format]];
  const isText = (isGiven ? format : formatNow) === "@";
  const input = typeof to === "string" && !isText ? asText(to) : ((to as string | number | boolean | null) ?? "");
  cell.values = [[input]];
}

/** Whether every cell has come to hold what it was to hold; if one has not, the step is refused. */
export async function refuseUntaken(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  contents: readonly NewContent[],
): Promise<readonly Held[]> {
  const after = await statesOf(context, sheet, contents, undefined);
  contents.forEach((content, index) => {
    const { row, column, to } = content;
    if (holds(after[index]!.value, to)) return;
    const data = { cell: address(row, column), sheet: name };
    throw new Problem({ key: isCalculated(content) ? "excel.formula-cell" : "excel.not-taken", data });
  });
  return after;
}

/** A number in a cell that is formatted as text is a text, and what is calculated may differ in its last digit. */
function holds(value: unknown, wanted: CellValue): boolean {
  if (typeof value === "number" && typeof wanted === "number") return Math.abs(value - wanted) < 1e-6;
  return String(value ?? "") === String(wanted ?? "");
}
