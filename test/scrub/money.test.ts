import assert from "node:assert/strict";
import { ClaimLine } from "../../src/claims/claim-line.ts";
import { profiles } from "../../src/reference/profiles.ts";
import { expectedAllowed, totalAtRisk } from "../../src/scrub/money.ts";
import { scrub } from "../../src/scrub/scrub.ts";
import { linesOf, unreadable, type Row } from "../support/lines.ts";

const agentLine: Row = { code: "Q9957", units: 2, dos: "2026-10-05" };

describe("The expected allowed amount of a line", () => {
  const cases: readonly (readonly [string, Row, number | null])[] = [
    ["is its units times the payment limit of the quarter", agentLine, 80.65],
    ["follows the quarter of the date of service", { ...agentLine, dos: "2026-03-31" }, 80.41],
    ["is unknown in a quarter without a table", { ...agentLine, dos: "2026-04-01" }, null],
    ["is unknown before the first table", { ...agentLine, dos: "2023-12-31" }, null],
    ["counts a JW line like any other", { ...agentLine, units: 1, mod1: "JW" }, 40.32],
    ["is none for a study, which has no limit of this kind", { ...agentLine, code: "93306" }, null],
    ["is none on an institutional claim, which packages the agent", { ...agentLine, claimType: "institutional" }, null],
    ["is unknown where the units cannot be read", { ...agentLine, units: unreadable() }, null],
    ["is none for a reversal", { ...agentLine, units: -2 }, null],
  ];
  for (const [title, row, expected] of cases) {
    it(title, () =>
      assert.equal(expectedAllowed(new ClaimLine(linesOf([row]), 0), profiles["medicare-ffs"]), expected),
    );
  }
});

describe("The total at risk", () => {
  const report = scrub(linesOf([agentLine, { ...agentLine, units: 1 }, { ...agentLine, code: "93306" }]), {
    rules: [],
    asOf: "2026-11-21",
  });

  it("counts each line once, however many findings it has", () => {
    assert.equal(totalAtRisk(report, [0, 0, 1]), 120.97);
  });

  it("is unknown, not zero, where no line has a price", () => {
    assert.equal(totalAtRisk(report, [2]), null);
  });
});
