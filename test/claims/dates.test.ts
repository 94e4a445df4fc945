import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addDays,
  compactDay,
  daysBetween,
  fromSerial,
  isoDate,
  monthOf,
  quarterOf,
  toSerial,
} from "../../src/claims/dates.ts";

describe("a calendar day", () => {
  const cases: readonly [number, number, number, string | undefined][] = [
    [2026, 11, 3, "2026-11-03"],
    [2024, 2, 29, "2024-02-29"],
    [2026, 2, 29, undefined],
    [1900, 2, 29, undefined],
    [2000, 2, 29, "2000-02-29"],
    [2026, 13, 1, undefined],
    [2026, 0, 1, undefined],
    [2026, 4, 31, undefined],
    [2026, 4, 0, undefined],
    [1900, 1, 1, "1900-01-01"],
    [1899, 12, 31, undefined],
    [2199, 12, 31, "2199-12-31"],
    [2200, 1, 1, undefined],
    [26, 11, 3, undefined],
    [2026.5, 11, 3, undefined],
  ];
  for (const [year, month, day, expected] of cases) {
    it(`of ${year}, ${month}, ${day} is ${expected ?? "none"}`, () => {
      assert.equal(isoDate(year, month, day), expected);
    });
  }

  it("may be written as eight digits", () => {
    assert.deepEqual(["20261103", "20260230", "2026113", "202611030", "x20261103", ""].map(compactDay), [
      "2026-11-03",
      ...Array.from({ length: 5 }, () => undefined),
    ]);
  });

  it("has a month that three letters tell", () => {
    assert.deepEqual(["JAN", "September", "sept", "Decembre", "Ja", "", "Mai"].map(monthOf), [
      1,
      9,
      9,
      12,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("moves over months, years and leap days", () => {
    assert.equal(addDays("2026-12-31", 1), "2027-01-01");
    assert.equal(addDays("2024-03-01", -1), "2024-02-29");
    assert.equal(addDays("2026-11-03", 0), "2026-11-03");
  });

  const quarters: readonly [string, string, string][] = [
    ["2026-01-01", "2026-01-01", "2026-03-31"],
    ["2026-03-31", "2026-01-01", "2026-03-31"],
    ["2026-04-01", "2026-04-01", "2026-06-30"],
    ["2026-09-30", "2026-07-01", "2026-09-30"],
    ["2026-10-01", "2026-10-01", "2026-12-31"],
    ["2024-02-29", "2024-01-01", "2024-03-31"],
    ["2025-12-31", "2025-10-01", "2025-12-31"],
  ];
  for (const [day, from, until] of quarters) {
    it(`of ${day} lies in the quarter from ${from} to ${until}`, () =>
      assert.deepEqual(quarterOf(day), { from, until }));
  }

  it("is as many days away as were added, daylight saving or not", () => {
    assert.equal(daysBetween("2026-10-31", "2026-11-02"), 2);
    assert.equal(daysBetween("2026-11-02", "2026-10-31"), -2);
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        assert.equal(daysBetween("2026-11-03", addDays("2026-11-03", days)), days);
      }),
    );
  });
});

describe("an Excel serial number", () => {
  const cases: readonly [number, boolean, string | undefined][] = [
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [60, false, undefined],
    [61, false, "1900-03-01"],
    [46329, false, "2026-11-03"],
    [46329.75, false, "2026-11-03"],
    [44867, true, "2026-11-03"],
    [1, true, "1904-01-02"],
    [0, false, undefined],
    [-5, false, undefined],
    [109_574, false, "2199-12-31"],
    [109_575, false, undefined],
    [108_112, true, "2199-12-31"],
    [108_113, true, undefined],
    [Number.NaN, false, undefined],
    [Number.POSITIVE_INFINITY, false, undefined],
  ];
  for (const [serial, date1904, expected] of cases) {
    it(`${serial} of the ${date1904 ? 1904 : 1900} system is ${expected ?? "no day"}`, () => {
      assert.equal(fromSerial(serial, date1904), expected);
    });
  }

  it("comes back from the day that it gave", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 108_112 }), fc.boolean(), (serial, date1904) => {
        assert.equal(toSerial(fromSerial(serial, date1904)!, date1904), serial);
      }),
    );
  });
});
