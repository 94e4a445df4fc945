import { Seal } from "../../worksheet/own-seal.ts";
import type { OwnCell } from "../../worksheet/own-sheet.ts";
import { cellValue, isFormula } from "./cell-value.ts";
import { rowsPerChunk, spans } from "./chunks.ts";

/** So begin the custom properties of our sheets. */
export const ownProperty = "EchoScrub.";

/** Custom property of our sheets that says of which kind they are, and when they were made. */
export const kindProperty = (kind: string) => ownProperty + kind;

/** Custom property by which it is seen whether somebody wrote on a sheet of ours. */
const sealProperty = (kind: string) => `${ownProperty}${kind}.seal`;

/** In place of a seal on a sheet that is being written: whatever is on it then is ours, and not whole. */
const unfinished = "unfinished";

/** Wider than any sheet of ours. */
const mostColumns = 100;

export function breakSeal(sheet: Excel.Worksheet, kind: string): void {
  sheet.customProperties.add(sealProperty(kind), unfinished);
}

export function setSeal(sheet: Excel.Worksheet, kind: string, seal: string): void {
  sheet.customProperties.add(sealProperty(kind), seal);
}

/** Whether a sheet holds what we wrote and nothing else, its rows in whatever order. What is protected is the user's. */
export async function isAsWritten(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  kind: string,
): Promise<boolean> {
  const mark = sheet.customProperties.getItemOrNullObject(sealProperty(kind)).load("value");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.protection.load("protected");
  await context.sync();
  if (mark.isNullObject || sheet.protection.protected) return false;
  if (mark.value === unfinished || used.isNullObject) return true;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  if (columnCount > mostColumns) return false;
  const seal = new Seal();
  for (const { start, count } of spans(rowIndex, rowCount, rowsPerChunk(2 * columnCount, 100 * columnCount))) {
    const rows = sheet.getRangeByIndexes(start, columnIndex, count, columnCount).load("values,formulas");
    await send(context);
    rows.values.forEach((cells, down) => {
      const formulas = rows.formulas[down]! as unknown[];
      seal.addRow(
        (cells as unknown[]).map((value, place) => ownCell(value, formulas[place])),
        columnIndex + 1,
      );
    });
  }
  return seal.toString() === mark.value;
}

/** A text that begins like a formula is given as the value and as the formula. */
function ownCell(value: unknown, formula: unknown): OwnCell {
  return isFormula(formula) && formula !== value ? { formula, result: "" } : cellValue(value);
}

const send = (context: Excel.RequestContext) => context.sync();
