import assert from "node:assert/strict";
import { hasDiagnosisShape, hasModifierShape } from "../../src/claims/codes.ts";
import { shippedDiagnoses, type Standing } from "../../src/reference/diagnosis-codes.ts";
import { knownModifiers } from "../../src/reference/modifiers.ts";
import { paymentLimit } from "../../src/reference/payment-limits.ts";
import { addedPlaces, placesOfService } from "../../src/reference/places-of-service.ts";
import diagnoses from "../../src/reference/tables/diagnosis-codes.json" with { type: "json" };
import limits from "../../src/reference/tables/payment-limits.json" with { type: "json" };

describe("The list of ICD-10-CM codes", () => {
  const cases: readonly [string, Standing][] = [
    ["I50.22", "valid"],
    ["I10", "valid"],
    ["R55", "valid"],
    ["I39", "valid"],
    ["I50", "short"],
    ["I50.2", "short"],
    ["I25.11", "short"],
    ["I47.1", "divided"],
    ["I47.10", "valid"],
    ["I47.2", "divided"],
    ["I39.8", "unknown"],
    ["I50.7", "unknown"],
    ["Z13.6", "not held"],
    ["E66.9", "not held"],
    ["A18.84", "not held"],
    ["I97.0", "not held"],
  ];
  for (const [code, standing] of cases) {
    it(`knows ${code} as ${standing}`, () => assert.equal(shippedDiagnoses.standingOf(code), standing));
  }

  it("names longer codes of a short one, and none of a whole one", () => {
    assert.deepEqual(shippedDiagnoses.longerCodes("I47.1"), ["I47.10", "I47.11", "I47.19"]);
    assert.deepEqual(shippedDiagnoses.longerCodes("I10"), []);
  });

  it("holds codes of the right shape, each of its own category", () => {
    for (const [category, tails] of Object.entries(diagnoses.categories)) {
      for (const tail of tails.split(" ")) {
        const code = tail === "-" ? category : `${category}.${tail}`;
        assert.ok(hasDiagnosisShape(code), code);
        assert.equal(shippedDiagnoses.standingOf(code), "valid", code);
      }
    }
  });

  it("names a longer code for each that was divided", () => {
    for (const code of diagnoses.divided.split(" ")) assert.ok(shippedDiagnoses.longerCodes(code).length > 1, code);
  });
});

describe("The list of places of service", () => {
  const { places } = placesOfService.values[0]!.value;

  it("holds 52 places, 18 of them facilities", () => {
    assert.equal(places.size, 52);
    assert.equal([...places.values()].filter((place) => place.class === "facility").length, 18);
  });

  it("does not hold the codes that nobody was given", () => {
    const unassigned = [
      28, 29, 30, 35, 36, 37, 38, 39, 40, 43, 44, 45, 46, 47, 48, 59, 63, 64, 67, 68, 69, 70, 73, 80, 82, 98,
    ];
    for (const code of unassigned) assert.equal(places.has(String(code)), false, String(code));
  });

  it("knows the class of those that matter most", () => {
    const classOf = (code: string) => places.get(code)?.class;
    assert.deepEqual(["11", "15", "49", "12", "32"].map(classOf), Array(5).fill("non-facility"));
    assert.deepEqual(["19", "21", "22", "23", "24", "31"].map(classOf), Array(6).fill("facility"));
  });

  it("holds every code that was added", () => {
    for (const { value } of addedPlaces.values) assert.ok(places.has(value), value);
  });
});

describe("The list of modifiers", () => {
  it("holds two-character modifiers, each with the list that names it", () => {
    for (const [modifier, { source }] of knownModifiers) {
      assert.ok(hasModifierShape(modifier), modifier);
      assert.match(source.href, /^https?:/);
    }
  });

  it("holds those of contrast echo claims, with the first day of the newer ones", () => {
    for (const modifier of "26 TC 25 27 50 51 52 53 59 76 77 78 79 GA QW".split(" ")) {
      assert.ok(knownModifiers.has(modifier), modifier);
    }
    const first = (modifier: string) => knownModifiers.get(modifier)?.from;
    assert.deepEqual(["JW", "JZ", "XE", "XS", "XP", "XU", "PO", "PN"].map(first), [
      "2003-01-01",
      "2023-01-01",
      "2015-01-01",
      "2015-01-01",
      "2015-01-01",
      "2015-01-01",
      "2015-01-01",
      "2017-01-01",
    ]);
  });

  it("does not hold modifiers that nobody made", () => {
    for (const modifier of ["ZZ", "00", "9Z"]) assert.equal(knownModifiers.has(modifier), false, modifier);
  });
});

describe("The payment limits", () => {
  it("of quarters follow one another and do not overlap", () => {
    limits.quarters.forEach(({ from, until }, i) => {
      assert.ok(from < until);
      const before = limits.quarters[i - 1];
      if (before) assert.ok(before.until < from, from);
    });
  });

  const quarters: readonly (readonly [first: string, last: string, q9950: number, q9956: number, q9957: number])[] = [
    ["2024-01-01", "2024-03-31", 18.907, 42.159, 42.159],
    ["2024-04-01", "2024-06-30", 18.938, 44.479, 44.479],
    ["2024-07-01", "2024-09-30", 19.038, 41.793, 41.793],
    ["2024-10-01", "2024-12-31", 18.648, 40.92, 40.92],
    ["2025-01-01", "2025-03-31", 18.676, 41.605, 41.605],
    ["2025-04-01", "2025-06-30", 18.723, 41.881, 41.881],
    ["2025-07-01", "2025-09-30", 18.591, 41.2, 41.2],
    ["2025-10-01", "2025-12-31", 18.592, 40.653, 40.653],
    ["2026-01-01", "2026-03-31", 18.166, 40.207, 40.207],
    ["2026-10-01", "2026-12-31", 18.052, 40.323, 40.323],
  ];
  for (const [first, last, ...dollars] of quarters) {
    it(`are those of the quarter from ${first} to ${last}`, () => {
      for (const day of [first, last]) {
        assert.deepEqual(
          ["Q9950", "Q9956", "Q9957"].map((code) => paymentLimit(code, day)?.limit),
          dollars,
        );
      }
    });
  }

  it("of ten quarters are known", () => assert.equal(limits.quarters.length, quarters.length));

  it("are not known of quarters and codes that no table holds", () => {
    assert.equal(paymentLimit("Q9957", "2023-12-31"), undefined);
    assert.equal(paymentLimit("Q9957", "2026-04-01"), undefined);
    assert.equal(paymentLimit("Q9957", "2026-09-30"), undefined);
    assert.equal(paymentLimit("93306", "2026-01-01"), undefined);
  });
});
