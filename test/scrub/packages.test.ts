import assert from "node:assert/strict";
import { agentPackages } from "../../src/reference/agent-packages.ts";
import { lookUpNdc, ndcFacts } from "../../src/scrub/packages.ts";

const today = "2026-11-25";

describe("The packages of an agent", () => {
  const cases: readonly (readonly [code: string, ...packages: string[]])[] = [
    [
      "Q9957",
      "11994-0011-04 11994-011-04 6 mL",
      "11994-0011-16 11994-011-16 24 mL",
      "11994-0017-01 11994-017-01 undefined mL",
      "11994-0017-20 11994-017-20 undefined mL",
    ],
    ["Q9956", "00407-2707-03 0407-2707-03 15 mL", "00407-2707-18 0407-2707-18 54 mL"],
    [
      "Q9950",
      "00270-7097-07 0270-7097-07 100 mL",
      "00270-7097-08 0270-7097-08 100 mL",
      "00270-7099-16 0270-7099-16 25 mL",
      "00270-7099-73 0270-7099-73 25 mL",
    ],
  ];
  for (const [code, ...packages] of cases) {
    it(`${code} are told with their labels and what they hold`, () => {
      const facts = ndcFacts(code, today)!;
      const said = facts.packages.map(({ written, label, mL }) => `${written} ${String(label)} ${String(mL)} mL`);
      assert.deepEqual(said.sort(), packages);
      assert.equal(facts.isKit, code === "Q9950");
      assert.equal(facts.edition, "ASP NDC-HCPCS crosswalk, October 2026");
    });
  }

  it("are those of the newest list that began by then", () => {
    assert.equal(ndcFacts("Q9957", "2026-06-01")!.edition, "ASP NDC-HCPCS crosswalk, January 2024 to January 2026");
    assert.equal(ndcFacts("Q9957", "2027-06-01")!.edition, "ASP NDC-HCPCS crosswalk, October 2026");
    assert.equal(ndcFacts("Q9957", "2020-01-01"), undefined);
    assert.equal(ndcFacts("93306", today), undefined);
  });

  it("count as many units as their vials", () => {
    for (const { packages } of agentPackages.values.map(({ value }) => value)) {
      for (const { vials, unitsPerVial, unitsPerPackage } of packages)
        assert.equal(vials * unitsPerVial, unitsPerPackage);
    }
  });
});

describe("An NDC that is looked up", () => {
  const cases: readonly (readonly [
    text: string,
    meant: string | undefined,
    product: string | undefined,
    code: string | undefined,
  ])[] = [
    ["11994-011-04", "11994001104", "Definity", "Q9957"],
    ["1199401104", "11994001104", "Definity", "Q9957"],
    ["0407270718", "00407270718", "Optison", "Q9956"],
    ["0270709916", "00270709916", "Lumason", "Q9950"],
    ["11994-0011-99", "11994001199", undefined, "Q9957"],
    ["55555-4444-22", "55555444422", undefined, undefined],
    ["5555544442", undefined, undefined, undefined],
    ["none", undefined, undefined, undefined],
  ];
  for (const [text, meant, product, code] of cases) {
    it(`${text} is ${meant ?? "not known"}`, () => {
      const found = lookUpNdc(text, today).meant;
      assert.deepEqual([found?.ndc, found?.known?.product, found?.agent?.code], [meant, product, code]);
    });
  }

  it("has one reading of an agent, in ten digits of any package that is listed", () => {
    for (const { ndc } of agentPackages.values.flatMap(({ value }) => value.packages)) {
      const label = ndcFacts(lookUpNdc(ndc, today).meant!.agent!.code, today)!.packages.find(
        (one) => one.ndc === ndc,
      )!.label!;
      assert.equal(lookUpNdc(label.replaceAll("-", ""), today).meant?.ndc, ndc);
    }
  });
});
