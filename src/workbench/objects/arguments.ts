import { parseAddress } from "../model/address.ts";
import type { Area } from "../model/area.ts";
import { WorkbookError } from "../model/errors.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Argument } from "../richapi/office-class.ts";
import { CellRange } from "./context.ts";

export function invalid(message: string): WorkbookError {
  return new WorkbookError("InvalidArgument", message);
}

export function notFound(what: string): WorkbookError {
  return new WorkbookError("ItemNotFound", `The requested resource does not exist: ${what}.`);
}

export function text(value: Argument | undefined, what: string): string {
  if (typeof value !== "string") throw invalid(`${what} has to be a text.`);
  return value;
}

export function optionalText(value: Argument | undefined, what: string): string | undefined {
  return value === null || value === undefined ? undefined : text(value, what);
}

export function flag(value: Argument | undefined, what: string): boolean {
  if (typeof value !== "boolean") throw invalid(`${what} has to be true or false.`);
  return value;
}

export function integer(value: Argument | undefined, what: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalid(`${what} has to be a whole number.`);
  return value;
}

export function optionalInteger(value: Argument | undefined, what: string): number | undefined {
  return value === null || value === undefined ? undefined : integer(value, what);
}

export function number(value: Argument | undefined, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalid(`${what} has to be a number.`);
  return value;
}

export function oneOf<Choice extends string>(
  value: Argument | undefined,
  choices: readonly Choice[],
  what: string,
): Choice {
  const choice = typeof value === "string" && choices.find((each) => each.toLowerCase() === value.toLowerCase());
  if (!choice) throw invalid(`${what} has to be one of ${choices.join(", ")}.`);
  return choice;
}

/** Cells given as an address on the sheet, or as a range. */
export function cells(value: Argument | undefined, sheet: Sheet): { readonly sheet: Sheet; readonly area: Area } {
  if (typeof value === "object" && value !== null && "self" in value && value.self instanceof CellRange)
    return value.self;
  const address = parseAddress(text(value, "An address"));
  const target = address?.sheet === undefined ? sheet : sheet.workbook.sheet(address.sheet);
  if (!address || !target) throw invalid(`"${String(value)}" is not an address.`);
  return { sheet: target, area: address.area };
}
