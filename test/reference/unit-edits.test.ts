import assert from "node:assert/strict";
import type { ClaimType } from "../../src/claims/lines.ts";
import { inForce } from "../../src/reference/dated.ts";
import { unitEditCodes, unitEdits } from "../../src/reference/unit-edits.ts";

type Case = readonly [code: string, claimType: ClaimType, units: number, indicator: number];

function limit(code: string, claimType: ClaimType, day: string) {
  return inForce(unitEdits, day)?.value.limitOf(code, claimType);
}

describe("Medically unlikely edits", () => {
  const cases: readonly Case[] = [
    ["Q9957", "professional", 3, 3],
    ["Q9957", "institutional", 3, 3],
    ["Q9956", "professional", 9, 3],
    ["Q9950", "professional", 5, 3],
    ["Q9955", "professional", 0, 3],
    ["A9700", "institutional", 2, 3],
    ["0439T", "professional", 1, 3],
    ["93306", "professional", 1, 3],
    ["93319", "professional", 1, 2],
    ["93320", "professional", 2, 3],
    ["93325", "institutional", 2, 3],
    ["93350", "professional", 1, 2],
    ["93351", "institutional", 1, 2],
    ["93352", "professional", 1, 3],
    ["93356", "professional", 1, 3],
    ["C8924", "institutional", 1, 3],
    ["C8928", "institutional", 1, 2],
    ["C8930", "institutional", 1, 2],
    ["96365", "professional", 1, 3],
    ["96365", "institutional", 2, 3],
    ["96372", "professional", 4, 3],
    ["96372", "institutional", 5, 3],
    ["96376", "professional", 0, 3],
    ["96376", "institutional", 10, 3],
    ["93005", "professional", 3, 3],
    ["93005", "institutional", 5, 3],
    ["36000", "professional", 4, 3],
    ["76377", "professional", 2, 3],
  ];
  for (const [code, claimType, units, indicator] of cases) {
    it(`let ${units} of ${code} pass on a ${claimType} claim, in 2024 and in 2026`, () => {
      assert.deepEqual(limit(code, claimType, "2024-07-01"), { units, indicator });
      assert.deepEqual(limit(code, claimType, "2026-10-01"), { units, indicator });
    });
  }

  it("are not known before July 2024, nor of a code that a table lacks", () => {
    assert.equal(inForce(unitEdits, "2024-06-30"), undefined);
    assert.equal(limit("94760", "professional", "2026-09-30"), undefined);
    assert.deepEqual(limit("94760", "professional", "2026-10-01"), { units: 1, indicator: 3 });
    assert.equal(limit("93452", "professional", "2026-10-01"), undefined);
    assert.equal(limit("constructor", "professional", "2026-10-01"), undefined);
  });

  it("hold on with the older edition until the newer one begins", () => {
    const editionOn = (day: string) => inForce(unitEdits, day)?.value.edition;
    const older = { name: "NCCI medically unlikely edits, July 2024", from: "2024-07-01", until: "2024-09-30" };
    assert.deepEqual(editionOn("2024-07-01"), older);
    assert.deepEqual(editionOn("2026-09-30"), older);
    assert.deepEqual(editionOn("2026-10-01"), {
      name: "NCCI medically unlikely edits, October 2026",
      from: "2026-10-01",
      until: "2026-12-31",
    });
  });

  it("are held of every agent, echo and injection", () => {
    for (const code of "Q9950 Q9956 Q9957 93303 93355 C8921 C8930 96374".split(" ")) assert.ok(unitEditCodes.has(code));
    assert.equal(unitEditCodes.has("99213"), false);
    for (const { value } of unitEdits.values) {
      for (const code of unitEditCodes.codes) {
        const [practice, hospital] = (["professional", "institutional"] as const).map((type) =>
          value.limitOf(code, type),
        );
        assert.equal(practice === undefined, hospital === undefined, code);
        for (const edit of [practice, hospital]) {
          if (edit) assert.ok(Number.isInteger(edit.units) && [1, 2, 3].includes(edit.indicator), code);
        }
      }
    }
  });
});
