import assert from "node:assert/strict";
import { ClaimLine } from "../../src/claims/claim-line.ts";
import type { Fix } from "../../src/claims/fix.ts";
import { rebill } from "../../src/claims/rebill.ts";
import { supplyOf } from "../../src/claims/supply.ts";
import type { BilledLine } from "../../src/claims/units.ts";
import { linesOf, value, type Row } from "../support/lines.ts";

const split: readonly BilledLine[] = [
  { code: "Q9957", modifier: "", units: 1 },
  { code: "Q9957", modifier: "JW", units: 1 },
];
const whole: readonly BilledLine[] = [{ code: "Q9957", modifier: "JZ", units: 2 }];

/** What becomes of rows, as a biller would say it. */
function change(rows: readonly Row[], billed: readonly BilledLine[]): readonly string[] | undefined {
  const lines = linesOf(rows.map((row) => ({ code: "Q9957", ...row })));
  const fix = rebill(
    supplyOf(
      "Q9957",
      [...rows.keys()].map((index) => new ClaimLine(lines, index)),
    ),
    billed,
  );
  return fix && said(fix);
}

function said({ edits = [], insert = [], remove = [] }: Fix): readonly string[] {
  return [
    ...edits.map(({ line, topic, to }) => `row ${line.row}: ${topic} ${String(to)}`),
    ...insert.map(({ after, values }) => `after row ${after.row}: ${JSON.stringify(values)}`),
    ...remove.map((line) => `without row ${line.row}`),
  ];
}

describe("Billing an agent anew", () => {
  it("splits a line, its charge with it", () => {
    assert.deepEqual(change([{ mod1: "JZ", units: 2, charge: 80.41 }], split), [
      "row 2: units 1",
      "row 2: mod ",
      "row 2: charge 40.21",
      'after row 2: {"units":1,"mod":["JW"],"charge":40.21}',
    ]);
  });

  it("joins two lines", () => {
    const rows = [
      { units: 1, charge: 40 },
      { mod1: "JW", units: 1, charge: 40 },
    ];
    assert.deepEqual(change(rows, whole), ["row 2: units 2", "row 2: mod JZ", "row 2: charge 80", "without row 3"]);
  });

  it("keeps other modifiers, on the new line too", () => {
    assert.deepEqual(change([{ mod1: "RT", mod2: "JZ", units: 1 }], split), [
      "row 2: mod RT",
      'after row 2: {"units":1,"mod":["RT","JW"]}',
    ]);
  });

  it("takes a modifier out of the cell of the code", () => {
    const code = value({ code: "Q9957", attached: ["JW"] }, "Q9957-JW");
    assert.deepEqual(change([{ code, units: 2 }], whole), ["row 2: code Q9957", "row 2: mod JZ"]);
  });

  it("makes no change where the lines are right", () => {
    assert.equal(change([{ mod1: "JZ", units: 2 }], whole), undefined);
  });

  it("makes no change where two given lines could be meant", () => {
    assert.equal(change([{ units: 1 }, { units: 2 }], split), undefined);
    assert.equal(change([{ units: 1 }, { mod1: "JW", units: 1 }, { mod1: "JW", units: 1 }], whole), undefined);
  });

  it("makes no change where nothing is to be billed", () => {
    assert.equal(change([{ units: 2 }], []), undefined);
  });

  it("leaves charges alone where a unit has no price", () => {
    assert.deepEqual(change([{ mod1: "JZ", units: 0, charge: 80 }], whole), ["row 2: units 2"]);
  });
});
