import type { Lines } from "../claims/lines.ts";
import type { Policies } from "../reference/policy.ts";

/** The lines, if they hold the facts of the policy: otherwise one workbook's lines were judged by the tables of another. */
export function judgedBy(lines: Lines, { facts }: Policies): Lines {
  if (lines.facts !== facts) throw new Error("Lines are to be read with the facts of the policies that judge them.");
  return lines;
}
