import { evaluateFormula } from "../calculation/evaluate.ts";
import { parseFormula } from "../calculation/parse.ts";
import { FormulaSyntaxError } from "../calculation/parse.ts";
import { parseAddress } from "../model/address.ts";
import type { Area } from "../model/area.ts";
import type { Sheet } from "../model/sheet.ts";

/** The cells that a formula such as =HYPERLINK("#'Charges'!F5", "F5") leads to. */
export function linkedCells(sheet: Sheet, row: number, column: number): { sheet: Sheet; area: Area } | undefined {
  const formula = sheet.formula(row, column);
  if (!formula || !/^=HYPERLINK\(/i.test(formula)) return undefined;
  const target = addressIn(formula, sheet, row, column);
  const address = target === undefined ? undefined : parseAddress(target);
  const linked = address?.sheet === undefined ? sheet : sheet.workbook.sheet(address.sheet);
  return address && linked ? { sheet: linked, area: address.area } : undefined;
}

/** Links out of the workbook are not followed: the page opens nothing else. */
function addressIn(formula: string, sheet: Sheet, row: number, column: number): string | undefined {
  try {
    const call = parseFormula(formula.slice(1));
    const [link] = call.kind === "call" ? call.args : [];
    const target = link && evaluateFormula(link, { sheet, row, column }, () => undefined);
    return typeof target === "string" && target.startsWith("#") ? target.slice(1) : undefined;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}
