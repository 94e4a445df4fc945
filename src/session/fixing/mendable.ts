import type { Finding } from "../../scrub/report.ts";
import type { Checked } from "../check-sheet.ts";
import { canMend } from "./plan.ts";

const known = new WeakMap<Checked, ReadonlySet<Finding>>();

/** Findings of a check that can be mended, worked out when somebody first asks. */
export function mendableOf(checked: Checked): ReadonlySet<Finding> {
  const found = known.get(checked) ?? new Set(checked.report.findings.filter((finding) => canMend(checked, finding)));
  known.set(checked, found);
  return found;
}
