import type { CellFormat } from "../../model/format.ts";
import type { CellValue } from "../../model/cells.ts";
import { displayText } from "../../model/text.ts";

const fontFamily = '"Aptos Narrow", Calibri, Carlito, "Segoe UI", "DejaVu Sans Condensed", system-ui, sans-serif';
const standardPoints = 11;
const standardPixels = 13;

export function fontPixels({ fontSize }: CellFormat): number {
  return Math.round(((fontSize ?? standardPoints) * standardPixels) / standardPoints);
}

const context = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");

export function textWidth(text: string, look: CellFormat): number {
  if (!context) return text.length * 7;
  context.font = `${look.italic ? "italic " : ""}${look.bold ? "600 " : ""}${String(fontPixels(look))}px ${fontFamily}`;
  return context.measureText(text).width;
}

/**
 * What a cell shows in the width it has. Only texts run into the next cell: a General number loses digits, all else
 * becomes number signs, as in Excel.
 */
export function fittingText(value: CellValue, look: CellFormat, width: number): string {
  const text = displayText(value, look.numberFormat);
  if (typeof value === "string" || textWidth(text, look) <= width) return text;
  if (typeof value === "number" && (look.numberFormat ?? "General") === "General") {
    for (let digits = 10; digits > 0; digits--) {
      const shorter = displayText(Number(value.toPrecision(digits)), undefined);
      if (textWidth(shorter, look) <= width) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(width / textWidth("#", look))));
}

/** Numbers stand right, texts left, errors and logical values in the middle, unless the format says otherwise. */
export function alignment(value: CellValue, { horizontal }: CellFormat): "left" | "center" | "right" {
  if (horizontal === "Left" || horizontal === "Fill" || horizontal === "Justify") return "left";
  if (horizontal === "Right") return "right";
  if (horizontal === "Center" || horizontal === "CenterAcrossSelection") return "center";
  if (typeof value === "number") return "right";
  return typeof value === "string" ? "left" : "center";
}
