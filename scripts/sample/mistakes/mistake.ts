import type { ChargeLine } from "../study.ts";

/** What a check must say of a line. */
export interface Expected {
  readonly line: ChargeLine;
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly note: string;
}

/** One mistake as people make it: which studies can have it, and what it does to their lines. */
export interface Mistake {
  /** The codes of the study, in order, with modifiers where they matter. */
  readonly study: string;
  /** Which payers it may stand with; any if absent. */
  readonly payer?: RegExp;
  /** `other` are the lines of the next study of the same kind: for what goes wrong between two patients. */
  plant(lines: ChargeLine[], other: () => ChargeLine[]): readonly Expected[];
}

export function error(line: ChargeLine, rule: string, note: string): Expected {
  return { line, rule, severity: "error", note };
}

export function warning(line: ChargeLine, rule: string, note: string): Expected {
  return { line, rule, severity: "warning", note };
}

export function info(line: ChargeLine, rule: string, note: string): Expected {
  return { line, rule, severity: "info", note };
}

/** Kinds of studies that many mistakes are made in. */
export const definityWhole = "93306 Q9957 JZ";
export const definitySplit = "93306 Q9957 Q9957 JW";
export const optisonWhole = "93306 Q9956 JZ";
export const stressWhole = "93351 93352 Q9957 JZ";
export const hospitalStress = "93350 26 93016 93018";
export const medicare = /Medicare Part B/;
