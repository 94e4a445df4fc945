import assert from "node:assert/strict";
import { ClaimLine } from "../../src/claims/claim-line.ts";
import { supplyOf, type Supply } from "../../src/claims/supply.ts";
import { linesOf, unreadable, type Row } from "../support/lines.ts";

function supply(...rows: Row[]): Supply {
  const lines = linesOf(rows.map((row) => ({ code: "Q9957", ...row })));
  return supplyOf(
    "Q9957",
    rows.map((_, index) => new ClaimLine(lines, index)),
  );
}

describe("the supply of an agent", () => {
  it("parts the given from the discarded lines", () => {
    const { given, discarded, givenUnits, discardedUnits } = supply({ units: 1 }, { mod1: "JW", units: 2 });
    assert.deepEqual([given.length, discarded.length, givenUnits, discardedUnits], [1, 1, 1, 2]);
  });

  it("adds up the units of several given lines, and takes unreadable ones for none", () => {
    assert.equal(supply({ units: 2, mod1: "JZ" }, { units: 1 }, { units: unreadable() }).givenUnits, 3);
  });

  it("counts a reversed line against the others", () => {
    assert.equal(supply({ units: 2 }, { units: -2 }).givenUnits, 0);
  });

  it("counts numbers that are repeated on each line once", () => {
    const { vials, givenVolume, drawnVolume } = supply(
      { units: 1, vials: 1, volAdmin: 0.4, volDrawn: 1.5 },
      { units: 1, mod1: "JW", vials: 1, volAdmin: 0.4, volDrawn: 1.5 },
    );
    assert.deepEqual([vials, givenVolume, drawnVolume], [1, 0.4, 1.5]);
  });

  it("adds up different numbers of several given lines", () => {
    assert.equal(supply({ units: 1, volAdmin: 0.5 }, { units: 1, volAdmin: 0.8 }).givenVolume, 1.3);
  });

  it("ignores numbers on JW lines where another line has them", () => {
    const { vials, discardedVolume } = supply(
      { units: 1, vials: 1, volDiscard: 1.1 },
      { units: 1, mod1: "JW", vials: 2, volDiscard: 1 },
    );
    assert.deepEqual([vials, discardedVolume], [1, 1.1]);
  });

  it("takes numbers from JW lines where no other line has them", () => {
    const { vials, discardedVolume } = supply({ units: 1 }, { units: 1, mod1: "JW", vials: 1, volDiscard: 1.1 });
    assert.deepEqual([vials, discardedVolume], [1, 1.1]);
  });

  it("tells a volume of 0 from none", () => {
    assert.equal(supply({ volDiscard: 0 }).discardedVolume, 0);
    assert.equal(supply({ units: 2 }).discardedVolume, undefined);
  });
});
