import Papa from "papaparse";
import type { Checked } from "../../session/check-sheet.ts";
import type { Words } from "../../words/words.ts";
import { checkReport } from "./check-report.ts";

/** One record per finding and per check that could not be made. No text begins a formula where it is opened in Excel. */
export function asCsv(checked: Checked, file: string, words: Words): string {
  const { findings, notChecked } = checkReport(checked, file, words);
  const found = findings.map(({ row, cell, severity, rule, message, moneyAtRisk, waived }) => [
    row,
    cell,
    severity,
    rule,
    message,
    moneyAtRisk,
    waived?.reason ?? null,
    waived?.owner ?? null,
    waived?.until ?? null,
  ]);
  const gaps = notChecked.map(({ row, rule, reason }) => [
    row,
    null,
    "not checked",
    rule,
    reason,
    null,
    null,
    null,
    null,
  ]);
  const header = [
    "row",
    "cell",
    "severity",
    "rule",
    "message",
    "money at risk",
    "kept because",
    "kept by",
    "kept until",
  ];
  return `${Papa.unparse([header, ...found, ...gaps], { escapeFormulae: true, newline: "\n" })}\n`;
}
