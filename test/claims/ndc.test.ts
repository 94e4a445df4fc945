import assert from "node:assert/strict";
import { fitsVials, hyphenated, ndcAmounts, withZero } from "../../src/claims/ndc.ts";

describe("an NDC", () => {
  it("of eleven digits is printed in three parts", () => assert.equal(hyphenated("11994001104"), "11994-0011-04"));

  it("of ten digits lacks a zero in one of them", () => {
    assert.deepEqual(withZero("1199401104").map(hyphenated), ["01199-4011-04", "11994-0011-04", "11994-0110-04"]);
  });
});

describe("an NDC quantity", () => {
  const vial = { fill: 1.5, unitsPerVial: 2 };

  it("of vials is what they hold, or what they count as, or their number", () => {
    assert.deepEqual(ndcAmounts({ vial, vials: 2 }, "ML"), [3, 4]);
    assert.deepEqual(ndcAmounts({ vial: { fill: 3, unitsPerVial: 3 }, vials: 1 }, "ML"), [3]);
    assert.deepEqual(ndcAmounts({ vial, vials: 2 }, "UN"), [2]);
  });

  const cases: readonly (readonly [
    quantity: number,
    measure: string,
    units: number,
    isWhole: boolean,
    fits: boolean,
  ])[] = [
    [1.5, "ML", 2, true, true],
    [2, "ML", 2, true, true],
    [2.005, "ML", 2, true, true],
    [2.006, "ML", 2, true, false],
    [1.01, "ML", 2, true, true],
    [1, "ML", 2, true, false],
    [1, "ML", 1, false, true],
    [0.1, "ML", 1, false, true],
    [2.1, "ML", 1, false, false],
    [1, "UN", 2, true, true],
    [0.5, "UN", 2, true, false],
    [0.5, "UN", 1, false, true],
    [2, "UN", 2, true, false],
  ];
  for (const [quantity, measure, units, isWhole, fits] of cases) {
    it(`of ${quantity} ${measure} ${fits ? "fits" : "does not fit"} ${units} units of ${isWhole ? "a vial" : "part of one"}`, () => {
      assert.equal(fitsVials(quantity, { vial, vials: 1, units, isWhole }, measure), fits);
    });
  }
});
