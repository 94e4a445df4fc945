import type { FormulaFunction } from "./call.ts";
import { criteria } from "./criteria.ts";
import { dates } from "./dates.ts";
import { logic } from "./logic.ts";
import { lookup } from "./lookup.ts";
import { math } from "./math.ts";
import { texts } from "./text.ts";

const all = new Map<string, FormulaFunction>(
  Object.entries({ ...math, ...criteria, ...logic, ...texts, ...dates, ...lookup }),
);

/** Excel's own functions that the workbench knows, by their names in capitals. */
export function builtIn(name: string): FormulaFunction | undefined {
  return all.get(name);
}

/** Whether the value of such a function changes without any cell changing. */
export function isVolatile(name: string): boolean {
  return name === "TODAY" || name === "NOW";
}
