import { value, type CellReader } from "./cell.ts";

/** Shape of an ICD-10-CM code: a letter, a digit, a digit or letter, and up to four more behind a dot. */
const shape = /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/;

export function hasDiagnosisShape(text: string): boolean {
  return shape.test(text);
}

/** Reads the diagnoses in a cell. What is no code stays as it is written: a rule judges it. */
export const readDiagnoses: CellReader<readonly string[]> = (cell) => {
  const text = cell.text.toUpperCase();
  if (shape.test(text)) return value(cell, [dotted(text)]);
  const found: string[] = [];
  let isDescribed = false;
  for (const piece of text.split(/\s*[,;|\n]\s*/).filter(Boolean)) {
    const parts = piece
      .split(/[\s/]+/)
      .map(bare)
      .filter(Boolean);
    const codes = leadingCodes(parts);
    // Words behind a code describe it, and may go on behind the next comma; figures are no description.
    if (codes.length > 0) isDescribed = codes.length < parts.length;
    else if (!isDescribed || /\d/.test(piece)) codes.push(piece);
    found.push(...codes.map(dotted));
  }
  return value(cell, found.length > 0 ? found : [text]);
};

/** The codes before the first word; behind the first code only those with a dot, unless nothing but codes follows. */
function leadingCodes(parts: readonly string[]): string[] {
  if (parts.every((part) => shape.test(part))) return [...parts];
  const end = parts.findIndex((part, i) => !shape.test(part) || (i > 0 && !part.includes(".")));
  return parts.slice(0, Math.max(0, end));
}

function bare(part: string): string {
  return part.replace(/^[("'-]+|[)"'.:-]+$/g, "");
}

function dotted(code: string): string {
  return !shape.test(code) || code.includes(".") || code.length <= 3 ? code : `${code.slice(0, 3)}.${code.slice(3)}`;
}
