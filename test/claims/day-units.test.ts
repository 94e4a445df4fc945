import assert from "node:assert/strict";
import { ClaimLine } from "../../src/claims/claim-line.ts";
import { largestOf, mostUnits, unitsOf } from "../../src/claims/day-units.ts";
import { linesOf, unreadable, type Row } from "../support/lines.ts";

function linesWith(...rows: Row[]): readonly ClaimLine[] {
  const lines = linesOf(rows.map((row) => ({ code: "93306", ...row })));
  return rows.map((_, index) => new ClaimLine(lines, index));
}

describe("The units of a code", () => {
  it("are those of its lines, less what was reversed", () => {
    assert.equal(unitsOf(linesWith({ units: 2 }, { units: 3 })), 5);
    assert.equal(unitsOf(linesWith({ units: 2 }, { units: -2 }, { units: 1 })), 1);
    assert.equal(unitsOf(linesWith({ units: 2 }, { units: unreadable() }, {})), 2);
  });

  it("count the professional and the technical part of a study once", () => {
    assert.equal(unitsOf(linesWith({ units: 1, mod1: "26" }, { units: 1, mod1: "TC" })), 1);
    assert.equal(unitsOf(linesWith({ units: 2, mod1: "26" }, { units: 1, mod1: "TC" })), 2);
    assert.equal(unitsOf(linesWith({ units: 1 }, { units: 1, mod1: "TC" })), 2);
  });

  it("are never more than those of all lines that reverse nothing", () => {
    assert.equal(mostUnits(linesWith({ units: 2, mod1: "26" }, { units: 1, mod1: "TC" }, { units: -2 }, {})), 3);
  });

  it("are most on the line with the largest number, or with the most modifiers", () => {
    const { index: larger } = largestOf(linesWith({ units: 1, mod1: "76" }, { units: 3 }, { units: 2 }));
    assert.equal(larger, 1);
    const { index: again } = largestOf(linesWith({ units: 1, mod1: "26", mod2: "77" }, { units: 1, mod1: "26" }));
    assert.equal(again, 0);
    assert.equal(largestOf(linesWith({ units: 1 }, { units: 1 })).index, 1);
  });
});
