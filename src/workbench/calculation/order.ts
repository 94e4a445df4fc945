import { intersect } from "../model/area.ts";
import type { Formula, Formulas } from "./formulas.ts";
import { spillArea } from "./spill-area.ts";

export interface CalculationOrder {
  /** Every formula behind those it looks at. */
  readonly formulas: readonly Formula[];
  /** Those that look at themselves, at once or through others. */
  readonly circular: ReadonlySet<Formula>;
}

/** Puts formulas in the order they have to be worked out in. Without recursion: a chain may be thousands long. */
export function calculationOrder(dirty: ReadonlySet<Formula>, index: Formulas): CalculationOrder {
  const spilling = [...dirty].filter((formula) => spillArea(formula));
  const formulas: Formula[] = [];
  const circular = new Set<Formula>();
  const done = new Set<Formula>();
  const path: { readonly formula: Formula; readonly ahead: Formula[] }[] = [];
  const onPath = new Map<Formula, number>();

  function enter(formula: Formula): void {
    onPath.set(formula, path.length);
    path.push({ formula, ahead: neededFirst(formula, dirty, spilling, index) });
  }

  for (const start of dirty) {
    if (done.has(start)) continue;
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.ahead.pop();
      if (!next) {
        path.pop();
        onPath.delete(top.formula);
        done.add(top.formula);
        formulas.push(top.formula);
      } else if (onPath.has(next)) {
        path.slice(onPath.get(next)).forEach(({ formula }) => circular.add(formula));
      } else if (!done.has(next)) enter(next);
    }
  }
  return { formulas, circular };
}

function neededFirst(
  formula: Formula,
  dirty: ReadonlySet<Formula>,
  spilling: readonly Formula[],
  index: Formulas,
): Formula[] {
  return formula.precedents.flatMap(({ sheet, area }) => [
    ...index.within(sheet, area).filter((other) => dirty.has(other)),
    ...spilling.filter((other) => {
      const filled = other !== formula && other.sheet === sheet && spillArea(other);
      return filled && intersect(filled, area);
    }),
  ]);
}
