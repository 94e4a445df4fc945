import type { Damage } from "../../worksheet/damage/damage.ts";
import { countRepairs, findDamage } from "../../worksheet/damage/find-damage.ts";
import type { Checked } from "../check-sheet.ts";

const known = new WeakMap<Checked, Damage>();

/** Damaged cells of the lines in scope, worked out when somebody first asks. */
export function damageOf(checked: Checked): Damage {
  const found = known.get(checked) ?? inScope(checked);
  known.set(checked, found);
  return found;
}

function inScope({ lines, mapping, report }: Checked): Damage {
  const { repairs, losses } = findDamage(lines, mapping);
  const rows = new Set(lines.rows.filter((_, line) => report.inScope(line)));
  const isIn = ({ row }: { readonly row: number }) => rows.has(row);
  return { repairs: repairs.filter(isIn), losses: losses.filter(isIn) };
}

/** How many repairs there are to choose from. */
export function countDamage({ lines, mapping, report }: Checked): number {
  const counts = countRepairs(lines, mapping, (line) => report.inScope(line));
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
