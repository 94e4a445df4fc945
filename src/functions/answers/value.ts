import type { CellValue } from "../../worksheet/cells.ts";

/** What Excel hands to a formula for a cell with a data type: a number with a format, a picture, an error, a card. */
interface RichValue {
  readonly type?: string;
  readonly code?: unknown;
  readonly basicType?: string;
  readonly basicValue?: unknown;
}

/** The plain value of an argument. Blank cells come as null, as 0, or as empty text from other formulas. */
export function plainValue(value: unknown): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  const { type = "", code, basicType, basicValue } = value as RichValue;
  if (code !== undefined) return { error: String(code) };
  if (type.endsWith("Image")) return { error: String(basicValue), picture: true };
  return basicType === "Error" ? { error: String(basicValue) } : plainValue(basicValue);
}
