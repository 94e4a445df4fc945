import { address, isCellError, type CellValue } from "../../../worksheet/cells.ts";
import { encodeCellText, encodeXml } from "../xml/text.ts";

/** What to put into a cell. */
export interface CellContent {
  readonly value: CellValue;
  /** With or without its leading "=". */
  readonly formula?: string | undefined;
  /** Address of the cells that the formula fills, where it fills more than its own. */
  readonly fills?: string | undefined;
  /** Index of the cell's format among those of the styles part. */
  readonly style?: number | undefined;
}

/** A cell as XML; texts stand in it as texts, so that none is ever taken for a formula. */
export function cellXml(prefix: string, row: number, column: number, content: CellContent): string {
  const { value, formula, style, fills } = content;
  const place = `<${prefix}c r="${address(row, column)}"${style ? ` s="${String(style)}"` : ""}`;
  if (formula === undefined && value === null) return style ? place + "/>" : "";
  const kind = fills === undefined ? "" : ` t="array" ref="${fills}"`;
  const f = formula === undefined ? "" : `<${prefix}f${kind}>${encodeCellText(formula.replace(/^=/, ""))}</${prefix}f>`;
  const [type, inside] = valueXml(prefix, value, f !== "");
  return `${place}${type}>${f}${inside}</${prefix}c>`;
}

/** The type attribute and the inside of a cell. */
function valueXml(prefix: string, value: CellValue, isFormula: boolean): readonly [string, string] {
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return ["", ""];
  if (typeof value === "boolean") return [' t="b"', v(value ? "1" : "0")];
  if (typeof value === "number") return Number.isFinite(value) ? ["", v(String(value))] : [' t="e"', v("#NUM!")];
  if (isCellError(value)) return [' t="e"', v(encodeXml(value.error))];
  if (isFormula) return [' t="str"', v(encodeCellText(value))];
  const space = /^\s|\s$|[\n\t]/.test(value) ? ' xml:space="preserve"' : "";
  return [' t="inlineStr"', `<${prefix}is><${prefix}t${space}>${encodeCellText(value)}</${prefix}t></${prefix}is>`];
}
