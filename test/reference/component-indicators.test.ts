import assert from "node:assert/strict";
import {
  componentIndicators,
  scheduledCodes,
  services,
  splitCodes,
  type Components,
} from "../../src/reference/component-indicators.ts";
import { inForce } from "../../src/reference/dated.ts";

function components(code: string, day = "2025-01-01"): Components | undefined {
  return inForce(componentIndicators, day)?.value.of(code);
}

type Case = readonly [codes: string, indicator: number, facility: string, office: string];

describe("Families of the fee schedule", () => {
  it("name every code, those in two parts, and services without drugs", () => {
    for (const code of ["93306", "93352", "93010", "Q9957"]) assert.ok(scheduledCodes.has(code), code);
    assert.deepEqual(
      ["93306", "76376", "93352", "93010", "Q9957"].map((code) => splitCodes.has(code)),
      [true, true, false, false, false],
    );
    assert.deepEqual(
      ["93306", "93352", "93010", "96372", "Q9957", "A9700"].map((code) => services.has(code)),
      [true, true, true, true, false, false],
    );
    assert.ok(!scheduledCodes.has("C8929"));
  });
});

describe("Components of services", () => {
  const whole = "93303 93304 93306 93307 93308 93312 93314 93315 93317 93318 93320 93321 93325 93350 93351 76376 76377";
  const cases: readonly Case[] = [
    [whole, 1, "not priced", "priced"],
    ["93352", 0, "not priced", "priced"],
    ["93313 93316 93355", 0, "priced", "not priced"],
    ["93319 93356 0439T", 0, "priced", "priced"],
    ["Q9950 Q9955 Q9956 Q9957 A9700", 9, "not priced", "not priced"],
  ];
  for (const [codes, indicator, facility, office] of cases) {
    it(`of ${codes} are the same in July 2024 and January 2025`, () => {
      for (const code of codes.split(" ")) {
        assert.deepEqual(components(code, "2024-07-01"), { indicator, facility, office }, code);
        assert.deepEqual(components(code, "2025-01-01"), { indicator, facility, office }, code);
      }
    });
  }

  const others: readonly Case[] = [
    ["93010 93016 93018 93042", 2, "priced", "priced"],
    ["93005 93017 93041", 3, "not priced", "priced"],
    ["93000 93015 93040", 4, "not priced", "priced"],
    ["96365 96372 96374 96375", 5, "not priced", "priced"],
    ["99202 99214 36005 36410", 0, "priced", "priced"],
    ["36000", 9, "not priced", "not priced"],
  ];
  for (const [codes, indicator, facility, office] of others) {
    it(`of ${codes} are known in January 2025`, () => {
      for (const code of codes.split(" ")) assert.deepEqual(components(code), { indicator, facility, office }, code);
    });
  }

  it("of tracings and stress tests are known in July 2024 too, without their prices", () => {
    const [tracing, test] = ["93000", "93016"].map((code) => components(code, "2024-12-31"));
    assert.deepEqual(tracing, { indicator: 4, facility: undefined, office: undefined });
    assert.deepEqual(test, { indicator: 2, facility: undefined, office: undefined });
    assert.equal(components("99214", "2024-12-31"), undefined);
  });

  it("are not known before July 2024, nor of codes that the fee schedule lacks", () => {
    assert.equal(inForce(componentIndicators, "2024-06-30"), undefined);
    assert.equal(components("C8929"), undefined);
    assert.equal(components("constructor"), undefined);
  });

  it("name the edition that they are from", () => {
    const edition = (day: string) => inForce(componentIndicators, day)?.value.edition;
    const name = "National Physician Fee Schedule relative value file";
    assert.deepEqual(edition("2024-12-31"), { name: `${name}, July 2024`, from: "2024-07-01", until: "2024-09-30" });
    assert.deepEqual(edition("2025-01-01"), { name: `${name}, January 2025`, from: "2025-01-01", until: "2025-03-31" });
  });
});
