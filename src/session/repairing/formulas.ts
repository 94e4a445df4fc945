import type { Damage } from "../../worksheet/damage/damage.ts";
import { withoutFormulas } from "../../worksheet/damage/find-damage.ts";
import type { WorksheetHost } from "../../worksheet/host.ts";
import type { Checked } from "../check-sheet.ts";

/** The damage without the cells that hold a formula, which the host is asked for. */
export async function typedDamage(host: WorksheetHost, { sheet }: Checked, damage: Damage): Promise<Damage> {
  const columns = [...new Set([...damage.repairs, ...damage.losses].map(({ column }) => column))].sort((a, b) => a - b);
  if (columns.length === 0) return damage;
  const cells = await host.read({ kind: "sheet", sheet }, () => ({ columns, formulas: columns }));
  return withoutFormulas(damage, (row, column) => cells.formulaAt?.(row, column) !== undefined);
}
