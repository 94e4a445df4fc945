import type { CellFormat } from "./format.ts";
import type { Tracked } from "./tracked.ts";

/** A rule that formats cells for which its formula, written for the first cell of the first area, is true. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  areas: readonly Tracked[];
  /** With its leading "="; "" while the rule has none. Only for type "Custom". */
  formula: string;
  format: CellFormat;
  stopIfTrue: boolean;
}

export type ConditionalFormatType =
  | "Custom"
  | "DataBar"
  | "ColorScale"
  | "IconSet"
  | "TopBottom"
  | "PresetCriteria"
  | "ContainsText"
  | "CellValue";
