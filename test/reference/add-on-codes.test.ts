import assert from "node:assert/strict";
import { addOnCodes, addOns } from "../../src/reference/add-on-codes.ts";
import { inForce } from "../../src/reference/dated.ts";
import { stressContrastPrimaries } from "../../src/reference/pairing.ts";

const { edition, primariesOf } = addOnCodes.values[0]!.value;

describe("Additions to an echo", () => {
  it("are seven codes", () => {
    assert.deepEqual([...addOns.codes].sort(), "0439T 93319 93320 93321 93325 93352 93356".split(" "));
  });

  const cases: readonly (readonly [addOn: string, beside: string, notBeside: string])[] = [
    ["93319", "93303 93304 93312 93314 93315 93317", "93306 93307 93350 C8921"],
    ["93320", "93303 93304 93312 93350 93351 C8921 C8930", "93306 93307 93308 93318 C8924 C8929"],
    ["93321", "93303 93308 93351 C8924", "93306 93307 93318 C8923 C8929"],
    ["93325", "76825 93303 93308 93350 C8924 C8928", "93306 93307 93318 93319 C8929"],
    ["93352", "93350 93351", "93306 93307 93303 C8928 C8930"],
    ["93356", "93303 93304 93306 93307 93308 93350 93351 C8923 C8929", "93312 93318 93355 C8925 93352"],
    ["0439T", "93306 93307 93308 93350 93351", "93303 93304 93312 C8929"],
  ];
  for (const [addOn, beside, notBeside] of cases) {
    it(`such as ${addOn} stand beside some studies only`, () => {
      for (const code of beside.split(" ")) assert.ok(primariesOf(addOn)!.has(code), code);
      for (const code of notBeside.split(" ")) assert.equal(primariesOf(addOn)!.has(code), false, code);
    });
  }

  it("are no studies, and no study has primaries", () => {
    assert.equal(primariesOf("93306"), undefined);
    assert.equal(addOns.has("93306"), false);
    assert.equal(primariesOf("constructor"), undefined);
  });

  it("have primaries known from July 2024 on", () => {
    assert.equal(inForce(addOnCodes, "2024-06-30"), undefined);
    assert.equal(inForce(addOnCodes, "2024-07-01")?.value.edition, edition);
    assert.deepEqual(edition, { name: "NCCI add-on code file, July 2024", from: "2024-07-01", until: "2024-09-30" });
  });

  it("include contrast in a stress echo, whose primaries the society named before", () => {
    const primaries = (day: string) => inForce(stressContrastPrimaries, day)?.value;
    assert.equal(primaries("2018-01-31"), undefined);
    for (const day of ["2018-02-01", "2024-06-30", "2024-07-01"]) {
      assert.ok(primaries(day)!.has("93350"), day);
      assert.equal(primaries(day)!.has("93306"), false, day);
    }
    assert.equal(primaries("2024-07-01"), primariesOf("93352"));
  });
});
