import assert from "node:assert/strict";
import { inForce } from "../../src/reference/dated.ts";
import { hospitalPayment } from "../../src/reference/hospital-payment.ts";
import type { PublicRow } from "../../src/reference/public-table.ts";
import { fixture, latinText, read, refusal, tableIn } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";

const october = fixture("opps/2025-10.csv");
const from = "2025-10-01";
const rows = tableIn(october, { from }).rows as readonly PublicRow<"hospital-payment">[];
const row = (code: string) => rows.find(({ Code }) => Code === code);

describe("hospital payment", () => {
  it("is that which is shipped of the quarter", () => {
    const shipped = inForce(hospitalPayment, from)!.value;
    const compared = rows.filter(({ Code }) => shipped.of(String(Code)));
    assert.ok(compared.length > 25, `${compared.length}`);
    for (const { Code, ...said } of compared) {
      const { status, rate } = shipped.of(String(Code))!;
      assert.deepEqual([said["Status indicator"], said["Payment rate"]], [status, rate], String(Code));
    }
  });

  it("has rates without their dollar sign, and the least copayment where there is no national one", () => {
    assert.deepEqual(row("93306"), {
      Code: "93306",
      "Status indicator": "S",
      APC: "5524",
      "Relative weight": 6.149,
      "Payment rate": 548.3,
      Copayment: 109.66,
    });
  });

  it("has none for what is packaged", () => {
    assert.deepEqual(row("Q9957"), { Code: "Q9957", "Status indicator": "N" });
    assert.deepEqual(row("93314"), { Code: "93314", "Status indicator": "N" });
  });

  it("of thousands of dollars is a number too, and an adjusted copayment goes first", () => {
    assert.equal(row("Q9982")!["Payment rate"], 1866.584);
    assert.equal(row("Q9982")!.Copayment, 373.32);
  });

  it("names its year, not its quarter: another year is refused", () => {
    assert.deepEqual(read(october).questions, [{ about: "from", year: 2025 }]);
    assert.equal(
      refusal(() => tableIn(october, { from: "2026-10-01" })),
      "2026-10-01 is not in 2025, which is the year that the file names: give the first day of its quarter.",
    );
  });

  it("is the same where the blank of the notice was lost", () => {
    for (const lost of ["\ufffd", "\u00a0"]) {
      const bytes = new Uint8Array(Buffer.from(latinText(october).replaceAll("\xff", lost)));
      assert.deepEqual(tableIn(bytes, { from }), tableIn(october, { from }));
    }
  });

  it("that was cut off is said to be", () => {
    assertCutsAreSaid(october, { step: 53 });
  });
});
