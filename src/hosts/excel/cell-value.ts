import type { CellValue } from "../../worksheet/cells.ts";

const errorText = /^#(?:N\/A|GETTING_DATA|[A-Z]+(?:[/_ ][A-Z0-9]+)*[!?])$/;

/** What a cell holds, from what Excel says of it: blank cells come as empty text, errors as their names. */
export function cellValue(value: unknown, formula?: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return isFormula(formula) ? "" : null;
  if (typeof value === "string") return errorText.test(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

export function isFormula(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula.length > 1;
}

/** The longest text that a cell holds. */
const longest = 32_767;

/**
 * A text that Excel keeps as it is: an apostrophe before anything it would take for a formula, a number, a date or an
 * error.
 */
export function asText(text: string): string {
  const plain = text.slice(0, longest - 1);
  return /^(?:[\s=+\-@'#]|(?=.*\d)[\d\s.,:/%$€()eE+-]+$|true$|false$)/i.test(plain) ? `'${plain}` : plain;
}

/** What to write into a cell so that it holds a value: texts stay texts, errors become their names. */
export function cellInput(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "string") return asText(value);
  return typeof value === "object" ? asText(value.error) : value;
}
