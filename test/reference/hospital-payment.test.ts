import assert from "node:assert/strict";
import { inForce } from "../../src/reference/dated.ts";
import { hospitalPayment } from "../../src/reference/hospital-payment.ts";

function payment(code: string, day: string) {
  return inForce(hospitalPayment, day)?.value.of(code);
}

type Rates = readonly [code: string, in2023: number, in2024: number, in2025: number, in2026: number];

describe("Hospital outpatient payment", () => {
  const rates: readonly Rates[] = [
    ["93306", 503.13, 525.63, 548.3, 558.25],
    ["93303", 503.13, 525.63, 548.3, 558.25],
    ["93351", 503.13, 525.63, 548.3, 558.25],
    ["93307", 233.52, 233.47, 241.72, 243.77],
    ["93308", 233.52, 233.47, 241.72, 243.77],
    ["C8929", 740.75, 762.88, 790.06, 800.9],
    ["C8930", 740.75, 762.88, 790.06, 800.9],
    ["C8924", 368.43, 366.42, 357.13, 356.43],
    ["96374", 206.57, 204.22, 210.69, 217.31],
  ];
  for (const [code, ...dollars] of rates) {
    it(`of ${code} changes each January`, () => {
      dollars.forEach((rate, i) => {
        const year = 2023 + i;
        assert.deepEqual(payment(code, `${year}-01-01`), { status: "S", rate });
        if (year < 2026) assert.deepEqual(payment(code, `${year}-12-31`), { status: "S", rate });
      });
    });
  }

  const unpaid: readonly (readonly [codes: string, status: string])[] = [
    ["Q9950 Q9955 Q9956 Q9957 A9700", "N"],
    ["93314 93317 93319 93320 93321 93325 93355 93356 0439T 76376 76377", "N"],
    ["93352 93000", "M"],
    ["93015 93016 93018 99213", "B"],
  ];
  for (const [codes, status] of unpaid) {
    it(`has the status ${status} and no rate for ${codes}`, () => {
      for (const code of codes.split(" ")) {
        for (const day of ["2023-01-01", "2026-11-03"])
          assert.deepEqual(payment(code, day), { status, rate: undefined });
      }
    });
  }

  it("depends on what else is billed for some", () => {
    assert.deepEqual(payment("93017", "2025-12-31"), { status: "Q1", rate: 311.4 });
    assert.deepEqual(payment("93017", "2026-01-01"), { status: "Q1", rate: 220.6 });
  });

  it("changed the status of a reading of a tracing in the middle of 2024", () => {
    assert.equal(payment("93010", "2024-09-30")?.status, "B");
    assert.equal(payment("93010", "2024-10-01")?.status, "M");
  });

  it("is not known before 2023, and of July 2026 and later goes on with the edition of April", () => {
    assert.equal(inForce(hospitalPayment, "2022-12-31"), undefined);
    assert.deepEqual(inForce(hospitalPayment, "2026-11-03")?.value.edition, {
      name: "hospital outpatient payment, Addendum B, January 2026 to April 2026",
      from: "2026-01-01",
      until: "2026-06-30",
    });
    assert.equal(payment("constructor", "2026-11-03"), undefined);
  });
});
