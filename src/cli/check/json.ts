import type { Checked } from "../../session/check-sheet.ts";
import type { Words } from "../../words/words.ts";
import { checkReport } from "./check-report.ts";

/** The whole check as one JSON object. */
export function asJson(checked: Checked, file: string, words: Words): string {
  return `${JSON.stringify(checkReport(checked, file, words), null, 2)}\n`;
}
