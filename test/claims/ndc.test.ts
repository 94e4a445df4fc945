import assert from "node:assert/strict";
import {
  fitsVials,
  hyphenated,
  labelsOf,
  ndcAmounts,
  ndcsMeant,
  unitsInVials,
  unitsOfQuantity,
  withZero,
} from "../../src/claims/ndc.ts";

describe("an NDC", () => {
  it("of eleven digits is printed in three parts", () => assert.equal(hyphenated("11994001104"), "11994-0011-04"));

  it("of ten digits lacks a zero in one of them", () => {
    assert.deepEqual(withZero("1199401104").map(hyphenated), ["01199-4011-04", "11994-0011-04", "11994-0110-04"]);
  });
});

describe("A text", () => {
  const cases: readonly (readonly [text: string, ...meant: string[]])[] = [
    ["11994-0011-04", "11994-0011-04"],
    ["11994001104", "11994-0011-04"],
    [" N4 11994001104 ", "11994-0011-04"],
    ["n411994-0011-04", "11994-0011-04"],
    ["0407-2707-03", "00407-2707-03 4-4-2"],
    ["11994-011-04", "11994-0011-04 5-3-2"],
    ["11994-0011-4", "11994-0011-04 5-4-1"],
    ["11994 - 011 - 04", "11994-0011-04 5-3-2"],
    ["1199401104", "01199-4011-04 4-4-2", "11994-0011-04 5-3-2", "11994-0110-04 5-4-1"],
    // A zero more among zeros is the same, wherever it is.
    ["0000000000", "00000-0000-00 4-4-2"],
    ["407270703", "00407-2707-03"],
    ["4072707-03"],
    ["119940-011-04"],
    ["11994-0011"],
    ["123456789012"],
    ["1.1994E+10"],
    ["ABC"],
    [""],
  ];
  for (const [text, ...meant] of cases) {
    it(`${JSON.stringify(text)} stands for ${meant.join(" or ") || "no NDC"}`, () => {
      const said = ndcsMeant(text).map(({ ndc, form }) => [hyphenated(ndc), form].filter(Boolean).join(" "));
      assert.deepEqual(said, meant);
    });
  }

  it("in any of the three forms gives the NDC of which it is the label", () => {
    for (const ndc of ["00407270703", "11994001104", "01234056709"]) {
      for (const { form, label } of labelsOf(ndc)) assert.deepEqual(ndcsMeant(label), [{ ndc, form }]);
    }
    assert.deepEqual(labelsOf("11994110110"), []);
  });
});

describe("Units of an agent", () => {
  const definity = { fill: 1.5, unitsPerVial: 2 };
  const optison = { fill: 3, unitsPerVial: 3 };
  const cases: readonly (readonly [
    vial: typeof definity,
    units: number,
    vials: number,
    isWhole: boolean,
    mL: number[],
  ])[] = [
    [definity, 1, 1, false, [1]],
    [definity, 2, 1, true, [1.5, 2]],
    [definity, 3, 2, false, [3]],
    [definity, 4, 2, true, [3, 4]],
    [definity, 8, 4, true, [6, 8]],
    [optison, 2, 1, false, [2]],
    [optison, 3, 1, true, [3]],
    [optison, 4, 2, false, [4]],
  ];
  for (const [vial, units, vials, isWhole, mL] of cases) {
    it(`${String(units)} of ${String(vial.unitsPerVial)} in a vial are ${mL.join(" or ")} mL`, () => {
      assert.deepEqual(unitsInVials(vial, units), { vials, isWhole, mL });
    });
  }

  const back: readonly (readonly [
    vial: typeof definity,
    quantity: number,
    measure: string,
    given?: number,
    vials?: number,
    ofVials?: number,
  ])[] = [
    [definity, 1.5, "ML", 2, 1, 2],
    [definity, 0.4, "ML", 1, 1, 2],
    [definity, 3, "ML", 3, 2, 4],
    [definity, 3.01, "ML", 4, 3, 6],
    [definity, 1, "UN", 2, 1, 2],
    [definity, 2, "UN", 4, 2, 4],
    [optison, 3, "ML", 3, 1, 3],
    [optison, 4.5, "ML", 5, 2, 6],
    [optison, 3.0000001, "ML", 3, 1, 3],
    [optison, 0, "ML"],
    [optison, -1, "ML"],
    [optison, NaN, "ML"],
    [optison, 3, "GR"],
  ];
  for (const [vial, quantity, measure, given, vials, ofVials] of back) {
    it(`of ${measure} ${String(quantity)} are ${String(given)} given, ${String(ofVials)} of vials`, () => {
      const expected = given === undefined ? undefined : { given, vials, ofVials };
      assert.deepEqual(unitsOfQuantity(vial, quantity, measure), expected);
    });
  }
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
