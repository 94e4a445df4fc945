import { bounding, intersect, subtract } from "./area.ts";
import type { Area } from "./area.ts";
import { plainFormat } from "./format.ts";
import type { CellFormat } from "./format.ts";
import type { Sheet } from "./sheet.ts";
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
  "Custom" | "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria" | "ContainsText" | "CellValue";

/** Adds a rule before all others of the worksheet, as Excel does. */
export function addConditionalFormat(
  sheet: Sheet,
  areas: readonly Area[],
  type: ConditionalFormatType,
): ConditionalFormat {
  const tracked = areas.map((area) => sheet.track(area));
  const id = sheet.workbook.nextRuleId();
  const rule: ConditionalFormat = { id, type, areas: tracked, formula: "", format: plainFormat, stopIfTrue: false };
  sheet.conditionalFormats.unshift(rule);
  formatted(sheet, rule);
  return rule;
}

export function deleteConditionalFormat(sheet: Sheet, rule: ConditionalFormat): void {
  const at = sheet.conditionalFormats.indexOf(rule);
  if (at < 0) return;
  sheet.conditionalFormats.splice(at, 1);
  formatted(sheet, rule);
  for (const tracked of rule.areas) sheet.untrack(tracked);
}

/** Takes the area out of all rules; a rule without cells goes. */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  for (const rule of [...sheet.conditionalFormats]) {
    if (!rule.areas.some((tracked) => tracked.area && intersect(tracked.area, area))) continue;
    const left = rule.areas.flatMap((tracked) => (tracked.area ? subtract(tracked.area, area) : []));
    if (left.length === 0) {
      deleteConditionalFormat(sheet, rule);
      continue;
    }
    formatted(sheet, rule);
    for (const tracked of rule.areas) sheet.untrack(tracked);
    rule.areas = left.map((piece) => sheet.track(piece));
  }
}

export function formatted(sheet: Sheet, rule: ConditionalFormat): void {
  const areas = rule.areas.flatMap((tracked) => tracked.area ?? []);
  if (areas.length === 0) return;
  sheet.workbook.emit({ kind: "formatted", sheet, area: areas.reduce(bounding), actor: sheet.workbook.actor });
}
