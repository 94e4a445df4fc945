import assert from "node:assert/strict";
import { hasNpiCheckDigit } from "../../src/claims/npi.ts";

describe("The check digit of an NPI", () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ["1234567893", true],
    ["1000000004", true],
    ["2000000002", true],
    ["2000000020", false],
    ["1234567890", false],
    ["1324567893", false],
    ["123456789", false],
    ["12345678930", false],
    ["123456789X", false],
    ["", false],
  ];
  for (const [npi, fits] of cases)
    it(`of “${npi}” ${fits ? "fits" : "does not fit"}`, () => assert.equal(hasNpiCheckDigit(npi), fits));

  it("is one of ten for any nine digits", () => {
    for (const nine of ["123456789", "100000000", "198765432", "246813579"]) {
      const fitting = [..."0123456789"].filter((last) => hasNpiCheckDigit(nine + last));
      assert.equal(fitting.length, 1, nine);
    }
  });

  it("catches every digit mistyped", () => {
    const npi = "1234567893";
    for (let place = 0; place < npi.length; place++) {
      for (const digit of "0123456789") {
        const typed = npi.slice(0, place) + digit + npi.slice(place + 1);
        assert.equal(hasNpiCheckDigit(typed), typed === npi, typed);
      }
    }
  });
});
