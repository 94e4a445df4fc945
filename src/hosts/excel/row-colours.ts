import { address, columnLetters } from "../../worksheet/cells.ts";
import type { StatusLook } from "../../worksheet/status-block.ts";

/**
 * Colours rows by the icon that begins their verdict: a few formats over all rows, so that thousands of rows cost no
 * more than one, and the user's own fills come back when the formats go.
 * @param verdict address of the topmost verdict.
 */
export function colourRows(rows: Excel.Range, verdict: VerdictCell, looks: readonly StatusLook[]): void {
  for (const { icon, fill, text } of looks) {
    const { custom } = rows.conditionalFormats.add("Custom");
    custom.rule.formula = formulaOf(verdict, icon);
    custom.format.fill.color = fill;
    custom.format.font.color = text;
  }
}

/** Makes the headings of the block look like headings; inside a table they are that already. */
export function colourHeadings(headings: Excel.Range, { row, column }: VerdictCell): void {
  const { custom } = headings.conditionalFormats.add("Custom");
  custom.rule.formula = `=LEN($${address(row + 1, column + 1)})>0`;
  custom.format.fill.color = "#0B6A70";
  custom.format.font.color = "#FFFFFF";
  custom.format.font.bold = true;
}

/** Row and column count from 0. */
export interface VerdictCell {
  readonly row: number;
  readonly column: number;
}

function formulaOf({ row, column }: VerdictCell, icon: string): string {
  return `=LEFT($${address(row + 1, column + 1)},1)="${icon}"`;
}

/** Asks for the formats that look at a verdict column, wherever sorting and cutting have left them. */
export async function findColours(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: number,
): Promise<readonly Excel.ConditionalFormat[]> {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load("items/id,items/type");
  await context.sync();
  const formats = conditionalFormats.items.filter(({ type }) => type === "Custom");
  const rules = formats.map((format) => format.custom.rule.load("formula"));
  await context.sync();
  const cell = `\\(\\$${columnLetters(column + 1)}\\d+`;
  const ours = new RegExp(`^=(?:LEFT${cell},1\\)="[^"]"|LEN${cell}\\)>0)$`);
  return formats.filter((_, index) => ours.test(rules[index]!.formula));
}
