import { officeCode } from "./run.ts";

/**
 * Whether the workbook counts days from 1904. Excel tells only by calculating: the same date is another serial number.
 */
export async function usesDate1904(context: Excel.RequestContext): Promise<boolean> {
  const serial = context.workbook.functions.date(1904, 1, 3).load("value");
  try {
    await context.sync();
  } catch (failure) {
    if (officeCode(failure) === undefined) throw failure;
    return false;
  }
  return serial.value === 2;
}
