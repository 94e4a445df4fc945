import { dated } from "./dated.ts";
import { definityDosage } from "./sources.ts";

/**
 * mL from which a recorded volume can only be the diluted one, by agent: the label's largest dose of Definity is far
 * below, and it infuses 1.3 mL in 50 mL of saline.
 */
export const dilutedFrom = dated<ReadonlyMap<string, number>>("volume of a diluted agent", {
  from: "2016-01-01",
  value: new Map([["Q9957", 5]]),
  source: definityDosage,
});
