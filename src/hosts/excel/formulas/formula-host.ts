import type { FormulaHost } from "../../../worksheet/formulas/formula-host.ts";
import type { Batches } from "../excel-host.ts";
import { freeze, thaw } from "./exchange.ts";
import { findFormulas } from "./find.ts";

/** The formulas of the workbook that is open in Excel. */
export function openFormulaHost({ run, writeOnce }: Batches): FormulaHost {
  return {
    findFormulas: (isWanted, pace) => run((context) => findFormulas(context, isWanted, pace)),
    freeze: (formulas, pace) => writeOnce((context) => freeze(context, formulas, pace)),
    thaw: (frozen, pace) => writeOnce((context) => thaw(context, frozen, pace)),
  };
}
