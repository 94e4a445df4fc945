import assert from "node:assert/strict";
import { hyphenated, withZero } from "../../src/claims/ndc.ts";

describe("an NDC", () => {
  it("of eleven digits is printed in three parts", () => assert.equal(hyphenated("11994001104"), "11994-0011-04"));

  it("of ten digits lacks a zero in one of them", () => {
    assert.deepEqual(withZero("1199401104").map(hyphenated), ["01199-4011-04", "11994-0011-04", "11994-0110-04"]);
  });
});
