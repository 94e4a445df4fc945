import assert from "node:assert/strict";
import { claimLines, exceedsVials, unitsDiscarded, unitsGiven, type UnitMethod } from "../../src/claims/units.ts";

const definity = { code: "Q9957", fill: 1.5, unitsPerVial: 2 };
const optison = { code: "Q9956", fill: 3, unitsPerVial: 3 };
const lumason = { code: "Q9950", fill: 5, unitsPerVial: 5 };

type Agent = typeof definity;

/** As a biller would read them: "1 + 1 JW", "2 JZ". */
function lines(agent: Agent, given: number, vials: number, method: UnitMethod): string {
  return claimLines(agent, given, vials, method)
    .map(({ modifier, units }) => (modifier ? `${units} ${modifier}` : `${units}`))
    .join(" + ");
}

describe("units for the mL given", () => {
  const cases: readonly (readonly [number, number])[] = [
    [0, 0],
    [0.1, 1],
    [0.5, 1],
    [1, 1],
    [1.000_000_1, 1],
    [1.01, 2],
    [1.3, 2],
    [1.5, 2],
    [2.2, 3],
    [3, 3],
    [0.1 + 0.2 + 0.7, 1],
    [8.7, 9],
    [10.000_000_298, 10],
  ];
  for (const [given, units] of cases) {
    it(`${given} mL given are ${units} units`, () => assert.equal(unitsGiven(given), units));
  }

  it("no volume at all is plain zero, not minus zero", () => assert.ok(Object.is(unitsGiven(0), 0)));
});

describe("claim lines of an agent, a vial counted as its units", () => {
  const cases: readonly (readonly [string, Agent, number, number, string])[] = [
    ["one Definity vial, 1.3 mL", definity, 1.3, 1, "2 JZ"],
    ["one Definity vial, 0.4 mL", definity, 0.4, 1, "1 + 1 JW"],
    ["one Definity vial, all of it", definity, 1.5, 1, "2 JZ"],
    ["two Definity vials, 2.2 mL", definity, 2.2, 2, "3 + 1 JW"],
    ["two Definity vials, all of both", definity, 3, 2, "3 JZ"],
    ["two Definity vials, all but a drop that can be recorded", definity, 2.99, 2, "3 + 1 JW"],
    ["one Optison vial, 1.0 mL", optison, 1, 1, "1 + 2 JW"],
    ["one Optison vial, 0.5 mL", optison, 0.5, 1, "1 + 2 JW"],
    ["one Optison vial, 1.5 mL", optison, 1.5, 1, "2 + 1 JW"],
    ["one Optison vial, all of it", optison, 3, 1, "3 JZ"],
    ["one Lumason kit, 2.0 mL", lumason, 2, 1, "2 + 3 JW"],
    ["one Lumason kit, 4.0 mL", lumason, 4, 1, "4 + 1 JW"],
    ["one Lumason kit, all of it", lumason, 5, 1, "5 JZ"],
  ];
  for (const [what, agent, given, vials, expected] of cases) {
    it(`${what}: ${expected}`, () => assert.equal(lines(agent, given, vials, "vial"), expected));
  }

  it("nothing given is no claim", () => assert.deepEqual(claimLines(definity, 0, 1, "vial"), []));

  it("every line names the agent's code", () => {
    assert.deepEqual(claimLines(definity, 0.4, 1, "vial"), [
      { code: "Q9957", modifier: "", units: 1 },
      { code: "Q9957", modifier: "JW", units: 1 },
    ]);
  });
});

describe("one Definity vial under both methods", () => {
  const cases: readonly (readonly [number, string, string])[] = [
    [0.1, "1 + 1 JW", "1 + 1 JW"],
    [0.5, "1 + 1 JW", "1 + 1 JW"],
    [0.51, "1 + 1 JW", "1 JZ"],
    [0.6, "1 + 1 JW", "1 JZ"],
    [1, "1 + 1 JW", "1 JZ"],
    [1.000_000_1, "1 + 1 JW", "1 JZ"],
    [1.01, "2 JZ", "2 JZ"],
    [1.1, "2 JZ", "2 JZ"],
    [1.5, "2 JZ", "2 JZ"],
  ];
  for (const [given, vial, strict] of cases) {
    it(`${given} mL given: ${vial} by vial, ${strict} by volume`, () => {
      assert.deepEqual([lines(definity, given, 1, "vial"), lines(definity, given, 1, "strict")], [vial, strict]);
    });
  }
});

describe("discarded units", () => {
  it("two Definity vials counted by volume always make three units", () => {
    for (let hundredths = 1; hundredths <= 300; hundredths++) {
      const given = hundredths / 100;
      const total = unitsGiven(given) + unitsDiscarded(definity, { given, vials: 2 }, "strict");
      assert.equal(total, 3, `${given} mL given`);
    }
  });

  it("one full Optison or Lumason vial makes its own units under either method", () => {
    for (const agent of [optison, lumason]) {
      for (let hundredths = 1; hundredths <= agent.fill * 100; hundredths++) {
        const draw = { given: hundredths / 100, vials: 1 };
        for (const method of ["vial", "strict"] as const) {
          const total = unitsGiven(draw.given) + unitsDiscarded(agent, draw, method);
          assert.equal(total, agent.unitsPerVial, `${draw.given} mL of ${agent.code} given, ${method}`);
        }
      }
    }
  });

  it("a documented discard outweighs what the vials should still hold", () => {
    assert.equal(unitsDiscarded(definity, { given: 0.4, vials: 1, discarded: 0.6 }, "strict"), 0);
    assert.equal(unitsDiscarded(definity, { given: 0.4, vials: 1, discarded: 1.1 }, "strict"), 1);
  });

  it("a discard too small to record is none", () => {
    assert.equal(unitsDiscarded(definity, { given: 0.4, vials: 1, discarded: 0.0049 }, "vial"), 0);
    assert.equal(unitsDiscarded(definity, { given: 0.4, vials: 1, discarded: 0.005 }, "vial"), 1);
  });
});

describe("a volume that the vials cannot hold", () => {
  const cases: readonly (readonly [Agent, number, number, boolean])[] = [
    [definity, 1.5, 1, false],
    [definity, 1.504, 1, false],
    [definity, 1.51, 1, true],
    [definity, 1.6, 1, true],
    [definity, 3, 2, false],
    [definity, 51.3, 1, true],
    [optison, 3, 1, false],
    [lumason, 5.1, 1, true],
  ];
  for (const [agent, given, vials, exceeds] of cases) {
    it(`${given} mL from ${vials} of ${agent.code} ${exceeds ? "do" : "do not"} exceed it`, () =>
      assert.equal(exceedsVials(agent, given, vials), exceeds));
  }
});
