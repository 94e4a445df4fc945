import { SSF } from "@e965/xlsx";
import type { CellFormat } from "../model/format.ts";
import type { CellValue } from "../model/cells.ts";

const { is_date: isDateFormat }: { is_date(format: string): boolean } = SSF;

/** 1 January 1904 is day 1462 of the workbooks that count from 1900, as those of the page do. */
const daysBetween = 1462;

/** A date of a workbook that counts from 1904 (ECMA-376 part 1, 18.17.4.1), as the page has it. */
export function from1904(value: CellValue, format: CellFormat | undefined): CellValue {
  return isDate(value, format) ? value + daysBetween : value;
}

export function to1904(value: CellValue, format: CellFormat | undefined): CellValue {
  return isDate(value, format) ? value - daysBetween : value;
}

function isDate(value: CellValue, format: CellFormat | undefined): value is number {
  return typeof value === "number" && format?.numberFormat !== undefined && isDateFormat(format.numberFormat);
}
