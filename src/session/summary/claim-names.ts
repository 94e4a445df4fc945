import { wholeClaims } from "../../claims/whole-claims.ts";
import type { Checked } from "../check-sheet.ts";
import { nameOf } from "../releasing/gate.ts";

/** What the claim of each line is called: by its id, or by patient and day; empty where the sheet says neither. */
export function claimNames(checked: Checked): (line: number) => string {
  const { lines } = checked.report;
  const names: string[] = [];
  for (const claim of wholeClaims(lines)) {
    const name = nameOf(checked, claim);
    for (const line of claim) names[line] = name;
  }
  return (line) => names[line] ?? "";
}
