import type { Words } from "../../words/words.ts";
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

/** How many cells of each kind could be repaired, as it is read; undefined where there are none. */
export function damageSaid({ lines, mapping, report }: Checked, words: Words): string | undefined {
  const counts = countRepairs(lines, mapping, (line) => report.inScope(line));
  if (counts.size === 0) return undefined;
  const kinds = [...counts].map(([kind, count]) => words.say(`repair.kind.${kind}`, { count }));
  return words.say("repair.banner", { kinds: new Intl.ListFormat(words.locale).format(kinds) });
}
