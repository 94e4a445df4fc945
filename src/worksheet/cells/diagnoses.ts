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
  let described = false;
  for (const piece of text.split(/\s*[,;|\n]\s*/).filter(Boolean)) {
    const parts = piece
      .split(/[\s/]+/)
      .map(bare)
      .filter(Boolean);
    if (parts.every((part) => shape.test(part))) found.push(...parts.map(dotted));
    else if (parts[0] && shape.test(parts[0]) && parts.length > 1) {
      found.push(dotted(parts[0]));
      described = true;
    } else if (!described || /\d/.test(piece)) found.push(piece);
  }
  return value(cell, found);
};

function bare(part: string): string {
  return part.replace(/^[("'-]+|[)"'.:-]+$/g, "");
}

function dotted(code: string): string {
  return code.includes(".") || code.length <= 3 ? code : `${code.slice(0, 3)}.${code.slice(3)}`;
}
