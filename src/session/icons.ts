import type { Verdict } from "../scrub/report.ts";
import type { StatusLook } from "../worksheet/status-block.ts";

/**
 * What begins a Verdict cell, in every language: formats and filters look at it. Plain signs that the fonts of Excel
 * have and that no platform shows as a coloured picture.
 */
export const verdictIcons: Readonly<Record<Verdict, string>> = {
  error: "✗",
  warning: "▲",
  notChecked: "?",
  clean: "✓",
};

/** Rows in the colours that Excel's own Bad, Neutral and Input styles have made familiar; a clean row stays as it is. */
export const rowLooks: readonly StatusLook[] = [
  { icon: verdictIcons.error, fill: "#FFC7CE", text: "#9C0006" },
  { icon: verdictIcons.warning, fill: "#FFEB9C", text: "#7F4F00" },
  { icon: verdictIcons.notChecked, fill: "#E7E6E6", text: "#3B3B3B" },
];
