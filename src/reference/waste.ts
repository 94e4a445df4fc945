import { dated } from "./dated.ts";
import {
  blueCrossMichiganWaste,
  cgsWaste,
  firstCoastWaste,
  manualSharedVial,
  noridianWastePrice,
  noridianWasteScope,
  noridianZeroWaste,
  radiologyCollegeWaste,
} from "./sources.ts";

/** Duty to bill the discarded part of a single-dose container with JW. */
export const discardDuty = dated("duty to report discarded drug", {
  from: "2017-01-01",
  value: "JW",
  source: firstCoastWaste,
});

/** Existence of JZ. */
export const zeroWasteModifier = dated("modifier JZ", {
  from: "2023-01-01",
  value: "JZ",
  source: noridianZeroWaste,
});

/** Duty to say JW or JZ on every separately paid line of a single-dose drug. */
export const wasteDuty = dated("duty to report JW or JZ", {
  from: "2023-07-01",
  value: "JW or JZ",
  source: noridianZeroWaste,
});

/** Lines with neither modifier are returned as unprocessable. */
export const wasteEnforcement = dated("return of lines without JW or JZ", {
  from: "2023-10-01",
  value: "returned as unprocessable",
  source: radiologyCollegeWaste,
});

/** Given units are rounded up; discarded units are rounded down, and less than one whole unit is not billed. */
export const wasteRounding = dated("rounding of given and discarded units", {
  from: "2017-01-01",
  value: "given up, discarded down",
  source: cgsWaste,
});

/** Waste is billed on a line of its own: the given units without JW or JZ, the discarded units with JW. */
export const wasteTwoLines = dated("two-line form of waste", {
  from: "2017-01-01",
  value: "given line without JW or JZ, discarded line with JW",
  source: blueCrossMichiganWaste,
});

/** The modifiers that say whether some of a drug was discarded. */
export const wasteModifiers: readonly string[] = ["JW", "JZ"];

/** JW and JZ speak of single-dose drugs that are paid on their own, and of nothing else. */
export const wasteScope = dated("where JW and JZ apply", {
  from: "2023-07-01",
  value: "single-dose drugs paid separately",
  source: noridianWasteScope,
});

/** A vial is paid up to what its label names, to however many patients it was given. */
export const vialPaidOnce = dated("payment of a shared vial", {
  from: "2010-07-30",
  value: "up to the label, waste with the last patient",
  source: manualSharedVial,
});

/** Discarded units have the price of the given ones: dollars a unit by which rounding to cents may move it. */
export const wastePrice = dated("price of discarded units", {
  from: "2017-01-01",
  value: 0.01,
  source: noridianWastePrice,
});
