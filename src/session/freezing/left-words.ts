import type { Words } from "../../words/words.ts";
import { address } from "../../worksheet/cells.ts";
import type { FrozenFormula, LeftFrozen } from "../../worksheet/formulas/formula-host.ts";

/** Places that are named. */
const most = 10;

/** The formulas that were not brought back, with the reason of each. */
export function leftSaid(left: readonly LeftFrozen<FrozenFormula>[], words: Words): string {
  const places = left
    .slice(0, most)
    .map(({ frozen: { sheet, row, column }, why }) =>
      words.say("freezing.left", { cell: address(row, column), sheet, why: { key: `freezing.left.${why}` } }),
    )
    .join(", ");
  const count = left.length - most;
  return count > 0 ? words.say("freezing.left.more", { places, count }) : places;
}

/** Addresses of some formulas. */
export function cellsSaid(formulas: readonly { readonly row: number; readonly column: number }[]): string {
  const cells = formulas.slice(0, most).map(({ row, column }) => address(row, column));
  return [...cells, ...(formulas.length > most ? ["…"] : [])].join(", ");
}
