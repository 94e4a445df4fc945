import assert from "node:assert/strict";
import { componentIndicators } from "../../src/reference/component-indicators.ts";
import { inForce } from "../../src/reference/dated.ts";
import { relativeValues } from "../../src/reference/relative-values.ts";

const held = relativeValues.values[0]!.value;

describe("Relative values", () => {
  const cases: readonly (readonly [code: string, modifier: string, work: number, office: number, facility: number])[] =
    [
      ["93306", "", 1.46, 5.81, 5.81],
      ["93306", "26", 1.46, 2.02, 2.02],
      ["93306", "TC", 0, 3.79, 3.79],
      ["93308", "", 0.53, 2.92, 2.92],
      ["93000", "", 0.17, 0.43, 0.43],
      ["Q9957", "", 0, 0, 0],
    ];
  for (const [code, modifier, work, office, facility] of cases) {
    it(`of 2025 of ${code} ${modifier} are those of the file`, () => {
      const value = held.of(code, modifier)!;
      assert.deepEqual([value.work, value.office, value.facility], [work, office, facility]);
    });
  }

  it("of two parts are those of the whole", () => {
    for (const code of ["93303", "93304", "93306", "93307", "93308", "93312", "93350", "93351"]) {
      const [whole, reading, test] = ["", "26", "TC"].map((part) => held.of(code, part)!.office);
      assert.ok(Math.abs(whole! - reading! - test!) < 0.011, code);
    }
  });

  it("have parts where the indicator of components says so", () => {
    const components = inForce(componentIndicators, "2025-01-01")!.value;
    for (const code of ["93306", "93308", "93352", "93356", "93000", "Q9957"]) {
      assert.equal(held.of(code, "TC") !== undefined, components.of(code)!.indicator === 1, code);
    }
  });

  it("hold for their year only", () => {
    assert.equal(inForce(relativeValues, "2024-12-31"), undefined);
    assert.equal(inForce(relativeValues, "2025-12-31")?.value.conversionFactor, 32.3465);
    assert.equal(inForce(relativeValues, "2026-01-01"), undefined);
    assert.equal(held.of("constructor"), undefined);
  });
});
