import { reprice } from "../study.ts";
import { definitySplit, medicare, warning, type Mistake } from "./mistake.ts";

export const limitMistakes: readonly Mistake[] = [
  {
    study: definitySplit,
    payer: medicare,
    plant([, given, discarded]) {
      const draw = { vials: 2, drawn: 3, given: 2.6, wasted: 0.4 };
      Object.assign(given!, { ...draw, qty: 3, ndcQty: 2.6 });
      Object.assign(discarded!, { ...draw, ndcQty: 0.4 });
      reprice(given!);
      return [warning(discarded!, "mue-exceeded", "Two vials are four units, and three a day are paid unasked.")];
    },
  },
];
