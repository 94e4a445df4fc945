import type { Facts } from "../claims/facts.ts";

export type { Facts } from "../claims/facts.ts";

/** What came with the program, and nothing else. */
export const shippedFacts: Facts = { of: (fact) => fact };
