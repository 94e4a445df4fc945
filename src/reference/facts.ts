import type { Dated } from "./dated.ts";

/** Facts as one workbook knows them: what its user imported stands over what came with the program. */
export interface Facts {
  of<T>(fact: Dated<T>): Dated<T>;
}

/** What came with the program, and nothing else. */
export const shippedFacts: Facts = { of: (fact) => fact };
