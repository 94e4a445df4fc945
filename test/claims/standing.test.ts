import assert from "node:assert/strict";
import { ClaimLine } from "../../src/claims/claim-line.ts";
import { standing } from "../../src/claims/standing.ts";
import { linesOf, unreadable, type Row } from "../support/lines.ts";

function placesOfStanding(...rows: Row[]): readonly number[] {
  const lines = linesOf(rows.map((row) => ({ code: "93306", ...row })));
  return standing(rows.map((_, index) => new ClaimLine(lines, index))).map(({ index }) => index);
}

describe("the lines that still stand", () => {
  it("are all of them where nothing was reversed, those with units that say nothing too", () => {
    assert.deepEqual(placesOfStanding({ units: 1 }, { units: unreadable() }, {}, { units: 0 }), [0, 1, 2, 3]);
  });

  it("are neither reversals nor what these take back", () => {
    assert.deepEqual(placesOfStanding({ units: 1 }, { units: -1 }), []);
    assert.deepEqual(placesOfStanding({ units: 1 }, { units: -1 }, { units: 1 }), [2]);
    assert.deepEqual(placesOfStanding({ units: -1 }, { units: 1 }, { units: 1 }), [2]);
    assert.deepEqual(placesOfStanding({ units: -1 }), []);
  });

  it("lose the line with the reversal's modifiers before another one", () => {
    const corrected = [{ units: 1 }, { units: 1, mod1: "59" }, { units: -1, mod1: "59" }];
    assert.deepEqual(placesOfStanding(...corrected), [0]);
    assert.deepEqual(placesOfStanding({ units: 1, mod1: "26" }, { units: -1 }), []);
  });

  it("keep a line of another code or of other units", () => {
    assert.deepEqual(placesOfStanding({ units: 1 }, { code: "93307", units: -1 }), [0]);
    assert.deepEqual(placesOfStanding({ units: 2 }, { units: -1 }), [0]);
  });
});
