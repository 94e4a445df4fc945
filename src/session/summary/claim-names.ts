import { wholeClaims } from "../../claims/whole-claims.ts";
import type { Checked } from "../check-sheet.ts";
import { nameOf } from "../releasing/gate.ts";

/** What the claim of a line is called: by its id, or by patient and day; empty where the sheet says neither. */
export function claimNames(checked: Checked): (line: number) => string {
  const { lines } = checked.report;
  const claimOf: (readonly number[])[] = [];
  for (const claim of wholeClaims(lines)) for (const line of claim) claimOf[line] = claim;
  return (line) => nameOf(checked, claimOf[line]!);
}
